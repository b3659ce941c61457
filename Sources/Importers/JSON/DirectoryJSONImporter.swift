import Files
import FoundationEssentials
import Terminology

/// Reads a directory that Concord wrote as JSON, and gives back the glossaries that it was made from.
public struct DirectoryJSONImporter: Importer {
  /// The name that `--format` takes, `json`.
  public let identifier = "json"
  /// The name in messages.
  public let name = "directory.json"

  /// How large a directory may be.
  static let sizeLimit = 2 << 30
  /// The name of the format, with which a directory opens.
  static let format = "concord-directory"
  /// The version of the format that is read.
  static let version = 1

  /// An importer of directories.
  public init() {}

  /// Whether the source opens as `directory.json` does.
  public func recognises(_ sample: SourceSample) -> Bool {
    String(decoding: sample.prefix.prefix(256), as: UTF8.self).contains("\"\(DirectoryJSONImporter.format)\"")
  }

  /// Reads the glossaries of a directory.
  ///
  /// - Throws: ``ImportError`` when the file is no directory, is damaged, or comes from a newer version.
  public func read(_ source: Source, into sink: inout some ImportSink) throws {
    var stream = try source.open()
    let bytes = try stream.readAll(limit: DirectoryJSONImporter.sizeLimit)
    let document = try document(in: bytes, of: source)
    for glossary in try glossaries(of: document, source) {
      sink.begin(glossary.header)
      for entry in glossary.entries { sink.take(entry) }
    }
    for finding in document.findings { sink.take(finding) }
  }

  private struct Document: Decodable {
    struct Entry: Decodable {
      struct Member: Decodable {
        var source: Int
        var position: Int
        var entry: ConceptEntry
      }

      var members: [Member]
    }

    var format: String
    var version: Int
    var sources: [GlossaryHeader]
    var entries: [Entry]
    var findings: [Finding]
  }

  /// What a directory is, whatever else its version writes.
  private struct Kind: Decodable {
    var format: String
    var version: Int
  }

  private func document(in bytes: [UInt8], of source: Source) throws -> Document {
    do {
      let document = try JSONFile.decode(
        Document.self, from: bytes, file: source.name, expected: "a directory.json as Concord writes it",
        remedy: "write it again with concord merge")
      try check(Kind(format: document.format, version: document.version), of: source)
      return document
    } catch {
      // Another version may be laid out differently; then that is what is wrong.
      if let kind = try? JSONDecoder().decode(Kind.self, from: Data(bytes)) { try check(kind, of: source) }
      throw error
    }
  }

  private func check(_ kind: Kind, of source: Source) throws {
    guard kind.format == DirectoryJSONImporter.format else {
      throw ImportError(
        "the format is “\(kind.format)”", at: source.location, expected: DirectoryJSONImporter.format,
        remedy: "check that this is the right file")
    }
    guard kind.version == DirectoryJSONImporter.version else {
      throw ImportError(
        "the directory is of version \(kind.version)", at: source.location,
        expected: "version \(DirectoryJSONImporter.version)",
        remedy: kind.version > DirectoryJSONImporter.version
          ? "use a newer version of Concord" : "write it again with concord merge")
    }
  }

  private func glossaries(of document: Document, _ source: Source) throws -> [Glossary] {
    var glossaries = document.sources.map { Glossary(header: $0) }
    let members = document.entries.flatMap(\.members).sorted { ($0.source, $0.position) < ($1.source, $1.position) }
    for member in members {
      guard glossaries.indices.contains(member.source) else {
        throw ImportError(
          "the entry \(member.entry.id) names source \(member.source), which the directory does not have",
          at: source.location, remedy: "write the directory again with concord merge")
      }
      glossaries[member.source].entries.append(member.entry)
    }
    return glossaries
  }
}
