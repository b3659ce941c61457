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
    let encoding = try TextEncoding.detect(source)
    var preview = try DecodedStream(source, encoding: encoding)
    var sample: [UInt8] = []
    while sample.count < SourceSample.size {
      let piece = try preview.read(upTo: SourceSample.size)
      if piece.isEmpty { break }
      sample += piece
    }
    guard !sample.isEmpty else { throw ImportError("the file is empty", at: source.location) }
    let delimiter = Delimiter.detect(sample, columns: source.columns)
    var table = TableImport(source)
    if encoding.isGuess {
      table.note(
        Finding(
          code: "table.encoding-guessed", severity: .minor,
          message: "the file does not tell its encoding; it is read as \(encoding.name)", location: source.location))
    }
    let reader = DelimitedReader(
      try DecodedStream(source, encoding: encoding), delimiter: delimiter, file: source.name)
    guard try table.read(reader) else {
      throw DelimitedTableImporter.noHeading(at: SourceLocation(file: source.name, row: 1))
    }
    let format = delimiter == 0x09 ? "TSV" : "CSV"
    table.send(format: format, to: &sink)
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
