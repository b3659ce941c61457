import Terminology

/// One row of a table, whatever file it came from.
package struct TableRow: Hashable {
  /// Its number, from 1, as a spreadsheet program shows it.
  package var number: Int
  /// Its cells as the file has them; trailing ones may be left out.
  package var cells: [String]
  /// Which of the first 64 cells mean what they hold to the last blank, by their bits.
  ///
  /// Those in quotes do, and all of a workbook; blanks at the ends of others are layout.
  var exactCells: UInt64 = 0

  /// The row of a workbook: every cell means what it holds.
  init(number: Int, exactly cells: [String]) {
    self.init(number: number, cells: cells, exactCells: .max)
  }

  /// A row with these cells.
  init(number: Int, cells: [String], exactCells: UInt64 = 0) {
    self.number = number
    self.cells = cells
    self.exactCells = exactCells
  }

  /// The cell in a column from 0, without white space at its ends; empty where there is none.
  ///
  /// Line ends within it are those of the file, of a workbook always line feeds.
  package subscript(column: Int) -> String {
    guard column < cells.count else { return "" }
    let text = cells[column].trimmingWhitespace()
    return exactCells == .max ? text.replacingCarriageReturns() : text
  }

  /// The cell in a column from 0 as its author wrote it; empty where there is none.
  func exact(_ column: Int) -> String {
    guard column < cells.count else { return "" }
    let isExact = column < 64 && exactCells & (1 << UInt64(column)) != 0
    return isExact || cells[column].hasPlainEnds ? cells[column] : cells[column].trimmingWhitespace()
  }

  /// Whether all its cells are empty.
  package var isBlank: Bool { cells.allSatisfy { $0.trimmingWhitespace().isEmpty } }
}

extension String {
  /// Whether the text opens and ends with ASCII that is no white space, or is empty: there is nothing to trim.
  fileprivate var hasPlainEnds: Bool {
    guard let first = utf8.first, let last = utf8.last else { return true }
    return (0x21...0x7E).contains(first) && (0x21...0x7E).contains(last)
  }

  /// The text with its line ends as line feeds.
  fileprivate func replacingCarriageReturns() -> String {
    guard utf8.contains(0x0D) else { return self }
    return replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }
}

/// Gives the rows of a table in their order.
package protocol TableReader {
  /// The file, and the sheet where there are several.
  var location: SourceLocation { get }
  /// Puts the next row in the place of another; false at the end.
  ///
  /// - Throws: ``ImportError`` for a table that cannot be read on.
  mutating func next(_ row: inout TableRow) throws -> Bool
}

extension TableReader {
  /// The next row; nil at the end.
  ///
  /// - Throws: what ``next(_:)`` throws.
  package mutating func next() throws -> TableRow? {
    var row = TableRow(number: 0, cells: [])
    return try next(&row) ? row : nil
  }

  /// The next rows, so many at most.
  ///
  /// - Throws: what ``next(_:)`` throws.
  package mutating func rows(upTo count: Int) throws -> [TableRow] {
    var rows: [TableRow] = []
    while rows.count < count, let row = try next() { rows.append(row) }
    return rows
  }
}
