import Formats
import Terminology

/// What the attribute column of a designation in the IEV says: domain, gender, number, part of speech, area of use,
/// status, all in one cell and in the language of the row: `<of an item> f pl`, `m, (abgelehnt)`, `(prefix)`, `US`.
struct IEVAttribute {
  private(set) var domains: [String] = []
  private(set) var gender: GrammaticalGender?
  private(set) var number: GrammaticalNumber?
  private(set) var partOfSpeech: PartOfSpeech?
  private(set) var geographicalUsage: String?
  private(set) var status: AdministrativeStatus?
  private(set) var type: DesignationType?
  /// What is not understood, as written.
  private(set) var rest: [String] = []
  /// Words that say more than the fields made of them.
  private var inexact: [String] = []

  init(_ cell: String) {
    var text = HTMLText.decodingEntities(HTMLText.decodingEntities(cell)).trimmingWhitespace()
    // One export holds an entity without its semicolon, which leaves a domain open to the end of the cell.
    if text.hasSuffix("&gt") { text = text.dropLast(3) + ">" }
    while let open = text.firstIndex(of: "<") {
      let inside = text[text.index(after: open)...].prefix { $0 != ">" }
      domains.append(inside.trimmingWhitespace())
      let end = inside.endIndex < text.endIndex ? text.index(after: inside.endIndex) : text.endIndex
      text.replaceSubrange(open..<end, with: " ")
    }
    let separators: (Character) -> Bool = { $0 == "," || $0 == "，" || $0.isWhitespace }
    for word in IEVAttribute.units(of: text, separatedBy: separators) { take(word) }
  }

  /// Adds what the cell says to a designation; what has no room in its fields becomes a property.
  func apply(to designation: inout Designation) {
    var kept = rest + inexact
    func keep(_ value: String?, unless isTaken: Bool) {
      if let value, !isTaken { kept.append(value) }
    }
    for domain in domains where !designation.domain.takeFirst(domain) {
      designation.properties.append(Property("domain", domain))
    }
    keep(gender?.rawValue, unless: designation.gender.takeFirst(gender))
    keep(number?.rawValue, unless: designation.number.takeFirst(number))
    keep(partOfSpeech?.rawValue, unless: designation.partOfSpeech.takeFirst(partOfSpeech))
    keep(geographicalUsage, unless: designation.geographicalUsage.takeFirst(geographicalUsage))
    keep(type?.rawValue, unless: designation.type.takeFirst(type))
    // What is said about the designation itself comes before what its column says.
    designation.status = status ?? designation.status
    if !kept.isEmpty { designation.properties.append(Property("attribute", kept.joined(separator: " "))) }
  }

  /// Words, and what parentheses hold together.
  private static func units(of text: String, separatedBy isSeparator: (Character) -> Bool) -> [String] {
    var units: [String] = []
    var unit = ""
    var depth = 0
    for character in text {
      if "(（".contains(character) { depth += 1 }
      if depth == 0 && isSeparator(character) {
        if !unit.isEmpty { units.append(unit) }
        unit = ""
      } else {
        unit.append(character)
      }
      if ")）".contains(character) { depth -= 1 }
    }
    if !unit.isEmpty { units.append(unit) }
    return units
  }

  private mutating func take(_ unit: String) {
    let word = unit.trimmingPrefix { "(（".contains($0) }.prefix { !")）".contains($0) }.trimmingWhitespace()
    if !takeGrammar(word) && !takeUse(word) { rest.append(unit) }
  }

  /// Takes gender, number or part of speech; in capitals a word is a symbol or an abbreviation: `volt (V)`.
  private mutating func takeGrammar(_ word: String) -> Bool {
    guard word != word.uppercased() || word == word.lowercased() else { return false }
    if word.utf8.count == 1, gender == nil, let letter = GrammaticalGender(word: word) {
      gender = letter
      return true
    }
    return number.takeFirst(GrammaticalNumber(word: word)) || partOfSpeech.takeFirst(PartOfSpeech(word: word))
  }

  /// Takes the area of use, the type or the status.
  private mutating func takeUse(_ word: String) -> Bool {
    if ["US", "GB", "CA", "AU"].contains(word) { return geographicalUsage.takeFirst(word) }
    if let kind = IEVAttribute.types[word.lowercased()] { return type.takeFirst(kind) }
    if IEVAttribute.deprecations.contains(word.lowercased()) { return status.takeFirst(.deprecated) }
    guard let known = StatusWord<AdministrativeStatus>(word), status.takeFirst(known.status) else { return false }
    if !known.isExact { inexact.append(word) }
    return true
  }

  private static let types: [String: DesignationType] = [
    "abbreviation": .abbreviation, "abbr": .abbreviation, "abréviation": .abbreviation, "abkürzung": .abbreviation,
    "略語": .abbreviation, "缩写": .abbreviation, "abreviatura": .abbreviation, "abreviatura inglesa": .abbreviation,
    "akronim": .acronym, "acronym": .acronym, "sigle": .initialism, "sigle international": .initialism,
    "symbol": .symbol,
  ]

  private static let deprecations: Set<String> = [
    "abgelehnt", "déconseillé", "niezalecane", "niezalecany", "termin niezalecany", "desaconselhado",
  ]
}
