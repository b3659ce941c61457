import Harmonisation
import Terminology

/// Writes the cases with all their evidence as JSON.
public struct ConflictJSONExporter: DirectoryExporter {
  /// The name of the file, `conflicts.json`.
  public let fileName = "conflicts.json"
  private let losses: [String: LossReport]

  /// An exporter; the losses of the other outputs are reported with the cases.
  public init(losses: [String: LossReport] = [:]) {
    self.losses = losses
  }

  /// Writes the cases.
  ///
  /// - Throws: what the encoder throws.
  public func write(_ directory: Directory, to output: inout String) throws -> LossReport {
    let rules = ConflictRules.all.map { type(of: $0).description }
    output += try JSON.page(
      Document(
        format: "concord-conflicts", version: 1, rules: rules, cases: directory.cases,
        agreeing: LowHangingFruit.entries(of: directory).map(\.id), findings: directory.findings,
        losses: losses.mapValues(\.losses).filter { !$0.value.isEmpty }, review: directory.review, run: directory.run))
    output += "\n"
    return LossReport()
  }

  private struct Document: Encodable {
    var format: String
    var version: Int
    var rules: [RuleDescription]
    var cases: [ConflictCase]
    var agreeing: [String]
    var findings: [Finding]
    var losses: [String: [LossReport.Loss]]
    var review: ReviewRecord?
    var run: RunRecord
  }
}
