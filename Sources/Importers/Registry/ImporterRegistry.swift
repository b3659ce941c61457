import Files
import Terminology

/// The importers that are known, and the choice among them by what a source contains.
public struct ImporterRegistry: Sendable {
  /// The importers, in the order in which they are asked.
  public let importers: [any Importer]

  /// A registry of these importers; the most particular come first.
  public init(_ importers: [any Importer]) {
    self.importers = importers
  }

  /// All formats that Concord reads.
  public static let standard = ImporterRegistry([
    TBXImporter(), STSImporter(), SpreadsheetImporter(), JSONImporter(), GlossaristImporter(),
    SKOSImporter(), SSSOMImporter(), DelimitedTableImporter(),
  ])

  /// Reads a source with the importer that its content calls for, or that ``Source/format`` names.
  ///
  /// - Throws: ``ImportError`` when no importer recognises the source or the one that does cannot read it.
  public func read(_ source: Source, into sink: inout some ImportSink) throws {
    let importer = try importer(for: source)
    var unique = UniqueIdentifiers(sink)
    defer { sink = unique.sink }
    try importer.read(source, into: &unique)
    guard unique.isEmpty else { return }
    unique.take(
      Finding(
        code: "source.no-entries", severity: .major,
        message: "the source is \(importer.name), but no entry was found in it", location: source.location))
  }

  /// Reads a source and keeps all of it.
  ///
  /// - Throws: what ``read(_:into:)`` throws.
  public func read(_ source: Source) throws -> GlossaryCollector {
    var collector = GlossaryCollector()
    try read(source, into: &collector)
    return collector
  }

  /// The importer for a source.
  ///
  /// - Throws: ``ImportError`` that says what the source is taken for instead.
  public func importer(for source: Source) throws -> any Importer {
    if let format = source.format {
      guard let named = importers.first(where: { $0.identifier == format }) else {
        let known = importers.map(\.identifier).joined(separator: ", ")
        throw ImportError("no format is called “\(format)”", at: source.location, expected: known)
      }
      return named
    }
    let sample = try SourceSample(of: source)
    guard let importer = importers.first(where: { $0.recognises(sample) }) else {
      throw try rejection(of: source, sample)
    }
    return importer
  }

  /// Whether any importer recognises a source.
  ///
  /// - Throws: `FileError` when the source cannot be opened.
  func recognises(_ source: Source) throws -> Bool {
    recognises(try SourceSample(of: source))
  }

  /// Whether any importer recognises what a sample is of.
  func recognises(_ sample: SourceSample) -> Bool {
    importers.contains { $0.recognises(sample) }
  }

  /// What is to be said of a file in a folder that no importer takes: more where its name says that it holds data.
  ///
  /// - Throws: `FileError` when the source cannot be opened.
  func finding(onSkipped file: Source) throws -> Finding {
    let name = file.name.lowercased()
    if [".csv", ".tsv", ".xml", ".xlsx"].contains(where: name.hasSuffix) {
      do {
        _ = try importer(for: file)
      } catch let error as ImportError {
        return Finding(
          code: "source.skipped", severity: .minor, message: "the file is not read: \(error.problem)",
          location: error.location)
      }
    }
    return Finding(
      code: "source.skipped", severity: .note, message: "no glossary in a known format", location: file.location)
  }

  /// Why no importer takes a source.
  private func rejection(of source: Source, _ sample: SourceSample) throws -> ImportError {
    let formats = importers.map(\.name).joined(separator: ", ")
    if sample.folderNames != nil {
      return ImportError(
        "the folder holds no glossary", at: source.location, expected: formats,
        remedy: "check the folder, or name the files")
    }
    if sample.prefix.isEmpty {
      return ImportError("the file is empty", at: source.location, expected: formats)
    }
    if sample.prefix.starts(with: [0x1F, 0x8B]) {
      return ImportError("the file is packed with gzip", at: source.location, remedy: "unpack it first (gunzip)")
    }
    if sample.looksLikeArchive || source.name.lowercased().hasSuffix(".xlsx") {
      // What is, or is called, a workbook is told why it is none.
      let sheet = try Workbook(source).sheets.first?.name
      return DelimitedTableImporter.noHeading(at: SourceLocation(file: source.name, sheet: sheet, row: 1))
    }
    if sample.looksLikeXML {
      let reader = try XMLReader(try source.open(), file: source.name)
      while try reader.next() != .start { continue }
      let root = reader.name.local
      let location = reader.location
      try reader.finish()
      return ImportError(
        "the file is XML, but its root element is <\(root)>", at: location,
        expected: "<tbx>, <martif>, <TBX>, <standard>, <adoption> or <rdf:RDF> with SKOS",
        remedy: "check that this is the right file")
    }
    // Text that breaks off or is malformed says so rather than that it has no headings.
    let encoding = try TextEncoding.detect(source)
    if encoding.name == "UTF-8", sample.prefix.contains(0) { throw TextEncoding.noText(source) }
    var text = try DecodedStream(source, encoding: encoding)
    while try !text.read(upTo: 1 << 16).isEmpty { continue }
    return DelimitedTableImporter.noHeading(at: SourceLocation(file: source.name, row: 1))
  }
}
