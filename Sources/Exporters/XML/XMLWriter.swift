/// Writes well-formed XML, indented; text is escaped, and what XML cannot hold is left out and counted.
struct XMLWriter {
  private(set) var text: String
  /// How many characters XML 1.0 does not allow were left out.
  private(set) var illegalCharacters = 0
  private var open: [String] = []

  init() {
    text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  }

  /// Begins an element that holds others.
  mutating func begin(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    indent()
    tag(name, attributes)
    text += ">\n"
    open.append(name)
  }

  /// Ends the element begun last.
  mutating func end() {
    guard let name = open.popLast() else { return }
    indent()
    text += "</\(name)>\n"
  }

  /// An element that holds text.
  mutating func element(_ name: String, _ content: String) {
    element(name, [:], content)
  }

  /// An element with attributes that holds text.
  mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String>, _ content: String) {
    indent()
    tag(name, attributes)
    text += ">"
    escape(content, inAttribute: false)
    text += "</\(name)>\n"
  }

  private mutating func indent() {
    text += String(repeating: "  ", count: open.count)
  }

  /// Begins an element that holds others, with attributes that are known when it is written.
  mutating func begin(_ name: String, attributes: [(String, String)]) {
    indent()
    tag(name, attributes)
    text += ">\n"
    open.append(name)
  }

  /// An element that holds text, with attributes that are known when it is written.
  mutating func element(_ name: String, attributes: [(String, String)], _ content: String) {
    indent()
    tag(name, attributes)
    text += ">"
    escape(content, inAttribute: false)
    text += "</\(name)>\n"
  }

  private mutating func tag(_ name: String, _ attributes: some Sequence<(key: String, value: String)>) {
    tag(name, attributes.map { ($0.key, $0.value) })
  }

  private mutating func tag(_ name: String, _ attributes: [(String, String)]) {
    text += "<\(name)"
    for (key, value) in attributes {
      text += " \(key)=\""
      escape(value, inAttribute: true)
      text += "\""
    }
  }

  private mutating func escape(_ content: String, inAttribute: Bool) {
    for scalar in content.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"" where inAttribute: text += "&quot;"
      case "\r": text += "&#13;"
      case "\n" where inAttribute: text += "&#10;"
      case "\t" where inAttribute: text += "&#9;"
      default:
        if XMLWriter.isAllowed(scalar) { text.unicodeScalars.append(scalar) } else { illegalCharacters += 1 }
      }
    }
  }

  /// The Char production of XML 1.0.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
