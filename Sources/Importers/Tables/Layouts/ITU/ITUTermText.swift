import Formats
import Terminology

/// A term as clause 3 of ITU-T Recommendations prints it: `term (ABBR) (domain) [b-ITU-T F.791]:`, taken apart.
struct ITUTermText {
  /// The term.
  private(set) var term: String
  /// Its abbreviations.
  private(set) var abbreviations: [String] = []
  /// The domain in which it is meant.
  private(set) var domain: String?
  /// What it is taken from.
  private(set) var sources: [SourceCitation] = []
  /// A definition that follows the term in the same cell.
  private(set) var definition: String?
  private let markup: [TextMarkup]

  /// The designations in the term, with what is marked up in them.
  var designations: [SourcedText] {
    let length = term.unicodeScalars.count
    return DesignationText.parts(of: SourcedText(term, markup: markup.filter { $0.offset + $0.length <= length }))
  }

  /// Takes a cell apart.
  init(_ cell: String) {
    let content = DesignationText.read(cell)
    markup = content.markup
    term = content.text
    cutDefinition()
    cutColon()
    var groups: [String] = []
    while let group = cutTrailingGroup() { groups.append(group) }
    for group in groups.reversed() { place(group) }
    cutColon()
  }

  /// Cuts off the colon that leads over to the definition; it may stand before or behind the groups.
  private mutating func cutColon() {
    if term.hasSuffix(":") { term = term.dropLast().trimmingWhitespace() }
  }

  /// Cuts a definition off that stands behind the term: `green access unit – An access unit that …`.
  private mutating func cutDefinition() {
    for dash in [" – ", " — ", ": "] {
      guard let range = term.firstRange(of: dash) else { continue }
      let rest = term[range.upperBound...].trimmingWhitespace()
      guard rest.first?.isUppercase == true, rest.split(separator: " ").count > 3 else { continue }
      definition = rest
      term = term[..<range.lowerBound].trimmingWhitespace()
      return
    }
  }

  /// Cuts the last balanced `(…)` or `[…]` off the term, with its brackets.
  private mutating func cutTrailingGroup() -> String? {
    var text = term
    if text.hasSuffix("].") || text.hasSuffix(").") { text.removeLast() }
    guard let close = text.last, close == ")" || close == "]" else { return nil }
    let open: Character = close == ")" ? "(" : "["
    var depth = 0
    for index in text.indices.reversed() {
      if text[index] == close { depth += 1 }
      if text[index] == open { depth -= 1 }
      guard depth == 0 else { continue }
      let head = text[..<index]
      // "pixel(s)" is one word; a group stands apart.
      guard let before = head.last, before.isWhitespace, !head.trimmingWhitespace().isEmpty else { return nil }
      term = head.trimmingWhitespace()
      return String(text[index...])
    }
    return nil
  }

  private mutating func place(_ group: String) {
    let inside = group.dropFirst().dropLast().trimmingWhitespace()
    if group.hasPrefix("[") || ITUTermText.isReference(inside) {
      sources.append(CitationParser.parse(inside))
    } else if ITUTermText.isAbbreviation(inside, of: term) {
      abbreviations.append(inside)
    } else if domain == nil && !DesignationText.isSynonymList(inside) {
      domain = inside
    } else {
      term += " \(group)"
    }
  }

  private static func isReference(_ text: String) -> Bool {
    text.contains("Resolution") || text.hasPrefix("ITU-") || text.hasPrefix("Rec.") || text.hasPrefix("b-ITU")
      || text.hasPrefix("ISO") || text.hasPrefix("IEC")
  }

  /// Whether the text can stand for the term: capitals or digits without spaces, or the initials of its words.
  static func isAbbreviation(_ text: String, of term: String) -> Bool {
    guard !text.isEmpty, text.count <= 12, !text.contains(" ") else { return false }
    let capitals = text.count { $0.isUppercase || $0.isNumber }
    if capitals > 0 && (capitals * 2 >= text.count || capitals >= 2) { return true }
    let initials = term.lowercased().split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "\u{2011}" }).compactMap(
      \.first)
    return text.count > 1 && text.lowercased() == String(initials)
  }
}
