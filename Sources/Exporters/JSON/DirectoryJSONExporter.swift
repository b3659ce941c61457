import Files
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
  public func write(_ directory: Directory, to output: inout FileContents) throws -> LossReport {
    var document = JSONDocument(format: "concord-directory", version: 1)
    document.add("run", try JSON.line(directory.run))
    document.add("sources", try JSON.lines(directory.sources))
    document.add("entries", try JSON.lines(directory.entries))
    document.add("cases", try (cases ?? CaseLines(directory)).lines)
    document.add("correspondences", try JSON.lines(directory.correspondences))
    if let review = directory.review { document.add("review", try JSON.line(review)) }
    document.add("findings", try JSON.lines(directory.findings))
    output.append(document.finished())
    return LossReport()
  }
}
