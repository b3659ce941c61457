import Files

/// Finds the character that separates the cells of a table.
enum Delimiter {
  /// What separates cells in the tables that organisations publish, the likeliest first.
  static let candidates: [UInt8] = [0x2C, 0x09, 0x3B, 0x7C]

  /// The delimiter under which the sample has the best heading, or else the most regular rows.
  static func detect(_ sample: [UInt8], columns: [String: String]) -> UInt8 {
    let ranked = candidates.map { delimiter -> (delimiter: UInt8, score: Int) in
      let rows = rows(of: sample, delimiter)
      let heading = TableHeading.find(in: rows, columns: columns)
      let widths = Dictionary(grouping: rows.filter { !$0.isBlank }, by: \.cells.count)
      let regular = widths.filter { $0.key > 1 }.map(\.value.count).max() ?? 0
      return (delimiter, (heading?.score ?? 0) * 1_000 + regular)
    }
    return ranked.max { $0.score < $1.score || ($0.score == $1.score && precedes($1.delimiter, $0.delimiter)) }?
      .delimiter
      ?? candidates[0]
  }

  private static func precedes(_ left: UInt8, _ right: UInt8) -> Bool {
    (candidates.firstIndex(of: left) ?? 0) < (candidates.firstIndex(of: right) ?? 0)
  }

  /// The first rows of a sample; its last record may be cut off.
  static func rows(of sample: [UInt8], _ delimiter: UInt8) -> [TableRow] {
    var reader = DelimitedReader(MemoryStream(sample), delimiter: delimiter, file: "")
    var rows: [TableRow] = []
    while rows.count < TableHeading.searchedRows, let row = try? reader.next() { rows.append(row) }
    return rows
  }
}
