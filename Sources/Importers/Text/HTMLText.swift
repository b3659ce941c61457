import CLibXML2
import Terminology

/// Reads the HTML that databases keep in their cells: unclosed tags, bare ampersands, attributes without quotes.
///
/// Only elements of HTML, MathML and the IEV database are tags; `<UML>` or `a < b` is text, so a domain in angle
/// brackets is never lost. The pseudo-tag `<NOTE 1 –` of the IEV begins a line.
enum HTMLText {
  /// The text with its markup set aside.
  static func read(_ html: String) -> SourcedText {
    var inline = InlineMarkup()
    var scan = Scanner(html)
    while let token = scan.next() { feed(token, to: &inline) }
    return inline.finish()
  }

  /// Whether elements nest deeper than is read as markup.
  static func nestsTooDeep(_ html: String) -> Bool {
    guard html.utf8.count(where: { $0 == 0x3C }) > InlineMarkup.depthLimit else { return false }
    var scan = Scanner(html)
    var depth = 0
    while let token = scan.next() {
      switch token {
      case .start(let name, _) where !void.contains(name) && !implicitlyEnded.contains(name) && name != "a": depth += 1
      case .end: depth = max(depth - 1, 0)
      default: continue
      }
      if depth > InlineMarkup.depthLimit { return true }
    }
    return false
  }

  /// Reads a text that is one tag of HTML; false when it is none.
  static func feedTag(_ text: String, to inline: inout InlineMarkup) -> Bool {
    var scan = Scanner(text)
    guard let token = scan.next(), scan.next() == nil else { return false }
    if case .text = token { return false }
    feed(token, to: &inline)
    return true
  }

  private static func feed(_ token: Token, to inline: inout InlineMarkup) {
    switch token {
    case .text(let text): inline.text(text)
    case .line: inline.single("br") { _ in nil }
    case .end(let name): inline.end(name)
    case .start(let name, let attributes):
      // Authors write <a> for </a>, and <p>, <li>, <td> end those before them.
      if (name == "a" || implicitlyEnded.contains(name)) && inline.isOpen(name) { inline.end(name) }
      if name == "a" && attributes.isEmpty { return }
      if void.contains(name) {
        inline.single(name) { attributes[$0] }
      } else {
        inline.start(name) { attributes[$0] }
      }
    }
  }

  /// The text of a cell with its entities resolved, nothing else.
  static func decodingEntities(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var result = ""
    var scan = Scanner(text, tags: false)
    while case .text(let piece)? = scan.next() { result += piece }
    return result
  }

  fileprivate enum Token {
    case text(String)
    case line
    case start(String, [String: String])
    case end(String)
  }

  private static let void: Set<String> = ["br", "img", "simg", "hr", "col"]
  private static let implicitlyEnded: Set<String> = ["p", "li", "td", "th", "tr"]

  fileprivate static let elements: Set<String> = [
    "a", "b", "big", "blockquote", "br", "caption", "center", "cite", "col", "colgroup", "div", "em", "font", "hr", "i",
    "img", "li", "ol", "p", "simg", "small", "span", "strike", "strong", "style", "sub", "sup", "table", "tbody", "td",
    "tfoot", "th", "thead", "tr", "u", "ul",
    "math", "semantics", "annotation", "annotation-xml", "mrow", "mi", "mo", "mn", "mtext", "ms", "mspace", "mfrac",
    "msqrt", "mroot", "msub", "msup", "msubsup", "munder", "mover", "munderover", "mstyle", "mfenced", "mtable", "mtr",
    "mtd", "mlabeledtr", "mpadded", "mphantom", "menclose", "merror", "mmultiscripts", "mprescripts", "none",
    "maligngroup",
  ]

