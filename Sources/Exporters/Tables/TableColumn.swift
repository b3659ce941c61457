/// The columns of a glossary as a table, in their order; the raw value is the heading.
enum TableColumn: String, CaseIterable {
  case identifier = "id"
  case language = "lang"
  case label
  case kind
  case definition
  case publication
  case number = "clause"
  case status
  case type
  case partOfSpeech = "part of speech"
  case gender
  case grammaticalNumber = "grammatical number"
  case region
  case domain
  case designationSource = "term source"
  case designationNote = "term note"
  case designationContext = "term context"
  case definitionSource = "definition source"
  case note
  case example
  case languageSource = "language source"
  case subjectField = "subject field"
  case broader
  case narrower
  case related
  case see
  case supersedes
  case supersededBy = "superseded by"
  case source

  /// The columns that every table has.
  static let always: Set<TableColumn> = [.identifier, .language, .label, .kind, .definition]
}

/// A row of such a table.
struct TableRecord {
  private var cells: [TableColumn: String] = [:]

  /// The columns that are not empty.
  var columns: Dictionary<TableColumn, String>.Keys { cells.keys }

  /// A cell; empty where nothing is said.
  subscript(column: TableColumn) -> String {
    get { cells[column] ?? "" }
    set { cells[column] = newValue.isEmpty ? nil : newValue }
  }
}

extension [TableRecord] {
  /// Writes values below each other, one a row, from a row on; rows that are not there yet are added.
  mutating func spread(_ values: [String], in column: TableColumn, from start: Int = 0) {
    for (offset, value) in values.enumerated() {
      let row = start + offset
      while count <= row { append(TableRecord()) }
      self[row][column] = value
    }
  }
}
