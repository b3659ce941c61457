/// A row of a sheet of cases as it came back.
struct FilledRow {
  /// The sheet.
  var sheet: String
  /// Its number, as spreadsheet programs show it.
  var number: Int
  /// What stands in it, empty cells left out.
  var cells: [SheetColumn: String]
  /// The numbers of the columns, from 0.
  var places: [SheetColumn: Int]

  /// The text of a cell; empty where there is none.
  subscript(column: SheetColumn) -> String { cells[column] ?? "" }

  /// The cells that were filled in, from left to right.
  var answers: [SheetColumn] {
    cells.keys.filter(\.isAnswer).sorted { (places[$0] ?? 0) < (places[$1] ?? 0) }
  }

  /// The preferred designations, by language.
  var preferred: [String: String] {
    var preferred: [String: String] = [:]
    for case (.preferred(let language), let term) in cells { preferred[language] = term }
    return preferred
  }

  /// Where a cell is, for people: `J7`; the row where the sheet has no such column.
  func name(of column: SheetColumn) -> String {
    places[column].map { "\(SheetColumn.letters($0))\(number)" } ?? "row \(number)"
  }
}
