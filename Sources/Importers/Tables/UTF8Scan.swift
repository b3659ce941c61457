/// What reading a stream as UTF-8 would find: whether it is well-formed, and if not, where it breaks first.
///
/// The states are those of table 3-7 of the Unicode Standard (well-formed byte sequences), so overlong forms and
/// surrogates are malformed. Bytes may arrive in pieces of any size.
struct UTF8Scan {
  /// How many bytes were scanned.
  private(set) var count = 0
  /// How many characters outside ASCII were well-formed.
  private(set) var wellFormed = 0
  /// How many sequences were not.
  private(set) var malformed = 0
  /// Where the first of them begins, and in which line.
  private(set) var firstMalformed: (offset: Int, line: Int)?
  /// Whether a NUL byte was met, which no text in a one-byte encoding or UTF-8 holds.
  private(set) var hasNUL = false

  private var line = 1
  private var needed = 0
  private var lower: UInt8 = 0x80
  private var upper: UInt8 = 0xBF
  private var start = 0

  /// Takes in the next bytes; returns whether any of them is outside ASCII.
  @discardableResult
  mutating func scan(_ bytes: [UInt8]) -> Bool {
    var position = 0
    var isASCII = true
    while position < bytes.count {
      if needed == 0 { position += skipASCII(bytes, from: position) }
      guard position < bytes.count else { break }
      if bytes[position] >= 0x80 { isASCII = false }
      step(bytes[position])
      count += 1
      position += 1
    }
    return !isASCII
  }

  /// Takes in ASCII, eight bytes at a time; returns how many bytes these were.
  private mutating func skipASCII(_ bytes: [UInt8], from start: Int) -> Int {
    var lines = 0
    var nul = false
    let end = unsafe bytes.withUnsafeBytes { buffer in
      var position = start
      while position + 8 <= buffer.count {
        let word = unsafe ByteWord(buffer.loadUnaligned(fromByteOffset: position, as: UInt64.self))
        guard word.isASCII else { break }
        lines += word.count(of: 0x0A)
        nul = nul || word.count(of: 0) > 0
        position += 8
      }
      return position
    }
    line += lines
    hasNUL = hasNUL || nul
    count += end - start
    return end - start
  }

  /// Says that no more bytes follow.
  mutating func finish() {
    if needed > 0 { fail() }
  }

  private mutating func step(_ byte: UInt8) {
    if needed > 0 {
      if (lower...upper).contains(byte) {
        (lower, upper) = (0x80, 0xBF)
        needed -= 1
        if needed == 0 { wellFormed += 1 }
        return
      }
      fail()
    }
    if byte < 0x80 {
      if byte == 0x0A { line += 1 } else if byte == 0 { hasNUL = true }
      return
    }
    start = count
    switch byte {
    case 0xC2...0xDF: needed = 1
    case 0xE0: (needed, lower) = (2, 0xA0)
    case 0xED: (needed, upper) = (2, 0x9F)
    case 0xE1...0xEF: needed = 2
    case 0xF0: (needed, lower) = (3, 0x90)
    case 0xF4: (needed, upper) = (3, 0x8F)
    case 0xF1...0xF3: needed = 3
    default: fail()
    }
  }

  private mutating func fail() {
    malformed += 1
    if firstMalformed == nil { firstMalformed = (start, line) }
    needed = 0
    (lower, upper) = (0x80, 0xBF)
  }
}
