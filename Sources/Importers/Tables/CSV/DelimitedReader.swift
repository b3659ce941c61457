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
  private let scan: DelimitedScan
  private var buffer: [UInt8] = []
  private var position = 0
  private var state = State.fieldStart
  /// The beginning of a cell that did not lie in the buffer in one piece.
  private var field: [UInt8] = []
  private var number: Int
  private var line = 1
  private var quoteLine = 0
  private var isFinished = false

  /// A reader of a stream that begins with a row of this number.
  init(_ stream: some ByteStream, delimiter: UInt8, file: String, firstRow: Int = 1) {
    self.stream = stream
    scan = DelimitedScan(delimiter: delimiter)
    number = firstRow - 1
    location = SourceLocation(file: file)
  }

  mutating func next(_ row: inout TableRow) throws -> Bool {
    row.cells.removeAll(keepingCapacity: true)
    row.exactCells = 0
    while true {
      while position < buffer.count {
        if step(&row) {
          number += 1
          row.number = number
          return true
        }
      }
      if isFinished { return false }
      buffer = try stream.read(upTo: 1 << 18)
      position = 0
      if buffer.isEmpty {
        isFinished = true
        return try finish(&row)
      }
    }
  }

  /// Goes on to the next sign that has a meaning, or to the end of the buffer; true when the record ends there.
  private mutating func step(_ row: inout TableRow) -> Bool {
    switch state {
    case .afterCR:
      state = .fieldStart
      if buffer[position] == 0x0A { position += 1 }
      return false
    case .quoted:
      takeQuoted()
      return false
    case .quoteInQuoted where buffer[position] == 0x22:
      field.append(0x22)
      position += 1
      state = .quoted
      return false
    case .fieldStart where buffer[position] == 0x22:
      position += 1
      state = .quoted
      quoteLine = line
      if row.cells.count < 64 { row.exactCells |= 1 << UInt64(row.cells.count) }
      return false
    default: break
    }
    let end = scan.endOfPlain(in: buffer.span, from: position)
    guard end < buffer.count else {
      field += buffer[position...]
      position = end
      state = .unquoted
      return false
    }
    endField(at: end, in: &row)
    position = end + 1
    state = .fieldStart
    guard buffer[end] != scan.delimiter else { return false }
    line += 1
    if buffer[end] == 0x0D { state = .afterCR }
    return true
  }

  /// Takes what is in quotes up to a quote or the end of the buffer.
  private mutating func takeQuoted() {
    let end = DelimitedScan.endOfQuoted(in: buffer.span, from: position)
    line += DelimitedReader.lineEnds(in: buffer[position..<end], after: field.last)
    field += buffer[position..<end]
    position = end
    guard end < buffer.count else { return }
    position += 1
    state = .quoteInQuoted
  }

  /// Line ends in a part of a quoted cell: LF, CR LF, or CR alone.
  private static func lineEnds(in part: ArraySlice<UInt8>, after last: UInt8?) -> Int {
    var count = 0
    var previous = last
    for byte in part {
      if byte == 0x0D || (byte == 0x0A && previous != 0x0D) { count += 1 }
      previous = byte
    }
    return count
  }

  private mutating func endField(at end: Int, in row: inout TableRow) {
    guard field.isEmpty else {
      field += buffer[position..<end]
      row.cells.append(String(decoding: field, as: UTF8.self))
      field.removeAll(keepingCapacity: true)
      return
    }
    row.cells.append(DelimitedScan.string(buffer.span.extracting(position..<end)))
  }

  /// Takes the last record, behind which no line end stands.
  private mutating func finish(_ row: inout TableRow) throws -> Bool {
    if state == .quoted {
      throw ImportError(
        "a quoted cell is never closed",
        at: SourceLocation(file: location.file, line: quoteLine, column: row.cells.count + 1), expected: "a closing \"",
        remedy: "check the quotes in the row that begins there")
    }
    guard state == .unquoted || state == .quoteInQuoted || !row.cells.isEmpty else { return false }
    endField(at: 0, in: &row)
    number += 1
    row.number = number
    return true
  }
}
