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

  /// The parts of a cell that holds several designations, one a line or with semicolons between them.
  static func several(in cell: String) -> [String] {
    cell.split(whereSeparator: { $0 == ";" || $0 == "\n" || $0 == "\r\n" || $0 == "；" || $0 == "|" })
      .map { String($0).trimmingWhitespace() }.filter { !$0.isEmpty }
  }
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
}
