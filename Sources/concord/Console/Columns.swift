/// A plain table for the terminal: columns as wide as their widest cell, numbers to the right.
struct Columns {
  private var rows: [[String]] = []

  /// Adds a row.
  mutating func add(_ cells: String...) { rows.append(cells) }

  /// The table, each line behind an indent.
  func text(indent: String) -> String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in rows.map { column < $0.count ? $0[column].terminalWidth : 0 }.max() ?? 0 }
    let numeric = (0..<count).map { column in
      rows.dropFirst().allSatisfy { column >= $0.count || $0[column].allSatisfy(\.isNumber) }
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell -> String in
        let gap = String(repeating: " ", count: widths[column] - cell.terminalWidth)
        return numeric[column] ? gap + cell : cell + gap
      }
      var line = indent + cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
