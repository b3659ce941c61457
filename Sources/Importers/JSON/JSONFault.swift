/// Where a text stops being JSON (RFC 8259), for messages; the decoder of Foundation does not say.
struct JSONFault: Equatable {
  /// The line, from 1.
  var line: Int
  /// The column in it in bytes, from 1.
  var column: Int
  /// What stands there.
  var found: String
  /// What may stand there instead.
  var expected: String

  /// The first fault in a text; nil when it is JSON.
  static func first(in bytes: [UInt8]) -> JSONFault? {
    var scan = Scan(bytes: bytes)
    do throws(Expectation) {
      try scan.document()
      return nil
    } catch {
      let before = bytes[..<scan.place]
      let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      return JSONFault(
        line: before.count { $0 == 0x0A } + 1, column: scan.place - lineStart + 1, found: scan.found,
        expected: error.words)
    }
  }

  private struct Expectation: Error {
    var words: String
  }

  /// A scanner that keeps the open brackets itself, so that no nesting is too deep for it.
  private struct Scan {
    let bytes: [UInt8]
    var place = 0
    private var open: [UInt8] = []

    init(bytes: [UInt8]) {
      self.bytes = bytes
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    }

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    /// What stands at the place, in words.
    var found: String {
      guard place < bytes.count else { return "the file ends here" }
      let character = String(decoding: bytes[place...].prefix(4), as: UTF8.self).first ?? "?"
      return "“\(character)” stands here"
    }

    mutating func document() throws(Expectation) {
      try value()
      while let bracket = open.last {
        skipSpace()
        let isObject = bracket == UInt8(ascii: "{")
        let closing = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
        if next == closing {
          place += 1
          open.removeLast()
        } else if next == UInt8(ascii: ",") {
          place += 1
          if isObject { try key() }
          try value()
        } else {
          throw Expectation(words: isObject ? "“,” or “}”" : "“,” or “]”")
        }
      }
      skipSpace()
      if next != nil { throw Expectation(words: "the end of the file") }
    }

    /// A value, or the beginning of one as far as its first member.
    private mutating func value() throws(Expectation) {
      while true {
        skipSpace()
        guard let byte = next, byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") else { return try scalar() }
        place += 1
        skipSpace()
        // In ASCII, a closing bracket comes two places after the opening one.
        if next == byte + 2 {
          place += 1
          return
        }
        open.append(byte)
        if byte == UInt8(ascii: "{") { try key() }
      }
    }

    private mutating func key() throws(Expectation) {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw Expectation(words: "a name in quotes") }
      try string()
      skipSpace()
      guard next == UInt8(ascii: ":") else { throw Expectation(words: "“:”") }
      place += 1
    }

    private mutating func scalar() throws(Expectation) {
      if next == UInt8(ascii: "\"") { return try string() }
      for word in ["true", "false", "null"] where bytes[place...].starts(with: word.utf8) {
        place += word.utf8.count
        return
      }
      let start = place
      while let byte = next, "+-.eE0123456789".utf8.contains(byte) { place += 1 }
      if Double(String(decoding: bytes[start..<place], as: UTF8.self)) == nil {
        place = start
        throw Expectation(words: "a value")
      }
    }

    private mutating func string() throws(Expectation) {
      let start = place
      place += 1
      while let byte = next, byte != UInt8(ascii: "\"") {
        guard byte >= 0x20 else { throw Expectation(words: "a closing quote; a line break within a text is \\n") }
        place += byte == UInt8(ascii: "\\") ? 2 : 1
      }
      guard next != nil else {
        place = start
        throw Expectation(words: "a text with a closing quote")
      }
      place += 1
    }

    private mutating func skipSpace() {
      while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { place += 1 }
    }
  }
}
