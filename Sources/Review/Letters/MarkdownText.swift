/// Texts of sources in Markdown: none of their characters is markup, and none of them changes the direction of others.
enum MarkdownText {
  /// A text on one line, with what could be markup escaped.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isBehindSpace = false
    let scalars = text.unicodeScalars
    for (place, scalar) in zip(scalars.indices, scalars) {
      switch scalar {
      case "\n", "\r", "\t", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}", " ":
        if !isBehindSpace { result.append(" ") }
        isBehindSpace = true
        continue
      // What opens markup anywhere, the sign of an address among it.
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "$", "#", "@", "^", "{", "}":
        result.append(contentsOf: ["\\", scalar])
      // Addresses become links by themselves, and words between colons pictures.
      case ":" where opensWord(scalars[scalars.index(after: place)...]): result.append(contentsOf: ["\\", scalar])
      case "." where endsWithWWW(result): result.append(contentsOf: ["\\", scalar])
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
      isBehindSpace = false
    }
    return String(result)
  }

  /// A sentence in English in which words of sources stand between quotation marks.
  static func sentence(_ words: String) -> String {
    var result = ""
    var rest = words[...]
    while let open = rest.firstIndex(of: "“"), let close = rest[open...].firstIndex(of: "”") {
      result += escaped(String(rest[...open])) + isolated(String(rest[rest.index(after: open)..<close])) + "”"
      rest = rest[rest.index(after: close)...]
    }
    return result + escaped(String(rest))
  }

  /// A text within a sentence; where its direction may be another, it does not change that of the sentence.
  static func isolated(_ text: String) -> String {
    let escaped = escaped(text)
    guard escaped.unicodeScalars.contains(where: isDirected) else { return escaped }
    // A mark that ends an isolate would end this one too early.
    let inner = String(String.UnicodeScalarView(escaped.unicodeScalars.filter { !isDirectionMark($0) }))
    return "\u{2068}\(inner)\u{2069}"
  }

  /// A line that is no list, heading or rule, whatever it opens with.
  static func line(_ line: String) -> String {
    let trimmed = line.drop { $0 == " " }
    guard let first = trimmed.first else { return "" }
    if "-+=".contains(first) { return "\\" + trimmed }
    let digits = trimmed.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty, let mark = trimmed.dropFirst(digits.count).first, mark == "." || mark == ")" {
      return digits + "\\" + trimmed.dropFirst(digits.count)
    }
    return String(trimmed)
  }

  /// The lines of a text, each escaped.
  static func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { line(isolated(String($0))) }.filter { !$0.isEmpty }
  }

  /// Whether what follows a colon makes more of it than punctuation.
  private static func opensWord(_ rest: Substring.UnicodeScalarView) -> Bool {
    rest.first.map { $0 == "/" || $0 == "+" || $0 == "-" || ($0.isASCII && $0.properties.isAlphabetic) } ?? false
  }

  private static func endsWithWWW(_ text: String.UnicodeScalarView) -> Bool {
    String(String.UnicodeScalarView(text.suffix(3))).lowercased() == "www"
  }

  /// Whether a character runs from right to left, or directs others.
  private static func isDirected(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: isDirectionMark(scalar)
    }
  }

  private static func isDirectionMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
