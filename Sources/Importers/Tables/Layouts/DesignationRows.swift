import Terminology

/// One designation a row: `id, lang, label, kind, definition`; rows of one id are one concept.
///
/// Labels and definitions are taken as they are written: no domain is cut off, no markup read, no blank in quotes lost.
struct DesignationRows: TableLayout {
  static let name = "one designation a row"
  static let takesEntriesApart = true

  private let heading: TableHeading
  private let context: TableContext
  private let plainColumns: PlainColumns?
  /// What the languages of the rows before are called, and which they are.
  private var languages: [(code: String, tag: LanguageTag)] = []

  /// Fits where a column tells the language or the kind of the one designation in a row.
  init?(_ heading: TableHeading, _ context: TableContext) {
    guard heading.column(.language) != nil || heading.column(.kind) != nil else { return nil }
    self.heading = heading
    self.context = context
    plainColumns = PlainColumns(heading)
  }

  mutating func take(_ row: TableRow, at location: SourceLocation, into entries: inout TableEntries) -> [Finding] {
    if let plainColumns, takePlain(row, plainColumns, at: location, into: &entries) { return [] }
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

  /// Takes a row that says nothing beyond the plainest columns, as ``RowCells`` would, only faster; false for any other.
  private mutating func takePlain(
    _ row: TableRow, _ columns: PlainColumns, at location: SourceLocation, into entries: inout TableEntries
  ) -> Bool {
    guard row.cells.count <= heading.roles.count,
      columns.others.allSatisfy({ $0 >= row.cells.count || row.cells[$0].isEmpty })
    else { return false }
    let id = row.exact(columns.identifier)
    let label = row.exact(columns.label)
    guard !id.isEmpty, !label.isEmpty, let language = language(named: row.exact(columns.language)) else { return false }
    var designation = Designation(label, location: location.column(columns.label + 1, of: id))
    let kind = columns.kind.map { row.exact($0) } ?? ""
    guard kind.isEmpty || RowCells.takeKind(kind, &designation.status, &designation.type) else { return false }
    let definition = columns.definition.map { row.exact($0) } ?? ""
    entries.update(id, at: location) { entry in
      entry.updateSection(language) { section in
        section.addOnce(designation)
        if !definition.isEmpty { section.addOnce(SourcedText(definition)) }
      }
    }
    return true
  }

  private mutating func language(named code: String) -> LanguageTag? {
    for known in languages where known.code == code { return known.tag }
    guard let tag = LanguageTag(code) else { return nil }
    if languages.count < 32 { languages.append((code, tag)) }
    return tag
  }
}
