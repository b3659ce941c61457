import Terminology

/// Reads the rows of one sheet of a workbook (ECMA-376 part 1, 18.3.1) from its beginning to its end.
package struct WorksheetReader: TableReader {
  private enum Element: String {
    case worksheet
    case sheetData
    case row
    case c
    case v
    case t
    case `is`
  }

  /// How many rows a sheet may have; spreadsheet programs have no more.
  private static let rowLimit = 1_048_576
  /// How many columns a row may have; spreadsheet programs have no more.
  private static let columnLimit = 16_384

  /// The file and the sheet.
  package let location: SourceLocation
  private let reader: XMLReader
  private let vocabulary = XMLVocabulary<Element>()
  private let sharedStrings: [String]
  private var lastRow = 0

  init(_ reader: XMLReader, sharedStrings: [String], file: String, sheet: String) {
    self.reader = reader
    self.sharedStrings = sharedStrings
    location = SourceLocation(file: file, sheet: sheet)
  }

  /// Puts the next row in the place of another; false at the end.
  ///
  /// - Throws: ``ImportError`` for a sheet that cannot be read on.
  package mutating func next(_ row: inout TableRow) throws -> Bool {
    while true {
      switch try reader.next() {
      case .start where vocabulary[reader] == .row:
        row = try readRow()
        return true
      case .finished: return false
      default: continue
      }
    }
  }

  private mutating func readRow() throws -> TableRow {
    let stated = reader.attribute("r")
    let number = stated.map { Int($0) ?? 0 } ?? lastRow + 1
    guard 1...WorksheetReader.rowLimit ~= number else {
      throw ImportError(
        "a row has the number \(stated ?? String(number))",
        at: SourceLocation(file: location.file, sheet: location.sheet, row: lastRow + 1),
        expected: "1 to \(WorksheetReader.rowLimit)", remedy: "save the workbook again")
    }
    lastRow = number
    var row = TableRow(number: number, exactly: [])
    try reader.forEachChild {
      guard vocabulary[reader] == .c else { return }
      let reference = reader.attribute("r")
      let column = reference.flatMap(CellText.column(of:)) ?? row.cells.count
      guard column < WorksheetReader.columnLimit else {
        throw ImportError(
          "the cell \(reference ?? "") lies beyond the last column",
          at: SourceLocation(file: location.file, sheet: location.sheet, row: number), remedy: "save the workbook again"
        )
      }
      let text = try readCell(row: number, column: column)
      guard !text.isEmpty else { return }
      while row.cells.count <= column { row.cells.append("") }
      row.cells[column] = text
    }
    return row
  }

  private func readCell(row: Int, column: Int) throws -> String {
    let type = reader.attribute("t")
    var value = ""
    var inline = ""
    try reader.forEachChild {
      switch vocabulary[reader] {
      case .v: value = try reader.readText()
      case .is: inline = try SharedStrings.readItem(reader)
      default: return
      }
    }
    switch type {
    case "s":
      guard let index = Int(value.trimmingWhitespace()), sharedStrings.indices.contains(index) else {
        throw ImportError(
          "the cell names the shared text “\(value)”, which the workbook does not have",
          at: SourceLocation(file: location.file, sheet: location.sheet, row: row, column: column + 1),
          remedy: "save the workbook again")
      }
      return sharedStrings[index]
    case "inlineStr": return inline
    case "b": return value == "1" ? "TRUE" : "FALSE"
    default: return CellText.decode(value)
    }
  }
}
