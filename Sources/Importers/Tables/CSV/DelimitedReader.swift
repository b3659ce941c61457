import Files
import Terminology

/// Reads delimiter-separated records (RFC 4180, and TSV) from UTF-8, in pieces of any size.
///
/// Read as spreadsheets read them: lines end with LF, CR LF or CR; a field in double quotes may hold delimiters, line
/// ends and doubled quotes; a quote inside an unquoted field is an ordinary character; what follows a closing quote
/// belongs to the field. Bytes are never interpreted as characters, so no line end hides in a grapheme.
struct DelimitedReader: TableReader {
  private enum State {
    case fieldStart
    case unquoted
    case quoted
    case quoteInQuoted
    case afterCR
  }

  let location: SourceLocation
  private var stream: any ByteStream
  private let delimiter: UInt8
  private var buffer: [UInt8] = []
  private var position = 0
  private var state = State.fieldStart
  private var field: [UInt8] = []
  private var cells: [String] = []
  private var quotedCells: UInt64 = 0
  private var number = 0
  private var line = 1
  private var quoteLine = 0
  private var isFinished = false

  init(_ stream: some ByteStream, delimiter: UInt8, file: String) {
    self.stream = stream
    self.delimiter = delimiter
    location = SourceLocation(file: file)
  }

  mutating func next() throws -> TableRow? {
    while true {
      while position < buffer.count {
        let byte = buffer[position]
        if state == .afterCR {
          state = .fieldStart
          if byte == 0x0A {
            position += 1
            continue
          }
        }
        position += 1
        if take(byte) { return row() }
      }
      if isFinished { return nil }
      buffer = try stream.read(upTo: 1 << 16)
      position = 0
      if buffer.isEmpty {
        isFinished = true
        return try lastRow()
      }
    }
  }

  /// Takes one byte; true when it ends the record.
  private mutating func take(_ byte: UInt8) -> Bool {
    switch state {
    case .quoted:
      if byte == 0x22 { state = .quoteInQuoted } else { field.append(byte) }
      if byte == 0x0A { line += 1 }
      return false
    case .quoteInQuoted where byte == 0x22:
      field.append(byte)
      state = .quoted
      return false
    case .fieldStart where byte == 0x22:
      state = .quoted
      quoteLine = line
      if cells.count < 64 { quotedCells |= 1 << UInt64(cells.count) }
      return false
    default: break
    }
    switch byte {
    case delimiter:
      endField()
      state = .fieldStart
      return false
    case 0x0A, 0x0D:
      endField()
      line += 1
      state = byte == 0x0D ? .afterCR : .fieldStart
      return true
    default:
      field.append(byte)
      state = .unquoted
      return false
    }
  }

  private mutating func endField() {
    cells.append(String(decoding: field, as: UTF8.self))
    field.removeAll(keepingCapacity: true)
  }

  private mutating func row() -> TableRow {
    number += 1
    defer {
      cells.removeAll(keepingCapacity: true)
      quotedCells = 0
    }
    return TableRow(number: number, cells: cells, exactCells: quotedCells)
  }

  private mutating func lastRow() throws -> TableRow? {
    if state == .quoted {
      throw ImportError(
        "a quoted cell is never closed",
        at: SourceLocation(file: location.file, line: quoteLine, column: cells.count + 1), expected: "a closing \"",
        remedy: "check the quotes in the row that begins there")
    }
    guard state == .unquoted || state == .quoteInQuoted || !cells.isEmpty else { return nil }
    endField()
    return row()
  }
}
