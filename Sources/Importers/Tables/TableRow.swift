import Terminology

/// One row of a table, whatever file it came from.
struct TableRow: Hashable {
  /// Its number, from 1, as a spreadsheet program shows it.
  var number: Int
  /// Its cells; trailing ones may be left out.
  var cells: [String]

  /// The cell in a column from 0, without white space at its ends; empty where there is none.
  subscript(column: Int) -> String {
    column < cells.count ? cells[column].trimmingWhitespace() : ""
  }

  /// Whether all its cells are empty.
  var isBlank: Bool { cells.allSatisfy { $0.trimmingWhitespace().isEmpty } }
}

/// Gives the rows of a table in their order.
protocol TableReader {
  /// The file, and the sheet where there are several.
  var location: SourceLocation { get }
  /// The next row; nil at the end.
  ///
  /// - Throws: ``ImportError`` for a table that cannot be read on.
  mutating func next() throws -> TableRow?
}

extension TableReader {
  /// The next rows, so many at most.
  ///
  /// - Throws: what ``next()`` throws.
  mutating func rows(upTo count: Int) throws -> [TableRow] {
    var rows: [TableRow] = []
    while rows.count < count, let row = try next() { rows.append(row) }
    return rows
  }
}
