import Exporters
import Files
import Harmonisation
import Terminology

/// What a merge came to, for the terminal and for programs.
struct MergeSummary: Encodable {
  private struct SourceCount: Encodable {
    var organisation: String
    var publication: String
    var entries: Int
  }

  private let sources: [SourceCount]
  private let concepts: Int
  private let statuses: [String: Int]
  private let cases: [String: Int]
  private let kinds: [String: Int]
  private let findings: Int
  private let losses: [String: Int]
  private let directory: String
  private let report: String
  private let ledger: String?
  private let settled: Int?

  init(
    _ directory: Directory, losses: [String: LossReport], output: String, reports: String, ledger: String? = nil
  ) {
    let counts = Dictionary(grouping: directory.entries.flatMap(\.members), by: \.source).mapValues(\.count)
    sources = directory.sources.enumerated().map { index, header in
      SourceCount(
        organisation: header.organisation, publication: directory.publications(ofSource: index),
        entries: counts[index] ?? 0)
    }
    concepts = directory.entries.count
    statuses = Dictionary(grouping: directory.entries, by: \.status.rawValue).mapValues(\.count)
    cases = Dictionary(grouping: directory.cases, by: \.severity.rawValue).mapValues(\.count)
    kinds = Dictionary(grouping: directory.cases, by: \.rule).mapValues(\.count)
    findings = directory.findings.count
    self.losses = losses.mapValues { $0.losses.map(\.count).reduce(0, +) }.filter { $0.value > 0 }
    self.directory = output
    report = Path.join(reports, "conflicts.html")
    self.ledger = ledger
    settled = directory.review == nil ? nil : directory.cases.count(where: \.isSettled)
  }

  /// The summary in lines.
  var text: String {
    var table = Columns()
    for source in sources { table.add("  \(source.organisation)", source.publication, source.entries.counted("entry")) }
    let severities = Severity.allCases.reversed().compactMap { severity in
      cases[severity.rawValue].map { "\($0) \(severity.rawValue)" }
    }
    let kinds = kinds.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    let caseCount = cases.values.reduce(0, +)
    let shared = concepts - (statuses[HarmonisationStatus.singleSource.rawValue] ?? 0)
    let agreeing = [HarmonisationStatus.identical, .agreed].compactMap { statuses[$0.rawValue] }.reduce(0, +)
    return """
      \(sources.count.counted("source"))
      \(table.text(indent: ""))
      \(concepts.counted("concept")), \(shared) of them in several sources, \(agreeing) of those in agreement
      \(caseCount.counted("case"))\(severities.isEmpty ? ": none" : ": \(severities.joined(separator: ", "))\n  \(kinds)")\(settledLine)
      \(findings.counted("finding")) on the sources\(lossLine)

      directory  \(directory)
      report     \(report)\(ledgerLine)

      """
  }

  private var settledLine: String {
    settled.map { "\n\($0) of them settled by experts; see concord review" } ?? ""
  }

  private var ledgerLine: String { ledger.map { "\nledger     \($0)" } ?? "" }

  private var lossLine: String {
    guard let count = losses["directory.tbx"] else { return "" }
    return "; directory.tbx leaves out \(count.counted("detail")) that TBX-Basic cannot carry (listed in the report)"
  }
}
