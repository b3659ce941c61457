import Formats
import Terminology

/// Reads presentation MathML (W3C MathML 3, chapter 3) as a line of text that a person can read aloud.
///
/// `<mfrac><mi>a</mi><mi>b</mi></mfrac>` becomes `a/b`, subscripts and superscripts become those of Unicode or
/// `x_(ab)` and `x^(ab)`, accents become combining characters.
enum MathML {
  /// The formula in one line.
  static func line(_ node: MarkupNode) -> String {
    text(node).collapsingWhitespace()
  }

  private static func text(_ node: MarkupNode) -> String {
    let parts = node.children.isEmpty && !node.text.isEmpty ? [node.text] : node.children.map(text)
    switch node.name {
    case "annotation", "annotation-xml", "none", "mprescripts": return ""
    case "mi", "mn", "mtext", "ms": return node.text
    case "mo": return operation(node.text.trimmingWhitespace())
    case "mspace": return " "
    case "mfrac" where parts.count == 2: return "\(grouped(parts[0]))/\(grouped(parts[1]))"
    case "msqrt": return "√\(grouped(parts.joined()))"
    case "mroot" where parts.count == 2: return "\(raised(parts[1]))√\(grouped(parts[0]))"
    case "msub" where parts.count == 2: return parts[0] + lowered(parts[1])
    case "msup" where parts.count == 2: return parts[0] + raised(parts[1])
    case "msubsup" where parts.count == 3, "munderover" where parts.count == 3:
      return parts[0] + lowered(parts[1]) + raised(parts[2])
    case "mover" where parts.count == 2: return accented(parts[0], parts[1], over) ?? parts[0] + raised(parts[1])
    case "munder" where parts.count == 2: return accented(parts[0], parts[1], under) ?? parts[0] + lowered(parts[1])
    case "mfenced":
      return (node.attributes["open"] ?? "(") + parts.joined(separator: ", ") + (node.attributes["close"] ?? ")")
    case "mtr", "mlabeledtr": return parts.joined(separator: ", ")
    case "mtable": return parts.joined(separator: "; ")
    default: return parts.isEmpty ? node.text : parts.joined()
    }
  }

  private static let spaced: Set<String> = ["=", "≠", "≈", "<", ">", "≤", "≥", "≡", "→", "⇔", "∈", ":=", "≙", "≜"]
  private static let over = [
    "¯": "\u{304}", "‾": "\u{304}", "_": "\u{304}", "^": "\u{302}", "→": "\u{20D7}", "~": "\u{303}", "˙": "\u{307}",
  ]
  private static let under = ["_": "\u{332}", "¯": "\u{332}"]

  private static func operation(_ sign: String) -> String {
    spaced.contains(sign) ? " \(sign) " : sign == "\u{2061}" || sign == "\u{2062}" ? "" : sign
  }

  private static func grouped(_ text: String) -> String {
    let simple = text.trimmingWhitespace().unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    return simple ? text.trimmingWhitespace() : "(\(text.trimmingWhitespace()))"
  }

  private static func lowered(_ text: String) -> String {
    ShiftedCharacters.lowered(text.trimmingWhitespace()) ?? "_" + grouped(text)
  }

  private static func raised(_ text: String) -> String {
    ShiftedCharacters.raised(text.trimmingWhitespace()) ?? "^" + grouped(text)
  }

  private static func accented(_ base: String, _ accent: String, _ table: [String: String]) -> String? {
    guard base.unicodeScalars.count == 1 else { return nil }
    return table[accent.trimmingWhitespace()].map { base + $0 }
  }
}
