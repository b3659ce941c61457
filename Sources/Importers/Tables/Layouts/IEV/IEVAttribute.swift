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

  /// Adds what the cell says to a designation.
  func apply(to designation: inout Designation) {
    if let first = domains.first { designation.domain = first }
    designation.properties += domains.dropFirst().map { Property("domain", $0) }
    designation.gender = gender ?? designation.gender
    designation.number = number ?? designation.number
    designation.partOfSpeech = partOfSpeech ?? designation.partOfSpeech
    designation.geographicalUsage = geographicalUsage ?? designation.geographicalUsage
    designation.status = status ?? designation.status
    designation.type = type ?? designation.type
    if !rest.isEmpty { designation.properties.append(Property("attribute", rest.joined(separator: " "))) }
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
    if gender == nil && word.utf8.count == 1, let letter = GrammaticalGender(word: word) {
      gender = letter
    } else if let form = GrammaticalNumber(word: word) {
      number = form
    } else if let speech = PartOfSpeech(word: word) {
      partOfSpeech = speech
    } else if ["US", "GB", "CA", "AU"].contains(word) {
      geographicalUsage = word
    } else if let kind = IEVAttribute.types[word.lowercased()] {
      type = kind
    } else if let word = StatusWord<AdministrativeStatus>(word) {
      status = word.status
    } else if IEVAttribute.deprecations.contains(word.lowercased()) {
      status = .deprecated
    } else {
      rest.append(unit)
    }
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
