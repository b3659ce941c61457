import Terminology

/// A designation as tables and registers write it, taken apart: the words, the domain in angle brackets, and synonyms
/// that translators put into the same cell (`Markierung <XML> (Syn.: Tag)`, `liittymä <UML>; liitäntä`).
struct DesignationText {
  /// The designation itself; empty where the source says that there is none.
  var text: String
  /// What stood in angle brackets behind it.
  var domain: String?
  /// Further designations in the same text.
  var synonyms: [String] = []

  /// Whether the text is one of the marks for a designation that is missing (`.....`, `…`, five middle dots).
  static func isMissing(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.filter { !$0.isSpaceInSources }
    let dots = scalars.allSatisfy { $0 == "." || $0 == "…" || $0 == "·" || $0 == "‥" || $0 == "・" }
    return !scalars.isEmpty && dots && (scalars.count > 2 || scalars.contains("…"))
  }

  /// Takes a text apart.
  init(_ raw: String) {
    text = raw.trimmingWhitespace()
    guard !DesignationText.isPlain(text) else { return }
    guard !DesignationText.isMissing(text) else {
      text = ""
      return
    }
    if let end = text.firstRange(of: ">;") {
      synonyms = [text[end.upperBound...].trimmingWhitespace()]
      text = text[..<end.lowerBound] + ">"
    }
    cutSynonyms()
    cutDomain()
  }

  /// Cuts synonyms off: `… (Syn.: Scanmodus)`.
  private mutating func cutSynonyms() {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "("), open != text.startIndex else { return }
    let inside = text[text.index(after: open)...].dropLast()
    guard DesignationText.isSynonymList(inside), let colon = inside.firstIndex(of: ":") else { return }
    synonyms = inside[inside.index(after: colon)...].split(separator: ",").map { $0.trimmingWhitespace() }
    text = text[..<open].trimmingWhitespace()
  }

  /// Whether the inside of brackets lists synonyms: `Syn.: Scanmodus`.
  static func isSynonymList(_ inside: some StringProtocol) -> Bool {
    inside.lowercased().hasPrefix("syn") && inside.contains(":")
  }

  private mutating func cutDomain() {
    guard let close = text.lastIndex(of: ">"), let open = text[..<close].lastIndex(of: "<") else { return }
    let inside = text[text.index(after: open)..<close].trimmingWhitespace()
    let words = text[..<open].trimmingWhitespace()
    let rest = text[text.index(after: close)...].trimmingWhitespace()
    guard !inside.isEmpty, !words.isEmpty else { return }
    guard !rest.isEmpty else {
      (text, domain) = (words, inside)
      return
    }
    guard rest == ":" || rest == "," else { return }
    (text, domain) = (words, inside)
  }

  /// The text of a cell with its HTML read; line ends stay.
  static func read(_ cell: String) -> SourcedText {
    HTMLText.read(cell.replacing("\r\n", with: "<br>").replacing("\n", with: "<br>").replacing("\r", with: "<br>"))
      .slice(0..<Int.max)
  }

  /// The parts of a cell that holds several designations, one a line or with semicolons between them.
  static func several(in cell: String) -> [SourcedText] {
    isPlain(cell) ? [SourcedText(cell)] : parts(of: read(cell))
  }

  /// Whether a text is words of ASCII with single spaces or hyphens between them, as most are, in which there is nothing
  /// to take apart.
  private static func isPlain(_ text: String) -> Bool {
    var wasWord = false
    for byte in text.utf8 {
      guard byte.isASCIIAlphanumeric || wasWord && (byte == 0x20 || byte == 0x2D) else { return false }
      wasWord = byte.isASCIIAlphanumeric
    }
    return wasWord
  }

  /// The parts of a text that holds several designations.
  static func parts(of text: SourcedText) -> [SourcedText] {
    let scalars = text.text.unicodeScalars
    let cuts = scalars.enumerated().filter { separators.contains($0.element) }.map(\.offset)
    let ranges = zip([0] + cuts.map { $0 + 1 }, cuts + [scalars.count]).map { $0..<$1 }
    return text.slices(ranges).filter { !$0.text.isEmpty }
  }

  private static let separators: Set<Unicode.Scalar> = [";", "；", "|", "\n"]
}

extension Designation {
  /// The designations in a text that may carry a domain, synonyms, or a mark that there is none; the first has the
  /// status, the others are admitted beside it.
  static func parsing(
    _ raw: String, status: AdministrativeStatus? = nil, location: SourceLocation? = nil
  ) -> [Designation] {
    let parts = DesignationText(raw)
    var first = Designation(parts.text, status: status, location: location)
    first.domain = parts.domain
    if parts.text.isEmpty { first.isAbsent = true }
    return [first] + parts.synonyms.flatMap { parsing($0, status: .admitted, location: location) }
  }

  /// The designations in a text with markup, which goes with the first of them.
  static func parsing(
    _ content: SourcedText, status: AdministrativeStatus? = nil, location: SourceLocation? = nil
  ) -> [Designation] {
    var designations = parsing(content.text, status: status, location: location)
    let length = designations[0].text.unicodeScalars.count
    designations[0].markup = content.markup.filter { $0.offset + $0.length <= length }
    return designations
  }
}
