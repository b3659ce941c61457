import Files
import Harmonisation
import Terminology

/// Writes the cases with all their evidence as JSON.
public struct ConflictJSONExporter: DirectoryExporter {
  /// The name of the file, `conflicts.json`.
  public let fileName = "conflicts.json"
  private let losses: [String: LossReport]
  private let cases: CaseLines?

  /// An exporter; the losses of the other outputs are reported with the cases.
  ///
  /// - Parameters:
  ///   - losses: what other outputs leave out.
  ///   - cases: the cases, where they were written for another file already.
  public init(losses: [String: LossReport] = [:], cases: CaseLines? = nil) {
    self.losses = losses
    self.cases = cases
  }

  /// Writes the cases, each on a line of its own.
  ///
  /// - Throws: what the encoder throws.
  public func write(_ directory: Directory, to output: inout FileContents) throws -> LossReport {
    let rules = ConflictRules.all.map { type(of: $0).description }
    let lost = losses.mapValues(\.losses).filter { !$0.value.isEmpty }
    var document = JSONDocument(format: "concord-conflicts", version: 1)
    document.add("run", try JSON.line(directory.run))
    document.add("rules", try JSON.lines(rules))
    document.add("cases", try (cases ?? CaseLines(directory)).lines)
    if let review = directory.review { document.add("review", try JSON.line(review)) }
    document.add("agreeing", try JSON.line(LowHangingFruit.entries(of: directory).map(\.id)))
    document.add("losses", try JSON.line(lost))
    document.add("findings", try JSON.lines(directory.findings))
    output.append(document.finished())
    return LossReport()
  }
}
