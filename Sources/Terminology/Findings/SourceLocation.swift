/// Where something stands in a source.
///
/// A text file has lines and columns, a table has rows and columns; all of them count from 1, up to `UInt32.max`.
public struct SourceLocation: Hashable, Sendable {
  /// The file as the reader of a report knows it: its path below the folder that was given, or its name.
  public var file: String
  /// The sheet of a workbook, or the part of an archive.
  public var sheet: String?
  /// The id of the entry in its source.
  public var entry: String?
  private var lineOrdinal: Ordinal
  private var rowOrdinal: Ordinal
  private var columnOrdinal: Ordinal

  /// The line of a text file.
  public var line: Int? {
    get { lineOrdinal.number }
    set { lineOrdinal = Ordinal(newValue) }
  }

  /// The row of a table.
  public var row: Int? {
    get { rowOrdinal.number }
    set { rowOrdinal = Ordinal(newValue) }
  }

  /// The column in the line, in bytes, or the column of the table.
  public var column: Int? {
    get { columnOrdinal.number }
    set { columnOrdinal = Ordinal(newValue) }
  }

  /// A place in a file, as precisely as it is known.
  public init(
    file: String, sheet: String? = nil, line: Int? = nil, row: Int? = nil, column: Int? = nil, entry: String? = nil
  ) {
    self.file = file
    self.sheet = sheet
    self.entry = entry
    lineOrdinal = Ordinal(line)
    rowOrdinal = Ordinal(row)
    columnOrdinal = Ordinal(column)
  }

  /// The same place, of this entry.
  public func of(entry: String) -> SourceLocation {
    var location = self
    location.entry = entry
    return location
  }
}

extension SourceLocation: Codable {
  private enum CodingKeys: String, CodingKey {
    case file, sheet, entry
    case lineOrdinal = "line"
    case rowOrdinal = "row"
    case columnOrdinal = "column"
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file.tbx, line 3, column 14`, `file.xlsx, Sheet1, row 12, column 4`, as far as known.
  public var description: String {
    var parts = [file]
    if let sheet { parts.append(sheet) }
    if let line { parts.append("line \(line)") }
    if let row { parts.append("row \(row)") }
    if let column { parts.append("column \(column)") }
    if let entry { parts.append("entry \(entry)") }
    return parts.joined(separator: ", ")
  }
}

extension SourceLocation: Comparable {
  /// Orders by file, sheet, line or row, column.
  public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    if left.file != right.file { return left.file < right.file }
    if left.sheet != right.sheet { return (left.sheet ?? "") < (right.sheet ?? "") }
    let leftRow = left.line ?? left.row ?? 0
    let rightRow = right.line ?? right.row ?? 0
    if leftRow != rightRow { return leftRow < rightRow }
    if left.column != right.column { return (left.column ?? 0) < (right.column ?? 0) }
    return (left.entry ?? "") < (right.entry ?? "")
  }
}
