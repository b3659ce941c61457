import Files
import Terminology

/// Writes glossaries as JSON, with nothing lost.
///
/// Every entry stands on a line of its own, so that two files can be compared line by line.
public struct GlossaryJSONExporter: GlossaryExporter {
  /// The name that `--to` takes, `json`.
  public let identifier = "json"
  /// The name in messages.
  public let name = "glossary.json"
  /// The ends of file names.
  public let fileExtensions = ["json"]

  /// An exporter.
  public init() {}

  /// Writes glossaries.
  ///
  /// - Throws: what the encoder throws.
  public func write(_ glossaries: [Glossary], to output: inout [UInt8]) throws -> LossReport {
    output += "{\n\"format\": \"concord-glossary\",\n\"version\": 1,\n\"glossaries\": [".utf8
    for (order, glossary) in glossaries.enumerated() {
      output += (order == 0 ? "\n{\"header\": " : ",\n{\"header\": ").utf8
      output += "\(try JSON.line(glossary.header)),\n\"entries\": ".utf8
      for piece in try JSON.lines(glossary.entries).pieces { output += piece }
      output += "}".utf8
    }
    output += "\n]\n}\n".utf8
    return LossReport()
  }
}
