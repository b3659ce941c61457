import Files
import Terminology

/// Reads glossaries in CSV, TSV and their kin; delimiter, encoding and heading row are found out.
public struct DelimitedTableImporter: Importer {
  /// The name that `--format` takes, `csv`.
  public let identifier = "csv"
  /// The name in messages.
  public let name = "CSV or TSV"

  /// An importer of delimiter-separated tables.
  public init() {}

  /// Whether the source is text with a row of headings that tells where the designations are.
  public func recognises(_ sample: SourceSample) -> Bool {
    guard !sample.prefix.isEmpty, !sample.looksLikeXML, let text = DelimitedTableImporter.text(of: sample) else {
      return false
    }
    let tables = Delimiter.candidates.map { Delimiter.rows(of: text, $0) }
    let source = sample.source
    return tables.contains { TableHeading.find(in: $0, columns: source.columns, isNamed: source.isNamed) != nil }
      && !tables.joined().contains(where: \.isMarkdownRule)
  }

  /// Reads a table.
  ///
  /// - Throws: ``ImportError`` when the encoding cannot be told, a quoted cell is never closed, or no row of headings
  ///   tells where the designations are.
  public func read(_ source: Source, into sink: inout some ImportSink) throws {
    let table = try DelimitedTable.find(in: source)
    try DelimitedTableImporter.read(table, into: &sink)
  }

  /// Reads a table: in pieces where it can be cut, else as a whole.
  ///
  /// - Throws: as ``read(_:into:)``.
  static func read(_ table: DelimitedTable, into sink: inout some ImportSink) throws {
    let source = table.source
    let format = table.delimiter == 0x09 ? "TSV" : "CSV"
    var glossary = TableImport(source)
    if table.encoding.isGuess {
      glossary.note(
        Finding(
          code: "table.encoding-guessed", severity: .minor,
          message: "the file does not tell its encoding; it is read as \(table.encoding.name)",
          location: source.location))
    }
    var reader = try table.rows()
    let first = try reader.rows(upTo: TableHeading.searchedRows)
    guard let opening = try glossary.open(first, at: reader.location) else {
      throw noHeading(at: SourceLocation(file: source.name, row: 1))
    }
    guard let cuts = table.cuts else {
      try glossary.read(first, opening, reader)
      return glossary.send(format: format, to: &sink)
    }
    glossary.sendHeader(format: format, layout: opening.layout, to: &sink)
    guard !cuts.isEmpty else { return }
    if let last = cuts.last { sink.expect(entries: last.ids) }
    let heading = DelimitedTable.Heading(heading: opening.heading, context: opening.context)
    try table.readPieces(between: cuts, below: heading) { piece in
      for finding in piece.findings { sink.take(finding) }
      sink.take(piece.entries)
    }
  }

  /// The error for a table whose columns are not understood.
  static func noHeading(at location: SourceLocation) -> ImportError {
    ImportError(
      "no row of headings tells which column holds the designations", at: location,
      expected: "headings such as “id, en, fr, definition” or “id, lang, label, kind, definition”",
      remedy: "add a heading row, or say what the columns hold under “columns” in concord.json")
  }

  /// The text of a sample, without the character that its end may cut in two; nil when it is no text.
  private static func text(of sample: SourceSample) -> [UInt8]? {
    for cut in 0..<min(4, sample.prefix.count) {
      let source = Source(.memory(sample.prefix.dropLast(cut)), name: "")
      if let encoding = try? TextEncoding.detect(source), var stream = try? DecodedStream(source, encoding: encoding),
        let text = try? stream.readAll()
      {
        return text
      }
    }
    return nil
  }
}

extension TableRow {
  /// Whether the row is the line under the heading of a table in Markdown, `|---|:--|`: a page for readers that shows
  /// a table is no glossary.
  fileprivate var isMarkdownRule: Bool {
    let filled = cells.map { $0.trimmingWhitespace() }.filter { !$0.isEmpty }
    return cells.count > 1 && !filled.isEmpty && filled.allSatisfy { $0.wholeMatch(of: /:?-{2,}:?/) != nil }
  }
}
