import Terminology

/// The entries of all glossaries in flat arrays, with what matching needs of them computed once.
struct EntryIndex {
  /// An entry.
  struct Entry {
    var key: EntryKey
    var glossary: Int
    var entry: ConceptEntry
    /// Its designations in ``EntryIndex/designations``.
    var designations: Range<Int>
    /// Its definitions, one a language.
    var definitions: [LanguageTag: DefinitionProfile]
    /// Where it stands itself.
    var places: Set<CitedPlace>
    /// What it cites.
    var citations: Set<CitedPlace>
  }

  /// A designation of an entry.
  struct DesignationRecord {
    var entry: Int
    /// The primary language.
    var language: LanguageTag
    var text: String
    var forms: Ladder.Forms
    var status: AdministrativeStatus?
    /// Whether it stands first with its entry in its language.
    var isLeading: Bool
    var isSymbol: Bool
    var domain: String?
    var partOfSpeech: PartOfSpeech?
  }

  private(set) var entries: [Entry] = []
  private(set) var designations: [DesignationRecord] = []
  /// In how many definitions of a language a stem occurs.
  private(set) var stemFrequencies: [LanguageTag: [String: Int]] = [:]
  /// How many definitions a language has.
  private(set) var definitionCounts: [LanguageTag: Int] = [:]

  private let ladders = Ladders()

  /// Takes in glossaries; entries come in the order of their keys, whatever the order of the glossaries.
  init(_ glossaries: [Glossary]) {
    var keyed: [(key: EntryKey, glossary: Int, entry: ConceptEntry)] = []
    for (number, glossary) in glossaries.enumerated() {
      keyed += glossary.entries.map { (glossary.key(of: $0), number, $0) }
    }
    keyed.sort { $0.key < $1.key }
    for (key, glossary, entry) in keyed { add(entry, key, glossary) }
  }

  private mutating func add(_ entry: ConceptEntry, _ key: EntryKey, _ glossary: Int) {
    let number = entries.count
    let start = designations.count
    var definitions: [LanguageTag: DefinitionProfile] = [:]
    for section in entry.languageSections {
      let language = LanguageTag(canonical: section.language.primary)
      let leading = section.leadingDesignation
      for designation in section.designations where !designation.text.isEmpty {
        designations.append(
          DesignationRecord(
            entry: number, language: language, text: designation.text,
            forms: ladders[language].forms(of: designation.text), status: designation.status,
            isLeading: designation.status == .preferred || designation.text == leading?.text,
            isSymbol: designation.type?.isSymbolic ?? false, domain: designation.domain,
            partOfSpeech: designation.partOfSpeech))
      }
      if definitions[language] == nil, let first = section.definitions.first {
        definitions[language] = profile(first, language)
      }
    }
    for definition in entry.definitions {
      let language = LanguageTag(canonical: (definition.language ?? .undetermined).primary)
      if definitions[language] == nil { definitions[language] = profile(definition, language) }
    }
    entries.append(
      Entry(
        key: key, glossary: glossary, entry: entry, designations: start..<designations.count,
        definitions: definitions, places: CitedPlace.own(entry, key), citations: CitedPlace.cited(by: entry)))
  }

  private mutating func profile(_ definition: Definition, _ language: LanguageTag) -> DefinitionProfile {
    let profile = DefinitionProfile(text: definition.text, stems: ladders[language].contentStems(of: definition.text))
    definitionCounts[language, default: 0] += 1
    for stem in profile.counts.keys { stemFrequencies[language, default: [:]][stem, default: 0] += 1 }
    return profile
  }
}
