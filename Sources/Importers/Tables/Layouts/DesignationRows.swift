import Terminology

/// One designation a row: `id, lang, label, kind, definition`; rows of one id are one concept.
///
/// Labels and definitions are taken as they are written: no domain is cut off, no markup read, no blank in quotes lost.
struct DesignationRows: TableLayout {
  static let name = "one designation a row"

  private let heading: TableHeading
  private let context: TableContext

  /// Fits where a column tells the language or the kind of the one designation in a row.
  init?(_ heading: TableHeading, _ context: TableContext) {
    guard heading.column(.language) != nil || heading.column(.kind) != nil else { return nil }
    self.heading = heading
    self.context = context
  }

  mutating func take(_ row: TableRow, at location: SourceLocation, into entries: inout TableEntries) -> [Finding] {
    guard !row.isBlank else { return [] }
    let cells = RowCells(row, heading, location: location, isLiteral: true)
    guard let id = cells.value(.identifier) ?? cells.value(.number) ?? cells.value(.designation) else {
      return [cells.finding("table.no-id", "the row has neither an id nor a designation; it is left out")]
    }
    var findings: [Finding] = []
    let code = cells.value(.language)
    let language = code.map { LanguageTag($0) } ?? context.language
    if let code, language == nil {
      findings.append(
        cells.finding("table.language", "“\(code)” names no language; it is kept as undetermined", entry: id))
    }
    entries.update(id, publication: cells.value(.publication), at: location) { entry in
      cells.fill(&entry, language: language ?? .undetermined)
    }
    return findings
  }
}
