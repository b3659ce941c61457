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

  /// Writes the cases, each on a line of its own.
  ///
  /// - Throws: what the encoder throws.
  public func write(_ directory: Directory, to output: inout String) throws -> LossReport {
    let rules = ConflictRules.all.map { type(of: $0).description }
    let lost = losses.mapValues(\.losses).filter { !$0.value.isEmpty }
    output += "{\n\"format\": \"concord-conflicts\",\n\"version\": 1,\n"
    output += "\"run\": \(try JSON.line(directory.run)),\n"
    output += "\"rules\": \(try JSON.lines(rules)),\n"
    output += "\"cases\": \(try JSON.lines(directory.cases)),\n"
    if let review = directory.review { output += "\"review\": \(try JSON.line(review)),\n" }
    output += "\"agreeing\": \(try JSON.line(LowHangingFruit.entries(of: directory).map(\.id))),\n"
    output += "\"losses\": \(try JSON.line(lost)),\n"
    output += "\"findings\": \(try JSON.lines(directory.findings))\n}\n"
    return LossReport()
  }
}
