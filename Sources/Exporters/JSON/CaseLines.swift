import Files
import Harmonisation

/// The cases of a directory as JSON, one a line: written once for all files that list them.
public struct CaseLines: Sendable {
  /// An array of JSON.
  let lines: FileContents

  /// The cases of a directory.
  ///
  /// - Throws: what the encoder throws.
  public init(_ directory: Directory) throws {
    lines = try JSON.lines(directory.cases)
  }
}
