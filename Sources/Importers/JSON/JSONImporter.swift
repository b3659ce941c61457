import Files
import FoundationEssentials
import Terminology

/// Reads what Concord wrote as JSON: `glossary.json`, and `directory.json` as the glossaries that it was made from.
public struct JSONImporter: Importer {
  /// The name that `--format` takes, `json`.
  public let identifier = "json"
  /// The name in messages.
  public let name = "Concord JSON"

  /// How large a file may be.
  static let sizeLimit = 2 << 30
  /// The version of the formats that is read.
  static let version = 1

  /// An importer of Concord's own formats.
  public init() {}

  /// Whether the source opens as the files of Concord do.
  public func recognises(_ sample: SourceSample) -> Bool { JSONImporter.format(of: sample.prefix) != nil }

  /// Reads the glossaries of a file.
  ///
  /// - Throws: ``ImportError`` when the file is not Concord's, is damaged, or comes from a newer version.
  public func read(_ source: Source, into sink: inout some ImportSink) throws {
    var stream = try source.open()
    let bytes: [UInt8]
    do {
      bytes = try stream.readAll(limit: JSONImporter.sizeLimit)
    } catch let error as StreamTooLong {
      throw ImportError("the file is too large: \(error)", at: source.location, remedy: "split the file")
    }
    switch JSONImporter.format(of: bytes) {
    case .glossary: try read(GlossaryDocument.self, from: bytes, of: source, into: &sink)
    case .directory, nil: try read(DirectoryDocument.self, from: bytes, of: source, into: &sink)
    }
  }

  /// The formats, by the word with which a file opens.
  private enum Format: String, CaseIterable {
    case directory = "concord-directory"
    case glossary = "concord-glossary"
  }

  private static func format(of bytes: some Collection<UInt8>) -> Format? {
    let opening = String(decoding: bytes.prefix(256), as: UTF8.self)
    return Format.allCases.first { opening.contains("\"\($0.rawValue)\"") }
  }

  private func read<Document: ConcordDocument>(
    _ type: Document.Type, from bytes: [UInt8], of source: Source, into sink: inout some ImportSink
  ) throws {
    let document: Document
    do {
      document = try JSONFile.decode(
        type, from: bytes, file: source.name, expected: "\(Document.file) as Concord writes it",
        remedy: "write it again with \(Document.command)")
      try check(document.kind, type, of: source, bytes)
    } catch {
      // Another version may be laid out differently; then that is what is wrong.
      if let kind = try? JSONDecoder().decode(DocumentKind.self, from: Data(bytes)) {
        try check(kind, type, of: source, bytes)
      }
      throw error
    }
    for glossary in try document.readGlossaries(source) {
      sink.begin(glossary.header)
      for entry in glossary.entries { sink.take(entry) }
    }
    for finding in document.findings ?? [] { sink.take(finding) }
  }

  private func check<Document: ConcordDocument>(
    _ kind: DocumentKind, _ type: Document.Type, of source: Source, _ bytes: [UInt8]
  ) throws {
    func location(of name: String) -> SourceLocation {
      JSONFile.location(of: [(name, nil)], in: bytes, file: source.name)
    }
    guard Format(rawValue: kind.format) != nil else {
      throw ImportError(
        "the format is “\(kind.format)”", at: location(of: "format"),
        expected: Format.allCases.map(\.rawValue).joined(separator: " or "),
        remedy: "check that this is the right file")
    }
    guard kind.version == JSONImporter.version else {
      throw ImportError(
        "the file is of version \(kind.version)", at: location(of: "version"),
        expected: "version \(JSONImporter.version)",
        remedy: kind.version > JSONImporter.version
          ? "use a newer version of Concord" : "write it again with \(Document.command)")
    }
  }
}
