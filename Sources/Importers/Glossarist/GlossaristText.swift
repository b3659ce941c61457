import Terminology

/// Reads the inline notation of Glossarist data, which is that of AsciiDoc with mentions of other concepts:
/// `{{urn:…:3.1,vehicle}}`, `{{sensor, IEV:741-02-09}}`, `stem:[x^2]`, `<<ref,text>>`, and some HTML.
enum GlossaristText {
  /// The text with its markup set aside.
  static func read(_ content: String) -> SourcedText {
    var inline = InlineMarkup()
    // Some exports escaped their entities once more.
    read(content.replacing("&amp;", with: "&")[...], into: &inline)
    return inline.finish()
  }

  private static func read(_ content: Substring, into inline: inout InlineMarkup) {
    var rest = content
    while let start = rest.firstIndex(where: { "{<s_^~&\n\r\ni".contains($0) || $0 == "\r\n" }) {
      inline.text(String(rest[..<start]))
      rest = rest[start...]
      if let end = macro(rest, &inline) {
        rest = rest[end...]
      } else {
        inline.text(String(rest.removeFirst()))
      }
    }
    inline.text(String(rest))
  }

  /// Reads the notation that opens here and returns where it ends; nil when it is plain text.
  private static func macro(_ rest: Substring, _ inline: inout InlineMarkup) -> Substring.Index? {
    switch rest.first {
    case "{": return mention(rest, &inline)
    case "<": return reference(rest, &inline) ?? tag(rest, &inline)
    case "s": return formula(rest, &inline)
    case "i": return image(rest, &inline)
    case "_": return span(rest, "_", "i", &inline)
    case "^": return span(rest, "^", "sup", &inline)
    case "~": return span(rest, "~", "sub", &inline)
    case "&": return entity(rest, &inline)
    default:
      inline.single("br") { _ in nil }
      return rest.index(after: rest.startIndex)
    }
  }

  /// A mention of another concept.
  ///
  /// `{{words}}`, `{{words, IEV:741-02-09}}`, `{{urn:iso:…,term}}` or `{{urn:iso:…,term,words}}`.
  private static func mention(_ rest: Substring, _ inline: inout InlineMarkup) -> Substring.Index? {
    guard rest.hasPrefix("{{"), let close = rest.firstRange(of: "}}") else { return nil }
    let inside = rest[rest.index(rest.startIndex, offsetBy: 2)..<close.lowerBound]
    let parts = inside.split(separator: ",").map { $0.trimmingWhitespace() }
    guard let first = parts.first, let last = parts.last else { return nil }
    let target: String
    let words: String
    if first.hasPrefix("urn:") || first.contains("://") {
      (target, words) = (first, last)
    } else if parts.count > 1, let colon = last.firstIndex(of: ":") {
      (target, words) = (String(last[last.index(after: colon)...]), first)
    } else {
      (target, words) = (last, first)
    }
    inline.start("ref") { $0 == "target" ? target : nil }
    inline.text(words)
    inline.end("ref")
    return close.upperBound
  }

  /// A cross-reference, `<<ref>>` or `<<ref,words>>`.
  private static func reference(_ rest: Substring, _ inline: inout InlineMarkup) -> Substring.Index? {
    guard rest.hasPrefix("<<"), let close = rest.firstRange(of: ">>") else { return nil }
    let parts = rest[rest.index(rest.startIndex, offsetBy: 2)..<close.lowerBound].split(separator: ",", maxSplits: 1)
    guard let target = parts.first?.trimmingWhitespace(), !target.isEmpty, !target.contains(" ") else { return nil }
    inline.start("ref") { $0 == "target" ? target : nil }
    inline.text(parts.count > 1 ? parts[1].trimmingWhitespace() : target)
    inline.end("ref")
    return close.upperBound
  }

  /// `stem:[sigma^0]`; the brackets balance.
  private static func formula(_ rest: Substring, _ inline: inout InlineMarkup) -> Substring.Index? {
    guard rest.hasPrefix("stem:[") else { return nil }
    let start = rest.index(rest.startIndex, offsetBy: 6)
    var depth = 1
    for index in rest[start...].indices {
      if rest[index] == "[" { depth += 1 }
      if rest[index] == "]" { depth -= 1 }
      if depth == 0 {
        let source = String(rest[start..<index])
        inline.formula(AsciiMath.line(source), source: "stem:[\(source)]")
        return rest.index(after: index)
      }
    }
    return nil
  }

  /// A picture, `image::path[caption]`.
  private static func image(_ rest: Substring, _ inline: inout InlineMarkup) -> Substring.Index? {
    guard rest.hasPrefix("image::"), let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]")
    else { return nil }
    let path = String(rest[rest.index(rest.startIndex, offsetBy: 7)..<open])
    inline.start("img") { $0 == "src" ? path : nil }
    inline.text(String(rest[rest.index(after: open)..<close]))
    inline.end("img")
    return rest.index(after: close)
  }

  private static func span(
    _ rest: Substring, _ mark: Character, _ element: String, _ inline: inout InlineMarkup
  ) -> Substring.Index? {
    let start = rest.index(after: rest.startIndex)
    guard let end = rest[start...].firstIndex(of: mark), end != start else { return nil }
    let words = rest[start..<end]
    let after = rest.index(after: end)
    let continues = after < rest.endIndex && (rest[after].isLetter || rest[after].isNumber)
    let isWord = words.first?.isWhitespace == false && words.last?.isWhitespace == false && words.count <= 40
    let isShort =
      element == "i" ? words.contains(where: \.isLetter) && !continues : !words.contains(where: \.isWhitespace)
    guard isWord, isShort, !words.contains("\n") else { return nil }
    inline.start(element) { _ in nil }
    inline.text(String(words))
    inline.end(element)
    return after
  }

  private static func tag(_ rest: Substring, _ inline: inout InlineMarkup) -> Substring.Index? {
    guard let close = rest.firstIndex(of: ">") else { return nil }
    let end = rest.index(after: close)
    return HTMLText.feedTag(String(rest[..<end]), to: &inline) ? end : nil
  }

  private static func entity(_ rest: Substring, _ inline: inout InlineMarkup) -> Substring.Index? {
    guard let end = rest.prefix(34).firstIndex(of: ";") else { return nil }
    let source = String(rest[...end])
    let decoded = HTMLText.decodingEntities(source)
    guard decoded != source else { return nil }
    inline.text(decoded)
    return rest.index(after: end)
  }
}

/// Makes the AsciiMath of `stem:[…]` readable as plain text.
enum AsciiMath {
  /// The formula in one line: names of letters and operations as their signs, quotes dropped.
  static func line(_ source: String) -> String {
    var result = ""
    var word = ""
    func flush() {
      result += symbols[word] ?? word
      word = ""
    }
    for character in source {
      if character.isASCII && character.isLetter {
        word.append(character)
      } else {
        flush()
        if character != "\"" { result.append(character) }
      }
    }
    flush()
    return result.replacing("//", with: "/").replacing("<=", with: "≤").replacing(">=", with: "≥")
      .replacing("=>", with: "⇒").collapsingWhitespace()
  }

  private static let symbols = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "zeta": "ζ", "eta": "η", "theta": "θ",
    "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ",
    "tau": "τ", "phi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ",
    "Lambda": "Λ", "Pi": "Π", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω", "xx": "×", "cdot": "·", "pm": "±",
    "oo": "∞", "ne": "≠", "in": "∈", "sum": "∑", "sqrt": "√", "prime": "′",
  ]
}
