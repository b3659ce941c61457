/// Walks through a text in JSON (RFC 8259) and stops at the first fault.
///
/// It keeps the open brackets itself, so that no nesting is too deep for it.
struct JSONScan {
  /// What may stand where something else does.
  struct Expectation: Error {
    var words: String
  }

  /// How deep lists and objects may lie within each other for the decoder of Foundation.
  private static let depthLimit = 512

  private let bytes: [UInt8]
  /// How many bytes were walked through.
  private(set) var place = 0
  private var open: [UInt8] = []
  private var tooDeep: Int?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  /// What stands at the place, in words.
  var found: String {
    guard place < bytes.count else { return "the file ends here" }
    guard let character = String(validating: bytes[place...].prefix(4), as: UTF8.self)?.first ?? firstCharacter else {
      return "a byte stands here that is not UTF-8"
    }
    return "“\(character)” stands here"
  }

  /// The character at the place, where what follows it is cut in two.
  private var firstCharacter: Character? {
    (1...3).lazy.compactMap { String(validating: bytes[place...].prefix($0), as: UTF8.self)?.first }.first
  }

  /// The line and the column in it, in bytes from 1, of the place.
  var position: (line: Int, column: Int) {
    let before = bytes[..<place]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return (before.count { $0 == 0x0A } + 1, place - lineStart + 1)
  }

  /// Walks to the end.
  mutating func document() throws(Expectation) {
    try value()
    skipSpace()
    if next != nil { throw Expectation(words: "the end of the file") }
    var text = UTF8Scan()
    text.scan(bytes)
    text.finish()
    if let malformed = text.firstMalformed {
      place = malformed.offset
      throw Expectation(words: "UTF-8 throughout")
    }
    if let tooDeep {
      place = tooDeep
      throw Expectation(words: "at most \(JSONScan.depthLimit) lists and objects within each other")
    }
  }

  /// Walks to the value that a path leads to, as far as the text has it; a step is a name in an object or, from 0, a
  /// number in a list.
  mutating func seek(_ path: [(name: String, number: Int?)]) {
    skipSpace()
    for step in path {
      let container = place
      guard (try? enter(step)) == true else {
        place = container
        return
      }
    }
  }

  /// Walks into the object or list at the place; false when it does not have what the step names.
  private mutating func enter(_ step: (name: String, number: Int?)) throws(Expectation) -> Bool {
    let isObject = next == UInt8(ascii: "{")
    guard isObject || next == UInt8(ascii: "[") else { return false }
    var number = 0
    repeat {
      place += 1
      skipSpace()
      if isObject {
        let start = place
        try key()
        if bytes[start..<place].starts(with: "\"\(step.name)\"".utf8) {
          skipSpace()
          return true
        }
      } else if number == step.number {
        return true
      }
      number += 1
      try value()
      skipSpace()
    } while next == UInt8(ascii: ",")
    return false
  }

  private mutating func value() throws(Expectation) {
    let outside = open.count
    try opening()
    while open.count > outside, let bracket = open.last {
      skipSpace()
      let isObject = bracket == UInt8(ascii: "{")
      if next == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
        place += 1
        open.removeLast()
      } else if next == UInt8(ascii: ",") {
        place += 1
        if isObject { try key() }
        try opening()
      } else {
        throw Expectation(words: isObject ? "“,” or “}”" : "“,” or “]”")
      }
    }
  }

  /// A value, or the beginning of one as far as its first member.
  private mutating func opening() throws(Expectation) {
    while true {
      skipSpace()
      guard let byte = next, byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") else { return try scalar() }
      if open.count == JSONScan.depthLimit { tooDeep = tooDeep ?? place }
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
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    guard text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/) != nil else {
      place = start
      throw Expectation(words: "a value")
    }
    guard Double(text)?.isFinite == true else {
      place = start
      throw Expectation(words: "a number of at most \(Double.greatestFiniteMagnitude)")
    }
  }

  private mutating func string() throws(Expectation) {
    let start = place
    place += 1
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw Expectation(words: "a closing quote; a line break within a text is \\n") }
      if byte == UInt8(ascii: "\\") { try escape() } else { place += 1 }
    }
    guard next != nil else {
      place = start
      throw Expectation(words: "a text with a closing quote")
    }
    place += 1
  }

  private mutating func escape() throws(Expectation) {
    let start = place
    guard start + 1 < bytes.count else {
      place += 1
      return
    }
    if "\"\\/bfnrt".utf8.contains(bytes[start + 1]) {
      place += 2
      return
    }
    guard let unit = codeUnit(), isCharacter(unit) else {
      place = start
      throw Expectation(words: "an escape such as \\n or \\u00E9, and a character beyond \\uFFFF as two halves")
    }
  }

  /// Whether a code unit of UTF-16 is a character, or one together with the escape that follows it.
  private mutating func isCharacter(_ unit: UInt32) -> Bool {
    switch unit {
    case 0xD800...0xDBFF: codeUnit().map { (0xDC00...0xDFFF).contains($0) } ?? false
    case 0xDC00...0xDFFF: false
    default: true
    }
  }

  /// The number in `\u00E9`.
  private mutating func codeUnit() -> UInt32? {
    guard bytes[place...].starts(with: "\\u".utf8) else { return nil }
    let digits = bytes[(place + 2)...].prefix(4)
    place += 2 + digits.count
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { place += 1 }
  }
}
