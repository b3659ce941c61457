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
  public func write(_ directory: Directory, to output: inout String) throws -> LossReport {
    let rules = ConflictRules.all.map { type(of: $0).description }
    let lost = losses.mapValues(\.losses).filter { !$0.value.isEmpty }
    output += "{\n\"format\": \"concord-conflicts\",\n\"version\": 1,\n"
    output += "\"run\": \(try JSON.line(directory.run)),\n"
    output += "\"rules\": \(try JSON.lines(rules)),\n"
    output += "\"cases\": \(try (cases ?? CaseLines(directory)).text),\n"
    if let review = directory.review { output += "\"review\": \(try JSON.line(review)),\n" }
    output += "\"agreeing\": \(try JSON.line(LowHangingFruit.entries(of: directory).map(\.id))),\n"
    output += "\"losses\": \(try JSON.line(lost)),\n"
    output += "\"findings\": \(try JSON.lines(directory.findings))\n}\n"
    return LossReport()
  }
}
