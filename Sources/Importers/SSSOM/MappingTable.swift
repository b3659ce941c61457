import Files
import Terminology

/// The rows of a mapping set.
struct MappingTable {
  /// The names of the columns and what separates them.
  struct Heading {
    var columns: [String]
    var delimiter: UInt8
  }

  /// A mapping: the cells that are filled, by column, in the order of the columns.
  struct Row {
    var cells: [(column: String, value: String)]
    var location: SourceLocation

    /// The cell in a column; nil where it is empty.
    subscript(column: String) -> String? { cells.first { $0.column == column }?.value }
  }

  private(set) var rows: [Row] = []
  private(set) var findings: [Finding] = []

  /// The heading of the first line that is no comment; nil where it is not one of mappings.
  static func heading(in bytes: [UInt8]) -> Heading? {
    let lines = bytes.split(separator: 0x0A, maxSplits: 10_000, omittingEmptySubsequences: true)
    guard let line = lines.first(where: { $0.first != 0x23 && !$0.starts(with: [0xEF, 0xBB, 0xBF, 0x23]) }) else {
      return nil
    }
    for delimiter in [0x09, 0x2C] as [UInt8] {
      let columns = line.split(separator: delimiter, omittingEmptySubsequences: false).map { cell in
        String(decoding: cell.drop { $0 >= 0xBB }, as: UTF8.self).trimmingWhitespace()
      }
      let isMapping =
        columns.contains("predicate_id") && (columns.contains("subject_id") || columns.contains("subject_label"))
        && (columns.contains("object_id") || columns.contains("object_label"))
      if isMapping { return Heading(columns: columns, delimiter: delimiter) }
    }
    return nil
  }

  /// Reads the rows below a heading.
  ///
  /// - Throws: ``ImportError`` for a quoted cell that is never closed.
  init(_ bytes: [UInt8], _ heading: Heading, file: String) throws {
    var rest = bytes[...]
    var line = 1
    while rest.first == 0x23 || rest.first == 0x0A {
      guard let end = rest.firstIndex(of: 0x0A) else { break }
      rest = rest[(end + 1)...]
      line += 1
    }
    var reader = DelimitedReader(MemoryStream(Array(rest)), delimiter: heading.delimiter, file: file)
    _ = try reader.next()
    while let row = try reader.next() {
      guard !row.isBlank else { continue }
      let location = SourceLocation(file: file, row: row.number + line - 1)
      let filled = row.cells.enumerated().filter { $0.offset < heading.columns.count && !$0.element.isEmpty }
      rows.append(Row(cells: filled.map { (heading.columns[$0.offset], $0.element) }, location: location))
      if row.cells.dropFirst(heading.columns.count).contains(where: { !$0.isEmpty }) {
        findings.append(
          Finding(
            code: "sssom.extra-cells", severity: .minor,
            message: "the row has more cells than there are columns; those are not read", location: location))
      }
    }
  }
}
