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
    var reader = reader
    let first = try reader.rows(upTo: TableHeading.searchedRows)
    guard let opening = try open(first, at: reader.location, language: language) else { return false }
    try read(first, opening, reader)
    return true
  }

  /// What the first rows tell about how a table is to be read.
  struct Opening {
    var heading: TableHeading
    var context: TableContext
    var layout: any TableLayout
  }

  /// Looks for the heading of a table, and notes what is odd in it; nil where it has none that is understood.
  ///
  /// - Parameters:
  ///   - first: its first rows.
  ///   - location: where it stands.
  ///   - language: as for ``read(_:language:)``.
  /// - Returns: how it is to be read.
  /// - Throws: ``ImportError`` when the configuration uses a word that means nothing.
  mutating func open(
    _ first: [TableRow], at location: SourceLocation, language: LanguageTag? = nil
  ) throws -> Opening? {
    try checkMapping()
    guard let heading = TableHeading.find(in: first, columns: source.columns),
      let opening = opening(below: heading, language: language)
    else { return nil }
    noteUnknownColumns(heading, at: location)
    if heading.row == 0 {
      findings.append(
        Finding(
          code: "table.no-heading", severity: .note,
          message: "no row of headings is recognised, so every row is read by the letters of its columns",
          location: SourceLocation(file: location.file, sheet: location.sheet, row: 1)))
    }
    return opening
  }

  /// How a table with a heading is to be read; nil where no layout fits.
  func opening(below heading: TableHeading, language: LanguageTag? = nil) -> Opening? {
    let context = TableContext(
      language: language ?? heading.mainLanguage,
      organisation: source.organisation ?? Ownership.organisation(opening: Path.name(source.name)))
    return TableLayouts.layout(of: heading, context).map { Opening(heading: heading, context: context, layout: $0) }
  }

  /// Reads the rows of a table: the first ones, and those that follow.
  ///
  /// - Throws: what reading the table throws.
  mutating func read(_ first: [TableRow], _ opening: Opening, _ rest: some TableReader) throws {
    let heading = opening.heading
    var layout = opening.layout
    var reader = rest
    for row in first where row.number > heading.row { take(row, heading, &layout, reader.location) }
    var row = TableRow(number: 0, cells: [])
    while try reader.next(&row) { take(row, heading, &layout, reader.location) }
    findings += layout.finish(into: &entries)
    take(ownerOf: layout)
  }

  private mutating func take(ownerOf layout: any TableLayout) {
    owner.organisation = owner.organisation ?? layout.owner.organisation
    owner.publication = owner.publication ?? layout.owner.publication
    let name = type(of: layout).name
    if !layoutNames.contains(name) { layoutNames.append(name) }
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
    sendFindings(format: format, to: &sink)
    sink.take(entries.all)
  }

  /// Hands over what comes before the entries of a table with a layout that takes them apart.
  mutating func sendHeader(format: String, layout: any TableLayout, to sink: inout some ImportSink) {
    take(ownerOf: layout)
    sendFindings(format: format, to: &sink)
  }

  private func sendFindings(format: String, to sink: inout some ImportSink) {
    var header = Ownership.header(
      of: source, organisation: owner.organisation, publication: owner.publication, reportingTo: &sink)
    header.format = layoutNames.isEmpty ? format : "\(format), \(layoutNames.joined(separator: ", "))"
    sink.take(header)
    for finding in findings { sink.take(finding) }
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
