import Files
import Terminology

/// Finds out whether the rows of every id stand together in a table, and if so where it can be cut between ids.
///
/// Such a table can be read in pieces, each without knowing the others: an entry is complete where its piece ends, and
/// can be handed over and forgotten. This is known only after the last row, so it is found out by reading the table once
/// before anything is handed over. That costs a small part of what building entries costs, and eight bytes an id.
struct TableSurvey {
  /// Where a piece begins: its first byte, the number of its first row, and how many ids come before it.
  struct Cut: Hashable, Sendable {
    var offset: Int
    var row: Int
    var ids = 0
  }

  private let scan: DelimitedScan
  private let headingRow: Int
  private let column: Int
  private let pieceSize: Int
  private var cuts: [Cut] = []
  /// How many bytes lie before those that are looked at.
  private var offset = 0
  private var number = 0
  private var ids = 0
  private var last: (cell: [UInt8], hash: Int) = ([], 0)
  private var seen = DigestSet()

  private init(_ scan: DelimitedScan, headingRow: Int, column: Int, pieceSize: Int) {
    self.scan = scan
    self.headingRow = headingRow
    self.column = column
    self.pieceSize = pieceSize
  }

  /// The cuts of a table, from its first row below the heading to the end of its bytes.
  ///
  /// - Parameters:
  ///   - stream: the table.
  ///   - delimiter: what separates its cells.
  ///   - headingRow: the number of its heading row.
  ///   - column: the column of the ids.
  ///   - pieceSize: how many bytes a piece has at least, but for the last.
  /// - Returns: the cuts; nil where rows of an id stand apart, a row has none, or a quote is never closed.
  /// - Throws: what reading the stream throws.
  static func cuts(
    of stream: some ByteStream, delimiter: UInt8, below headingRow: Int, ids column: Int, pieceSize: Int
  ) throws -> [Cut]? {
    var survey = TableSurvey(
      DelimitedScan(delimiter: delimiter), headingRow: headingRow, column: column, pieceSize: pieceSize)
    var stream = stream
    var buffer: [UInt8] = []
    while true {
      // A row longer than the buffer is looked at again from its beginning, so the buffer grows by doubling.
      let piece = try stream.read(upTo: max(1 << 18, buffer.count))
      buffer += piece
      guard let count = survey.take(buffer.span, isLast: piece.isEmpty) else { return nil }
      survey.offset += count
      buffer.removeFirst(count)
      if piece.isEmpty { break }
    }
    return survey.cuts + [Cut(offset: survey.offset, row: survey.number + 1, ids: survey.ids)]
  }

  /// Looks at the rows that lie in the bytes as a whole; returns how many bytes these are, nil where the survey failed.
  private mutating func take(_ bytes: Span<UInt8>, isLast: Bool) -> Int? {
    var start = 0
    while start < bytes.count {
      guard let cell = identifier(in: bytes, from: start), let end = scan.endOfRow(in: bytes, from: cell.end),
        let next = scan.next(in: bytes, after: end, isLast: isLast)
      else { return isLast ? nil : start }
      number += 1
      if number > headingRow, !take(cell, in: bytes, row: start..<end) { return nil }
      start = next
    }
    return start
  }

  /// The cell with the id in the row that begins at a place, empty where the row is too short.
  private func identifier(in bytes: Span<UInt8>, from start: Int) -> DelimitedScan.Cell? {
    var cell = scan.cell(in: bytes, from: start)
    var index = 0
    while index < column, let end = cell?.end {
      guard end < bytes.count, bytes[end] == scan.delimiter else { return DelimitedScan.Cell(start: end, end: end) }
      cell = scan.cell(in: bytes, from: end + 1)
      index += 1
    }
    return cell
  }

  /// Takes the id of a row; false where it came before, and others in between, or where there is none.
  private mutating func take(_ cell: DelimitedScan.Cell, in bytes: Span<UInt8>, row: Range<Int>) -> Bool {
    if cuts.isEmpty { cuts.append(Cut(offset: offset + row.lowerBound, row: number)) }
    let written = bytes.extracting(cell.start..<cell.end)
    if !written.isEmpty && written.holds(last.cell) { return true }
    let id = scan.text(of: cell, in: bytes).trimmingWhitespace()
    guard !id.isEmpty else { return isBlank(bytes.extracting(row)) }
    last.cell.removeAll(keepingCapacity: true)
    for index in written.indices { last.cell.append(written[index]) }
    // Ids that are the same text in other codes are one id, and so have one hash.
    let hash = id.hashValue
    guard hash != last.hash else { return true }
    last.hash = hash
    guard seen.insert(UInt64(bitPattern: Int64(hash))) else { return false }
    if let before = cuts.last, offset + row.lowerBound - before.offset >= pieceSize {
      cuts.append(Cut(offset: offset + row.lowerBound, row: number, ids: ids))
    }
    ids += 1
    return true
  }

  private func isBlank(_ row: Span<UInt8>) -> Bool {
    if row.isEmpty { return true }
    var reader = DelimitedReader(
      MemoryStream(DelimitedScan.string(row)), delimiter: scan.delimiter, file: "")
    return (try? reader.next())?.isBlank ?? false
  }
}
