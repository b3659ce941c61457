import Terminology

/// Interprets the markup inside the texts of entries: that of TBX, ISO and NISO STS, HTML and MathML.
///
/// The XML and HTML readers feed it tags and text; out comes plain text with its markup beside it. An element that
/// it does not know leaves its text in place and a trace of its name.
struct InlineMarkup {
  private enum Role {
    /// Closes a part of the text.
    case part
    /// A paragraph, list item or row: on lines of its own.
    case block
    /// What a list item or note is marked with, on one line with the words behind it.
    case label
    /// Nothing but its content counts.
    case transparent
    /// Neither it nor its content is text.
    case hidden
    /// Part of a formula.
    case math
  }

  /// How deep elements may nest; what lies deeper is read as text without markup.
  static let depthLimit = 256

  private var builder = RichTextBuilder()
  private var roles: [(name: String, role: Role)] = []
  /// How many elements of a name are open.
  private var openNames: [String: Int] = [:]
  private var hidden = 0
  private var math: [MarkupNode] = []

  /// A start tag, with its attributes by local name.
  mutating func start(_ name: String, _ attribute: (String) -> String?) {
    let role = role(of: name, attribute)
    if role == .hidden { hidden += 1 }
    if role == .math {
      var node = MarkupNode(name: name)
      for key in ["open", "close"] { node.attributes[key] = attribute(key) }
      math.append(node)
    }
    roles.append((name, role))
    openNames[name, default: 0] += 1
  }

  /// Text between tags.
  mutating func text(_ text: String) {
    guard hidden == 0 else { return }
    if let last = math.indices.last {
      math[last].text += text
    } else {
      builder.append(text)
    }
  }

  /// Characters that are text whatever they are, blanks and line ends among them.
  mutating func literal(_ text: String) {
    guard hidden == 0, math.isEmpty else { return self.text(text) }
    builder.appendLiteral(text)
  }

  /// An end tag; one that was never opened is passed over, and closing an outer element closes those inside it.
  mutating func end(_ name: String) {
    guard isOpen(name), let index = roles.lastIndex(where: { $0.name == name }) else { return }
    while roles.count > index { closeLast() }
  }

  /// A tag that stands alone, such as a line break.
  mutating func single(_ name: String, _ attribute: (String) -> String?) {
    start(name, attribute)
    end(name)
  }

  /// A formula whose readable form is known.
  mutating func formula(_ line: String, source: String) {
    builder.open(.formula, source: source)
    builder.append(line)
    builder.close()
  }

  /// Whether an element of this name is open.
  func isOpen(_ name: String) -> Bool { openNames[name, default: 0] > 0 }

  /// The finished text.
  consuming func finish() -> SourcedText {
    while !roles.isEmpty { closeLast() }
    return builder.finish()
  }

  private mutating func closeLast() {
    guard let last = roles.popLast() else { return }
    openNames[last.name, default: 0] -= 1
    finish(last.role)
  }

  private mutating func role(of name: String, _ attribute: (String) -> String?) -> Role {
    // What stands inside something hidden is hidden with it.
    if hidden > 0 { return .transparent }
    guard roles.count < InlineMarkup.depthLimit else { return name.hasPrefix("annotation") ? .hidden : .transparent }
    return math.isEmpty ? begin(name, attribute) : .math
  }

  private mutating func begin(_ name: String, _ attribute: (String) -> String?) -> Role {
    switch name {
    case "italic", "i", "em", "cite": return part(.italic)
    case "bold", "b", "strong": return part(.bold)
    case "sub": return part(.subscript)
    case "sup": return part(.superscript)
    case "foreign": return part(.foreign, source: attribute("lang"))
    case "hi": return part(InlineMarkup.highlight(attribute("type")), target: attribute("target"))
    case "entailedTerm", "xref", "ext-link", "uri", "email", "std", "a", "ref":
      let target = attribute("target") ?? attribute("xtarget") ?? attribute("rid") ?? attribute("href")
      return part(.reference, target: target)
    case "math": return .math
    case "xGraphic", "graphic", "inline-graphic", "img", "simg":
      let target = attribute("xtarget") ?? attribute("target") ?? attribute("href") ?? attribute("src")
      return part(.figure, target: target)
    case "table": return part(.table)
    case "td", "th":
      builder.append(" ")
      return .transparent
    case "p", "list", "list-item", "tr", "disp-formula", "li", "ol", "ul", "div", "table-wrap", "def-list", "def-item",
      "fn", "caption", "blockquote", "disp-quote", "note", "non-normative-note", "non-normative-example":
      builder.breakLine()
      return .block
    case "break", "br":
      builder.breakLine()
      return .transparent
    case "label": return .label
    case "std-id-group", "annotation", "annotation-xml", "style", "script", "index-term": return .hidden
    case "inline-formula", "styled-content", "named-content", "span", "font", "sc", "monospace", "underline", "u",
      "roman", "tbody", "thead", "tfoot", "term", "std-ref", "title", "fn-group", "table-wrap-foot", "col", "colgroup",
      "def", "small", "big", "strike", "center", "tex-math":
      return .transparent
    default:
      return part(.other, source: name)
    }
  }

  private mutating func part(_ kind: TextMarkup.Kind, target: String? = nil, source: String? = nil) -> Role {
    builder.open(kind, target: target, source: source)
    return .part
  }

  private mutating func finish(_ role: Role) {
    switch role {
    case .part: builder.close()
    case .block: builder.breakLine()
    case .label: builder.keepLine()
    case .hidden: hidden -= 1
    case .transparent: break
    case .math:
      guard let node = math.popLast() else { return }
      if let parent = math.indices.last {
        math[parent].children.append(node)
      } else if hidden == 0 {
        formula(MathML.line(node), source: node.source)
      }
    }
  }

  private static func highlight(_ type: String?) -> TextMarkup.Kind {
    switch type {
    case "italics": .italic
    case "bold": .bold
    case "superscript": .superscript
    case "subscript": .subscript
    case "math": .formula
    case "entailedTerm", "term": .reference
    default: .other
    }
  }
}
