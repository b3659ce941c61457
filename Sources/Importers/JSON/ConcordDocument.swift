import Terminology

/// A file that Concord wrote as JSON.
protocol ConcordDocument: Decodable {
  /// What the file is called, with its article.
  static var file: String { get }
  /// The command that writes it.
  static var command: String { get }
  /// Its format and version.
  var kind: DocumentKind { get }
  /// What was noticed about its sources; nil where the format keeps none.
  var findings: [Finding]? { get }
  /// The glossaries in it.
  ///
  /// - Throws: ``ImportError`` when its parts do not fit together.
  func readGlossaries(_ source: Source) throws -> [Glossary]
}

/// What a file of Concord is, whatever else its version writes.
struct DocumentKind: Decodable {
  var format: String
  var version: Int
}
