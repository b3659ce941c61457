import Files
import Formats
import Terminology

/// Reads mapping sets in SSSOM/TSV (Simple Standard for Sharing Ontological Mappings, version 1.0).
///
/// Subjects and objects become entries, a mapping is a relation of its subject, and every column that has no field is a
/// property of the relation. The head of the file is kept in the properties of the glossary.
public struct SSSOMImporter: Importer {
  /// The name that `--format` takes, `sssom`.
  public let identifier = "sssom"
  /// The name in messages.
  public let name = "SSSOM"

  /// How large a file may be.
  static let sizeLimit = 512 << 20

  /// An importer of mapping sets.
  public init() {}

  /// Whether the first line that is no comment names the columns of mappings.
  public func recognises(_ sample: SourceSample) -> Bool {
    guard sample.folderNames == nil, !sample.looksLikeXML else { return false }
    return MappingTable.heading(in: sample.prefix) != nil
  }

  /// Reads a mapping set.
  ///
  /// - Throws: ``ImportError`` when the head is no YAML, the columns are not those of mappings, or the file is no text.
  public func read(_ source: Source, into sink: inout some ImportSink) throws {
    var stream = try DecodedStream(source, encoding: try TextEncoding.detect(source))
    let bytes: [UInt8]
    do {
      bytes = try stream.readAll(limit: SSSOMImporter.sizeLimit)
    } catch let error as StreamTooLong {
      throw ImportError("the file is too large: \(error)", at: source.location, remedy: "split the file")
    }
    guard let heading = MappingTable.heading(in: bytes) else {
      throw ImportError(
        "no row of headings names the columns of mappings", at: SourceLocation(file: source.name, row: 1),
        expected: "subject_id, predicate_id and object_id", remedy: "check that this is a file in SSSOM/TSV")
    }
    var metadata = try SSSOMImporter.metadata(of: bytes, source)
    let table = try MappingTable(bytes, heading, file: source.name)
    for finding in table.findings { sink.take(finding) }
    var reader = MappingSetReader(prefixes: metadata.first { $0.name == "curie_map" }?.properties ?? [])
    let (entries, rest) = reader.read(table)
    metadata += rest
    sink.take(SSSOMImporter.header(of: source, metadata, reportingTo: &sink))
    for finding in reader.findings { sink.take(finding) }
    for entry in entries { sink.take(entry) }
  }

  /// The comment lines at the top are YAML behind a `#`.
  private static func metadata(of bytes: [UInt8], _ source: Source) throws -> [Property] {
    var head: [UInt8] = []
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      guard line.first == 0x23 else { break }
      // The lines keep their numbers, so that an error in the head has its line in the file.
      head += line.dropFirst() + [0x0A]
    }
    guard !head.isEmpty else { return [] }
    let reader = try YAMLReader(Source(.memory(head), name: source.name))
    guard let mapping = try reader.next()?.mapping else { return [] }
    return mapping.pairs.map { SSSOMImporter.property($0.writtenKey, $0.value) }
  }

  private static func property(_ name: String, _ node: YAMLNode) -> Property {
    switch node.content {
    case .null: Property(name)
    case .scalar(let text): Property(name, text)
    case .sequence(let items): Property(name, properties: items.map { property("item", $0) })
    case .mapping(let mapping):
      Property(name, properties: mapping.pairs.map { property($0.writtenKey, $0.value) })
    }
  }

  private static func header(
    of source: Source, _ metadata: [Property], reportingTo sink: inout some ImportSink
  ) -> GlossaryHeader {
    let title = metadata[named: "mapping_set_title"]
    var header = Ownership.header(
      of: source, organisation: metadata[named: "mapping_provider"].flatMap { RDFNamespace.isPlainIRI($0) ? nil : $0 },
      publication: title ?? metadata[named: "mapping_set_id"], titles: [title].compactMap { $0 }, reportingTo: &sink)
    header.title = title
    header.edition = metadata[named: "mapping_set_version"]
    header.date = metadata[named: "publication_date"] ?? metadata[named: "mapping_date"]
    header.rights = metadata[named: "license"].map { Rights(statement: $0) }
    header.format = "SSSOM/TSV"
    header.properties = metadata
    return header
  }
}
