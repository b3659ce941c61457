import Terminology

/// One concept a row, with columns for languages: `id, en, fr, definition_en, definition_fr`.
///
/// Rows with the same id add to one concept, so it also reads lists with a row for every synonym.
struct ConceptRows: TableLayout {
  static let name = "one concept a row"
  static let takesEntriesApart = true

  private let heading: TableHeading
  private let context: TableContext

  init?(_ heading: TableHeading, _ context: TableContext) {
    self.heading = heading
    self.context = context
  }

  mutating func take(_ row: TableRow, at location: SourceLocation, into entries: inout TableEntries) -> [Finding] {
    let cells = RowCells(row, heading, location: location)
    let terms = heading.roles.indices.filter {
      heading.roles[$0]?.content == .designation || heading.roles[$0]?.content == .abbreviation
    }
    let firstTerm = terms.lazy.map { row[$0] }.first { !$0.isEmpty }
    guard let id = cells.value(.identifier) ?? cells.value(.number) ?? firstTerm else {
      return row.isBlank
        ? [] : [cells.finding("table.no-id", "the row has neither an id nor a designation; it is left out")]
    }
    let language = context.language
    entries.update(id, publication: cells.value(.publication), at: location) { entry in
      cells.fill(&entry, language: language)
    }
    return firstTerm == nil ? [cells.finding("table.no-designation", "the row has no designation", entry: id)] : []
  }
}
