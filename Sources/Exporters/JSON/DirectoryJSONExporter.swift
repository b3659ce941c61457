import FoundationEssentials
import Harmonisation
import Terminology

/// Writes the directory as JSON, with nothing lost; `directory.schema.json` beside this file describes it.
///
/// Every entry, case and correspondence stands on a line of its own, so that two directories can be compared line by
/// line.
public struct DirectoryJSONExporter: DirectoryExporter {
  /// The name of the file, `directory.json`.
  public let fileName = "directory.json"

  private let cases: CaseLines?

  /// An exporter; cases that were written for another file need not be written again.
  public init(cases: CaseLines? = nil) {
    self.cases = cases
  }

  /// Writes the directory.
  ///
  /// - Throws: what the encoder throws.
  public func write(_ directory: Directory, to output: inout String) throws -> LossReport {
    // The name of the format comes first, so that a reader knows the file from its beginning.
    output += "{\n\"format\": \"concord-directory\",\n\"version\": 1,\n"
    output += "\"run\": \(try JSON.line(directory.run)),\n"
    output += "\"sources\": \(try JSON.lines(directory.sources)),\n"
    output += "\"entries\": \(try JSON.lines(directory.entries)),\n"
    output += "\"cases\": \(try (cases ?? CaseLines(directory)).text),\n"
    output += "\"correspondences\": \(try JSON.lines(directory.correspondences)),\n"
    if let review = directory.review { output += "\"review\": \(try JSON.line(review)),\n" }
    output += "\"findings\": \(try JSON.lines(directory.findings))\n}\n"
    return LossReport()
  }
}