  /// Splits HTML into tags and text.
  fileprivate struct Scanner {
    private let bytes: [UInt8]
    private let readsTags: Bool
    private var position = 0

    init(_ text: String, tags: Bool = true) {
      bytes = Array(text.utf8)
      readsTags = tags
    }

    mutating func next() -> Token? {
      guard position < bytes.count else { return nil }
      if readsTags, bytes[position] == 0x3C, let token = tag() { return token }
      if readsTags && (bytes[position] == 0x0A || bytes[position] == 0x0D) {
        position += 1
        return .text(" ")
      }
      if bytes[position] == 0x26, let character = entity() { return .text(character) }
      let start = position
      position += 1
      while position < bytes.count, bytes[position] != 0x26,
        !readsTags || (bytes[position] != 0x3C && bytes[position] != 0x0A && bytes[position] != 0x0D)
      {
        position += 1
      }
      return .text(String(decoding: bytes[start..<position], as: UTF8.self))
    }

    /// The tag at this place; nil when the angle bracket is text.
    private mutating func tag() -> Token? {
      let rest = bytes[(position + 1)...]
      if rest.starts(with: Array("NOTE".utf8)) {
        position += 1
        return .line
      }
      if rest.starts(with: Array("!-->".utf8)) {
        position += 5
        return .text("")
      }
      let isEnd = rest.first == 0x2F
      let nameStart = position + (isEnd ? 2 : 1)
      var nameEnd = nameStart
      while nameEnd < bytes.count, bytes[nameEnd].isASCIIAlphanumeric || bytes[nameEnd] == 0x2D { nameEnd += 1 }
      let name = String(decoding: bytes[nameStart..<nameEnd], as: UTF8.self).lowercased()
      guard HTMLText.elements.contains(name), let close = closingBracket(from: nameEnd) else { return nil }
      let inside = bytes[nameEnd..<close]
      position = close + 1
      return isEnd ? .end(name) : .start(name, HTMLText.attributes(of: name, inside))
    }

    /// The end of the tag: the first `>` outside quotes, before any other `<`.
    private func closingBracket(from start: Int) -> Int? {
      var quote: UInt8?
      for index in start..<bytes.count {
        let byte = bytes[index]
        if let open = quote {
          if byte == open { quote = nil }
        } else if byte == 0x22 || byte == 0x27 {
          quote = byte
        } else if byte == 0x3E {
          return index
        } else if byte == 0x3C {
          return nil
        }
      }
      return nil
    }

    private mutating func entity() -> String? {
      let limit = min(position + 34, bytes.count)
      guard let end = bytes[position..<limit].firstIndex(of: 0x3B), end > position + 1 else { return nil }
      let name = String(decoding: bytes[(position + 1)..<end], as: UTF8.self)
      guard let character = HTMLText.character(of: name) else { return nil }
      position = end + 1
      return character
    }
  }

  /// `href=IEV 103-02-03`, `href="…"`; a picture's path stands without a name.
  private static func attributes(of element: String, _ bytes: ArraySlice<UInt8>) -> [String: String] {
    let text = String(decoding: bytes, as: UTF8.self).trimmingWhitespace()
    guard !text.isEmpty else { return [:] }
    if element == "simg" { return ["target": String(text.prefix { $0 != " " })] }
    guard let equals = text.firstIndex(of: "=") else { return [:] }
    var values: [String: String] = [:]
    var name = text[..<equals].trimmingWhitespace().lowercased()
    var rest = text[text.index(after: equals)...].trimmingWhitespace()
    while !name.isEmpty && !rest.isEmpty {
      if let quote = rest.first, quote == "\"" || quote == "'" {
        let value = rest.dropFirst().prefix { $0 != quote }
        values[name] = decodingEntities(String(value))
        rest = rest.dropFirst(value.count + 2).trimmingWhitespace()
      } else {
        // Unquoted values run to the next name; those of the IEV hold spaces.
        let value = element == "a" ? rest[...] : rest.prefix { $0 != " " }
        values[name] = String(value)
        rest = rest.dropFirst(value.count).trimmingWhitespace()
      }
      guard let next = rest.firstIndex(of: "=") else { break }
      name = rest[..<next].trimmingWhitespace().lowercased()
      rest = rest[rest.index(after: next)...].trimmingWhitespace()
    }
    return values
  }

  /// The character of an entity: numeric, of HTML 4 (from libxml2's table), or one of the few others in use.
  fileprivate static func character(of name: String) -> String? {
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let isHex = digits.first == "x" || digits.first == "X"
      let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return value.flatMap(Unicode.Scalar.init).map { String($0) }
    }
    if let known = unsafe htmlEntityLookup(name) {
      return unsafe Unicode.Scalar(known.pointee.value).map { String($0) }
    }
    return html5[name]
  }

  private static let html5 = [
    "apos": "'", "lsqb": "[", "rsqb": "]", "lbrack": "[", "rbrack": "]", "lcub": "{", "rcub": "}", "lpar": "(",
    "rpar": ")", "num": "#", "percnt": "%", "plus": "+", "equals": "=", "comma": ",", "period": ".", "colon": ":",
    "semi": ";", "sol": "/", "bsol": "\\", "vert": "|", "hyphen": "‐", "dash": "‐", "vartheta": "ϑ", "varphi": "φ",
    "epsi": "ε", "phiv": "ϕ", "thetav": "ϑ", "ohm": "Ω", "angst": "Å", "hslash": "ℏ", "planck": "ℏ", "ell": "ℓ",
    "approx": "≈", "leq": "≤", "geq": "≥", "infin": "∞", "nbsp": "\u{A0}", "thinsp": "\u{2009}", "hairsp": "\u{200A}",
  ]
}
