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
  private enum CodingKeys: CodingKey {
    case file, sheet, line, row, column, entry
  }

  /// Reads a place written by ``encode(to:)``.
  ///
  /// - Throws: `DecodingError` when there is no file, or a number is none that counts from 1.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func ordinal(_ key: CodingKeys) throws -> Int? {
      let number = try container.decodeIfPresent(Int.self, forKey: key)
      guard number == Ordinal(number).number else {
        throw DecodingError.dataCorruptedError(forKey: key, in: container, debugDescription: "it does not count from 1")
      }
      return number
    }
    self.init(
      file: try container.decode(String.self, forKey: .file),
      sheet: try container.decodeIfPresent(String.self, forKey: .sheet),
      line: try ordinal(.line), row: try ordinal(.row), column: try ordinal(.column),
      entry: try container.decodeIfPresent(String.self, forKey: .entry))
  }

  /// Writes what is known.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(file, forKey: .file)
    try container.encodeIfPresent(sheet, forKey: .sheet)
    try container.encodeIfPresent(line, forKey: .line)
    try container.encodeIfPresent(row, forKey: .row)
    try container.encodeIfPresent(column, forKey: .column)
    try container.encodeIfPresent(entry, forKey: .entry)
  }
}

/// A number that counts from 1, in a quarter of the memory of an optional `Int`; every designation has three.
private struct Ordinal: Hashable, Sendable {
  private var stored: UInt32

  init(_ number: Int?) {
    stored = number.map { UInt32(clamping: $0) } ?? 0
  }

  /// The number; nil where none is known.
  var number: Int? { stored == 0 ? nil : Int(stored) }
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
