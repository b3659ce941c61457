/// Writes well-formed XML, indented; text is escaped, and what XML cannot hold is left out and counted.
///
/// White space stands only between elements that hold no text, so that none of it is content.
struct XMLWriter {
  /// The document so far.
  private(set) var bytes: [UInt8]
  /// How many characters XML 1.0 does not allow were left out.
  private(set) var illegalCharacters = 0
  private var open: [(name: String, isMixed: Bool)] = []
  /// Whether the start tag written last still takes attributes.
  private var isInTag = false

  /// A document that continues these bytes.
  init(_ bytes: [UInt8] = []) {
    self.bytes = bytes
    self.bytes += #"<?xml version="1.0" encoding="UTF-8"?>"#.utf8
  }

  /// The document as a string.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The declaration of a document type by the root element and the name of its file.
  mutating func documentType(_ root: String, _ file: String) {
    bytes += "\n<!DOCTYPE \(root) SYSTEM \"\(file)\">".utf8
  }

  /// Begins an element; its attributes come next.
  mutating func begin(_ name: String) {
    closeTag()
    if open.last?.isMixed != true { breakLine() }
    bytes.append(0x3C)
    bytes += name.utf8
    open.append((name, open.last?.isMixed ?? false))
    isInTag = true
  }

  /// An attribute of the element begun last.
  mutating func attribute(_ name: String, _ value: String) {
    bytes.append(0x20)
    bytes += name.utf8
    bytes += "=\"".utf8
    escape(value, inAttribute: true)
    bytes.append(0x22)
  }

  /// Text inside the element begun last.
  mutating func write(_ text: String) {
    closeTag()
    if let last = open.indices.last { open[last].isMixed = true }
    escape(text, inAttribute: false)
  }

  /// Ends the element begun last.
  mutating func end() {
    guard let (name, isMixed) = open.popLast() else { return }
    if isInTag {
      isInTag = false
      bytes += "/>".utf8
    } else {
      if !isMixed { breakLine() }
      bytes += "</".utf8
      bytes += name.utf8
      bytes.append(0x3E)
    }
    if open.isEmpty { bytes.append(0x0A) }
  }

  /// An element that holds text.
  mutating func element(_ name: String, _ content: String) {
    begin(name)
    write(content)
    end()
  }

  /// Begins an element with attributes that are known when it is written.
  mutating func begin(_ name: String, attributes: [(String, String)]) {
    begin(name)
    for (key, value) in attributes { attribute(key, value) }
  }

  /// An element with attributes that holds text.
  mutating func element(_ name: String, attributes: [(String, String)], _ content: String) {
    begin(name, attributes: attributes)
    write(content)
    end()
  }

  private mutating func closeTag() {
    guard isInTag else { return }
    isInTag = false
    bytes.append(0x3E)
  }

  /// An element whose tags are known, with plain text.
  ///
  /// - Parameters:
  ///   - start: the start tag.
  ///   - text: the text.
  ///   - end: the end tag.
  mutating func element(_ start: [UInt8], _ text: String, _ end: [UInt8]) {
    closeTag()
    if open.last?.isMixed != true { breakLine() }
    bytes += start
    escape(text, inAttribute: false)
    bytes += end
  }

  private mutating func breakLine() {
    let count = 1 + 2 * open.count
    if count <= XMLWriter.indentation.count {
      bytes += XMLWriter.indentation[..<count]
    } else {
      bytes.append(0x0A)
      for _ in open { bytes += "  ".utf8 }
    }
  }

  private static let indentation: [UInt8] = [0x0A] + [UInt8](repeating: 0x20, count: 64)

  private mutating func escape(_ content: String, inAttribute: Bool) {
    if XMLWriter.isPlain(content) {
      bytes += content.utf8
    } else {
      for scalar in content.unicodeScalars { escape(scalar, inAttribute: inAttribute) }
    }
  }

  private mutating func escape(_ scalar: Unicode.Scalar, inAttribute: Bool) {
    switch scalar {
    case "&": bytes += "&amp;".utf8
    case "<": bytes += "&lt;".utf8
    case ">": bytes += "&gt;".utf8
    case "\"" where inAttribute: bytes += "&quot;".utf8
    case "\r": bytes += "&#13;".utf8
    case "\n" where inAttribute: bytes += "&#10;".utf8
    case "\t" where inAttribute: bytes += "&#9;".utf8
    default:
      if XMLWriter.isAllowed(scalar) {
        bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      } else {
        illegalCharacters += 1
      }
    }
  }

  /// Whether no byte of a text needs a second look; U+FFFE and U+FFFF begin with 0xEF.
  private static func isPlain(_ text: String) -> Bool {
    for byte in text.utf8 where byte < 0x20 || byte > 0xEE && byte < 0xF0 || isMarkup(byte) { return false }
    return true
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22
  }

  /// The Char production of XML 1.0.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
