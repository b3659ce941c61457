import Harmonisation
import Terminology

/// How far the review has come: a chart, who still has to answer, and how often organisations agree.
struct ReportProgress {
  private let record: ReviewRecord
  private let cases: [ConflictCase]
  private let citations: EntryCitations

  /// The section on a review of cases.
  init(_ record: ReviewRecord, cases: [ConflictCase], citations: EntryCitations) {
    self.record = record
    self.cases = cases
    self.citations = citations
  }

  func write(to html: inout HTMLWriter) {
    html.element("section", ["id": "progress"]) { html in
      html.element("h2", "Progress")
      html.element("p", ["class": "lead"], lead)
      html.element("div", ["class": "overview"]) { html in
        html.element("div") { html in
          html.element("h3", "Settled cases")
          ProgressChart(record.progress).write(to: &html)
        }
        writeOwed(to: &html)
        writePairs(to: &html)
      }
    }
  }

  private var settled: Int { cases.count(where: \.isSettled) }

  private var lead: String {
    let open = cases.filter { !$0.isSettled }
    let oldest = open.compactMap { $0.review?.since }.min()
    let contested = open.count { $0.review?.state == .contested }
    return "\(settled) of \(cases.count.counted("case")) \(settled == 1 ? "is" : "are") settled"
      + (contested > 0 ? ", \(contested) \(contested == 1 ? "is" : "are") contested" : "")
      + (oldest.map { "; the oldest open one was found on \($0)." } ?? ".")
  }

  private func writeOwed(to html: inout HTMLWriter) {
    var counts: [String: (owed: Int, said: Int)] = [:]
    for found in cases {
      for organisation in found.organisations { counts[organisation] = counts[organisation] ?? (0, 0) }
      for organisation in found.review?.owed ?? [] { counts[organisation, default: (0, 0)].owed += 1 }
      for position in found.review?.positions ?? [] where position.isCurrent {
        counts[position.organisation, default: (0, 0)].said += 1
      }
    }
    let rows = counts.sorted { $0.key < $1.key }.map { ($0.key, [$0.value.owed, $0.value.said]) }
    write("Who still owes a position", ["Organisation", "Owes", "Has said"], rows, to: &html)
  }

  private func writePairs(to html: inout HTMLWriter) {
    guard !record.pairs.isEmpty else { return }
    let rows = record.pairs.map { ($0.organisations.joined(separator: " and "), [$0.answered, $0.agreed]) }
    write("Agreement between organisations", ["Organisations", "Both said", "The same"], rows, to: &html)
  }

  /// A table of numbers under a heading.
  private func write(
    _ heading: String, _ columns: [String], _ rows: [(name: String, numbers: [Int])], to html: inout HTMLWriter
  ) {
    html.element("div") { html in
      html.element("h3", heading)
      html.element("table", ["class": "kinds"]) { html in
        html.element("thead") { html in
          html.element("tr") { html in
            for column in columns { html.element("th", ["scope": "col"], column) }
          }
        }
        html.element("tbody") { html in
          for row in rows {
            html.element("tr") { html in
              html.element("th", ["scope": "row"], row.name)
              for number in row.numbers { html.element("td", "\(number)") }
            }
          }
        }
      }
    }
  }
}
