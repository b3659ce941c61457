import Harmonisation
import Terminology

/// What experts said about cases that are not found any more: what is in force, and what has no effect now.
struct ReportDecisions {
  private let record: ReviewRecord
  private let citations: EntryCitations

  /// The sections on a review.
  init(_ record: ReviewRecord, citations: EntryCitations) {
    self.record = record
    self.citations = citations
  }

  func write(to html: inout HTMLWriter) {
    write(
      record.inForce, "in-force", "Decisions in force",
      "These were agreed and hold; the sources give no such case any more.", to: &html)
    write(
      record.lapsed, "lapsed", "Said, without effect now",
      "Nothing that was said is lost; what is listed here has no effect on the directory at present.", to: &html)
  }

  private func write(
    _ decisions: [ReviewRecord.Decision], _ id: String, _ heading: String, _ lead: String, to html: inout HTMLWriter
  ) {
    guard !decisions.isEmpty else { return }
    html.element("section", ["id": id]) { html in
      html.element("h2", heading)
      html.element("p", ["class": "lead"], lead)
      for decision in decisions {
        html.element("article", ["class": "case note", "id": decision.id]) { html in
          html.element("p", ["class": "tags"]) { html in
            for organisation in decision.members.map(\.organisation).uniqued() {
              html.element("span", ["class": "organisation"], organisation)
            }
            html.element("a", ["class": "id", "href": "#\(decision.id)"], decision.id)
          }
          html.element("h3") { $0.sentence(decision.message) }
          if let remark = decision.remark { html.element("p", remark) }
          ReportReview(decision.review, citations: citations).write(to: &html)
        }
        html.raw("\n")
      }
    }
  }
}
