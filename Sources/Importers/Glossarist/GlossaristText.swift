import Formats
import Terminology

/// Reads the inline notation of Glossarist data, which is that of AsciiDoc with mentions of other concepts:
/// `{{urn:…:3.1,vehicle}}`, `{{sensor, IEV:741-02-09}}`, `stem:[x^2]`, `<<ref,text>>`, and some HTML.
enum GlossaristText {
  // Characters as readers see them would hide a mark behind which a combining one stands.
  private typealias Scalars = Substring.UnicodeScalarView

  /// The text with its markup set aside.
  static func read(_ content: String) -> SourcedText {
    var inline = InlineMarkup()
    // Some exports escaped their entities once more.
    read(content.replacing("&amp;", with: "&").unicodeScalars[...], into: &inline)
    return inline.finish()
  }

  private static func read(_ content: Scalars, into inline: inout InlineMarkup) {
    var rest = content
    while let start = rest.firstIndex(where: opensNotation) {
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

  private static func opensNotation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "{", "<", "s", "i", "_", "^", "~", "&", "\n": true
    default: false
    }
  }

  /// Reads the notation that opens here and returns where it ends; nil when it is plain text.
  private static func macro(_ rest: Scalars, _ inline: inout InlineMarkup) -> Scalars.Index? {
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
  private static func mention(_ rest: Scalars, _ inline: inout InlineMarkup) -> Scalars.Index? {
    guard let start = end(of: "{{", opening: rest), let close = rest.firstRange(of: "}}".unicodeScalars) else {
      return nil
    }
    let parts = rest[start..<close.lowerBound].split(separator: ",").map { String($0).trimmingWhitespace() }
    guard let first = parts.first, let last = parts.last else { return nil }
    let target: String
    let words: String
    if GlossaristNotation.isAddress(first) {
      (target, words) = (first, last)
    } else if parts.count > 1, let colon = last.unicodeScalars.firstIndex(of: ":") {
      (target, words) = (String(last.unicodeScalars[colon...].dropFirst()), first)
    } else {
      (target, words) = (last, first)
    }
    inline.start("ref") { $0 == "target" ? target : nil }
    inline.text(words)
    inline.end("ref")
    return close.upperBound
  }

  /// A cross-reference, `<<ref>>` or `<<ref,words>>`.
  private static func reference(_ rest: Scalars, _ inline: inout InlineMarkup) -> Scalars.Index? {
    guard let start = end(of: "<<", opening: rest), let close = rest.firstRange(of: ">>".unicodeScalars) else {
      return nil
    }
    let parts = rest[start..<close.lowerBound].split(separator: ",", maxSplits: 1).map {
      String($0).trimmingWhitespace()
    }
    guard let target = parts.first, !target.isEmpty, !target.contains(" ") else { return nil }
    inline.start("ref") { $0 == "target" ? target : nil }
    inline.text(parts.count > 1 ? parts[1] : target)
    inline.end("ref")
    return close.upperBound
  }

  /// `stem:[sigma^0]`; the brackets balance.
  private static func formula(_ rest: Scalars, _ inline: inout InlineMarkup) -> Scalars.Index? {
    guard let start = end(of: "stem:[", opening: rest),
      let close = GlossaristNotation.closingBracket(in: rest[start...])
    else { return nil }
    let source = String(rest[start..<close])
    inline.formula(AsciiMath.line(source), source: "stem:[\(source)]")
    return rest.index(after: close)
  }

  /// A picture, `image::path[caption]`.
  private static func image(_ rest: Scalars, _ inline: inout InlineMarkup) -> Scalars.Index? {
    guard let start = end(of: "image::", opening: rest), let open = rest.firstIndex(of: "["),
      let close = rest[open...].firstIndex(of: "]")
    else { return nil }
    let path = String(rest[start..<open])
    inline.start("img") { $0 == "src" ? path : nil }
    inline.text(String(rest[open..<close].dropFirst()))
    inline.end("img")
    return rest.index(after: close)
  }

  private static func span(
    _ rest: Scalars, _ mark: Unicode.Scalar, _ element: String, _ inline: inout InlineMarkup
  ) -> Scalars.Index? {
    let words = rest.dropFirst()
    guard let end = GlossaristNotation.spanEnd(in: words, of: mark) else { return nil }
    inline.start(element) { _ in nil }
    inline.text(String(words[..<end]))
    inline.end(element)
    return rest.index(after: end)
  }

  private static func tag(_ rest: Scalars, _ inline: inout InlineMarkup) -> Scalars.Index? {
    guard let close = rest.firstIndex(of: ">") else { return nil }
    let end = rest.index(after: close)
    return HTMLText.feedTag(String(rest[..<end]), to: &inline) ? end : nil
  }

  /// An entity; a numeric one is that character and nothing else, be it a blank or a mark of the notation.
  private static func entity(_ rest: Scalars, _ inline: inout InlineMarkup) -> Scalars.Index? {
    guard let end = rest.prefix(34).firstIndex(of: ";") else { return nil }
    let source = String(rest[...end])
    let decoded = HTMLText.decodingEntities(source)
    guard decoded != source else { return nil }
    if source.hasPrefix("&#") { inline.literal(decoded) } else { inline.text(decoded) }
    return rest.index(after: end)
  }

  /// Where a text ends that opens another one.
  private static func end(of opening: String, opening rest: Scalars) -> Scalars.Index? {
    rest.starts(with: opening.unicodeScalars)
      ? rest.index(rest.startIndex, offsetBy: opening.unicodeScalars.count) : nil
  }
}
