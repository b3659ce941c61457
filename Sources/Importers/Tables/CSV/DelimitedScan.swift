import Terminology

/// Finds rows and cells in bytes as ``DelimitedReader`` reads them, and leaves them where they are.
struct DelimitedScan {
  /// What separates cells.
  let delimiter: UInt8

  /// Where a cell stands, up to the delimiter or line end behind it.
  struct Cell {
    var start: Int
    var end: Int
    /// Whether it opens with a quote.
    var isQuoted = false
    /// Whether it is not just what stands between its quotes: some are doubled, or more follows behind the last.
    var isIntricate = false

    /// Where its text is, unless it is intricate.
    var content: Range<Int> { isQuoted ? (start + 1)..<(end - 1) : start..<end }
    /// Whether it holds nothing.
    var isEmpty: Bool { content.isEmpty }
  }

  /// The cell that begins at a place; nil where its quotes are not closed before the bytes end.
  @inline(__always)
  func cell(in bytes: Span<UInt8>, from start: Int) -> Cell? {
    guard start < bytes.count, bytes[start] == 0x22 else {
      return Cell(start: start, end: endOfPlain(in: bytes, from: start))
    }
    return quotedCell(in: bytes, from: start)
  }

  private func quotedCell(in bytes: Span<UInt8>, from start: Int) -> Cell? {
    var cell = Cell(start: start, end: start, isQuoted: true)
    guard let close = closingQuote(in: bytes, from: start, &cell.isIntricate) else { return nil }
    cell.end = endOfPlain(in: bytes, from: close + 1)
    if cell.end > close + 1 { cell.isIntricate = true }
    return cell
  }

  /// The place of the quote that closes a cell; nil where there is none.
  private func closingQuote(in bytes: Span<UInt8>, from start: Int, _ hasDoubled: inout Bool) -> Int? {
    var position = start + 1
    while true {
      let quote = DelimitedScan.endOfQuoted(in: bytes, from: position)
      guard quote < bytes.count else { return nil }
      guard quote + 1 < bytes.count, bytes[quote + 1] == 0x22 else { return quote }
      hasDoubled = true
      position = quote + 2
    }
  }

  /// Where the row ends of which a cell ends at a place: at a line end, or where the bytes do.
  ///
  /// - Returns: nil where a quote is not closed before the bytes end.
  func endOfRow(in bytes: Span<UInt8>, from end: Int) -> Int? {
    var position = end
    while true {
      position = DelimitedScan.endOfLine(in: bytes, from: position)
      guard position < bytes.count, bytes[position] == 0x22 else { return position }
      // A quote opens a cell right behind a delimiter, and is a sign like others everywhere else.
      if bytes[position - 1] == delimiter {
        var hasDoubled = false
        guard let close = closingQuote(in: bytes, from: position, &hasDoubled) else { return nil }
        position = close
      }
      position += 1
    }
  }

  /// Where the next row begins behind one that ends at a place; nil where that is not known before more bytes come.
  @inline(__always)
  func next(in bytes: Span<UInt8>, after end: Int, isLast: Bool) -> Int? {
    if end >= bytes.count { return isLast ? bytes.count : nil }
    guard bytes[end] == 0x0D else { return end + 1 }
    guard end + 1 < bytes.count else { return isLast ? end + 1 : nil }
    return bytes[end + 1] == 0x0A ? end + 2 : end + 1
  }

  /// What a cell says, to the last blank.
  func text(of cell: Cell, in bytes: Span<UInt8>) -> String {
    guard cell.isIntricate else { return DelimitedScan.string(bytes.extracting(cell.content)) }
    var text: [UInt8] = []
    var isInQuotes = true
    var position = cell.start + 1
    while position < cell.end {
      let byte = bytes[position]
      position += 1
      if isInQuotes && byte == 0x22 {
        isInQuotes = position < cell.end && bytes[position] == 0x22
        guard isInQuotes else { continue }
        position += 1
      }
      text.append(byte)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// What a cell says without what is layout, as ``TableRow/exact(_:)`` gives it.
  func exactText(of cell: Cell, in bytes: Span<UInt8>) -> String {
    let text = text(of: cell, in: bytes)
    return cell.isQuoted || DelimitedScan.hasTelltaleEnds(bytes.extracting(cell.content))
      ? text : text.trimmingWhitespace()
  }

  /// Whether text shows by its first and last bytes that it has no white space at its ends: these are visible ASCII, or
  /// of blocks that hold no space (U+00C0 to U+07FF at both ends, U+4000 to U+DFFF at the beginning).
  private static func hasTelltaleEnds(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count > 1 else { return bytes.count == 1 && (0x21...0x7E).contains(bytes[0]) }
    let (first, last) = (bytes[0], bytes[bytes.count - 1])
    return ((0x21...0x7E).contains(first) || (0xC3...0xDF).contains(first) || (0xE4...0xED).contains(first))
      && ((0x21...0x7E).contains(last) || (0xC3...0xDF).contains(bytes[bytes.count - 2]))
  }

  /// A part of the bytes as text.
  static func string(_ bytes: Span<UInt8>) -> String {
    unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// The place of the next delimiter or line end; the end of the bytes where there is none.
  @inline(__always)
  func endOfPlain(in bytes: Span<UInt8>, from start: Int) -> Int {
    let delimiter = delimiter
    return DelimitedScan.end(
      in: bytes, from: start, marks: { $0.marks(of: delimiter) | $0.marks(of: 0x0A) | $0.marks(of: 0x0D) },
      isEnd: { $0 == delimiter || $0 == 0x0A || $0 == 0x0D })
  }

  /// The place of the next quote; the end of the bytes where there is none.
  @inline(__always)
  static func endOfQuoted(in bytes: Span<UInt8>, from start: Int) -> Int {
    end(in: bytes, from: start, marks: { $0.marks(of: 0x22) }, isEnd: { $0 == 0x22 })
  }

  /// The place of the next line end or quote; the end of the bytes where there is none.
  @inline(__always)
  private static func endOfLine(in bytes: Span<UInt8>, from start: Int) -> Int {
    end(
      in: bytes, from: start, marks: { $0.marks(of: 0x22) | $0.marks(of: 0x0A) | $0.marks(of: 0x0D) },
      isEnd: { $0 == 0x22 || $0 == 0x0A || $0 == 0x0D })
  }

  @inline(__always)
  private static func end(
    in bytes: Span<UInt8>, from start: Int, marks: (ByteWord) -> UInt64, isEnd: (UInt8) -> Bool
  ) -> Int {
    let memory = unsafe bytes.bytes
    var position = start
    while position + 8 <= bytes.count {
      let word = unsafe memory.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
      let found = marks(ByteWord(word))
      if found != 0 { return position + found.trailingZeroBitCount / 8 }
      position += 8
    }
    while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
    return position
  }
}
