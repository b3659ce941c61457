import Files
import Formats
import Terminology

/// Reads the rows of one or several tables as one glossary.
struct TableImport {
  private let source: Source
  private var entries = TableEntries()
  private var findings: [Finding] = []
  private var owner: (organisation: String?, publication: String?) = (nil, nil)
  private var layoutNames: [String] = []

  init(_ source: Source) {
    self.source = source
  }

  /// Reads a table; false when it has no heading that says where the designations are.
  ///
  /// - Parameters:
  ///   - reader: gives its rows.
  ///   - language: the language of what names none, where the table as a whole has one.
  /// - Returns: whether it was read.
  /// - Throws: what reading the table throws.
  mutating func read(_ reader: some TableReader, language: LanguageTag? = nil) throws -> Bool {
    try checkMapping()
    var reader = reader
    let first = try reader.rows(upTo: TableHeading.searchedRows)
    guard let heading = TableHeading.find(in: first, columns: source.columns) else { return false }
    let context = TableContext(
      language: language ?? heading.mainLanguage,
      organisation: source.organisation ?? Ownership.organisation(opening: Path.name(source.name)))
    guard var layout = TableLayouts.layout(of: heading, context) else { return false }
    noteUnknownColumns(heading, at: reader.location)
    if heading.row == 0 {
      findings.append(
        Finding(
          code: "table.no-heading", severity: .note,
          message: "no row of headings is recognised, so every row is read by the letters of its columns",
          location: SourceLocation(file: reader.location.file, sheet: reader.location.sheet, row: 1)))
    }
    for row in first where row.number > heading.row { take(row, heading, &layout, reader.location) }
    var row = TableRow(number: 0, cells: [])
    while try reader.next(&row) { take(row, heading, &layout, reader.location) }
    findings += layout.finish(into: &entries)
    owner.organisation = owner.organisation ?? layout.owner.organisation
    owner.publication = owner.publication ?? layout.owner.publication
    let name = type(of: layout).name
    if !layoutNames.contains(name) { layoutNames.append(name) }
    return true
  }

  /// The configuration may say what a column holds only in words that have a meaning.
  private func checkMapping() throws {
    for (column, content) in source.columns.sorted(by: { $0.key < $1.key }) where ColumnRole(mapping: content) == nil {
      throw ImportError(
        "the configuration says that column “\(column)” holds “\(content)”", at: source.location,
        expected: ColumnRole.Content.allCases.map(\.rawValue).joined(separator: ", ")
          + ", where it helps with a language, as in designation:fr", remedy: "correct “columns” in the configuration")
    }
  }

  private mutating func noteUnknownColumns(_ heading: TableHeading, at table: SourceLocation) {
    for column in source.columns.keys.sorted() where !heading.names(column) {
      findings.append(
        Finding(
          code: "table.unknown-column", severity: .minor,
          message: "the configuration speaks of a column “\(column)”, which the table does not have",
          location: SourceLocation(file: table.file, sheet: table.sheet, row: max(heading.row, 1))))
    }
  }

  /// Adds a finding about the source.
  mutating func note(_ finding: Finding) { findings.append(finding) }

  /// Hands everything over.
  func send(format: String, to sink: inout some ImportSink) {
    var header = Ownership.header(
      of: source, organisation: owner.organisation, publication: owner.publication, reportingTo: &sink)
    header.format = layoutNames.isEmpty ? format : "\(format), \(layoutNames.joined(separator: ", "))"
    sink.take(header)
    for finding in findings { sink.take(finding) }
    for entry in entries.all { sink.take(entry) }
  }

  private mutating func take(
    _ row: TableRow, _ heading: TableHeading, _ layout: inout any TableLayout, _ table: SourceLocation
  ) {
    var row = row
    if heading.isGuarded { row = TableRow(number: row.number, exactly: row.cells.map(SpreadsheetGuard.removed(from:))) }
    let location = SourceLocation(file: table.file, sheet: table.sheet, row: row.number)
    findings += layout.take(row, at: location, into: &entries)
  }
}
