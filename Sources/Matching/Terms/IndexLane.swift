import Terminology

/// Makes the records of some entries, on one thread.
struct IndexLane {
  /// What a lane made.
  struct Result: Sendable {
    var designations: [DesignationRecord] = []
    var definitions: [DefinitionRecord] = []
    /// The words of the designations, as numbers in the lists of words of the lane.
    var designationWords: [UInt32] = []
    /// The words of the definitions.
    var definitionWords: [UInt32] = []
    /// The words of each language.
    var words: [[Word]] = []
  }

  private let ladders: [Ladder]
  private let numbers: [String: Int]
  private var made = Result()
  private var lastLanguage: (tag: LanguageTag, number: Int)?

  init(_ languages: [LanguageTag]) {
    ladders = languages.map(Ladder.init)
    numbers = Dictionary(uniqueKeysWithValues: languages.enumerated().map { ($0.element.value, $0.offset) })
  }

  /// What was made.
  var result: Result {
    var result = made
    result.words = ladders.map(\.lexicon.words)
    return result
  }

  /// Takes in an entry.
  mutating func add(_ entry: ConceptEntry, number: Int32) {
    let firstDefinition = made.definitions.count
    for (order, section) in entry.languageSections.enumerated() {
      let language = self.number(of: section.language)
      let leading = section.designations.count > 1 ? section.leadingDesignation?.text : section.designations.first?.text
      for (place, designation) in section.designations.enumerated() where !designation.text.isEmpty {
        add(
          designation,
          DesignationRecord(
            entry: number, section: Int32(order), place: Int32(place), language: UInt16(language),
            features: IndexLane.features(designation, leading)))
      }
      guard let first = section.definitions.first, !isDefined(language, since: firstDefinition) else { continue }
      add(
        first,
        DefinitionRecord(
          entry: number, section: Int32(order), place: 0, language: UInt16(language), words: 0..<0))
    }
    for (place, definition) in entry.definitions.enumerated() {
      let language = self.number(of: definition.language ?? .undetermined)
      guard !isDefined(language, since: firstDefinition) else { continue }
      add(
        definition,
        DefinitionRecord(
          entry: number, section: nil, place: Int32(place), language: UInt16(language), words: 0..<0))
    }
  }

  private mutating func number(of tag: LanguageTag) -> Int {
    if let lastLanguage, lastLanguage.tag == tag { return lastLanguage.number }
    let number = numbers[tag.primary] ?? 0
    lastLanguage = (tag, number)
    return number
  }

  private func isDefined(_ language: Int, since first: Int) -> Bool {
    made.definitions[first...].contains { Int($0.language) == language }
  }

  private static func features(_ designation: Designation, _ leading: String?) -> DesignationRecord.Features {
    var features: DesignationRecord.Features = []
    if designation.status == .preferred || designation.text == leading { features.insert(.isLeading) }
    if designation.type?.isSymbolic == true { features.insert(.isSymbol) }
    if designation.status == .deprecated || designation.status == .superseded { features.insert(.isDeprecated) }
    if designation.domain != nil { features.insert(.hasDomain) }
    if designation.partOfSpeech != nil { features.insert(.hasPartOfSpeech) }
    if designation.text.utf8.contains(UInt8(ascii: ",")) { features.insert(.hasMovableParts) }
    if Ladder.looksAbbreviated(designation.text) { features.insert(.isAbbreviation) }
    return features
  }

  private mutating func add(_ designation: Designation, _ record: DesignationRecord) {
    var record = record
    let ladder = ladders[Int(record.language)]
    let wording = ladder.wording(of: designation.text)
    let words = ladder.lexicon.words
    record.keys = ladder.keys(of: designation.text, wording)
    record.firstWord = UInt32(made.designationWords.count)
    let bare = wording.words[wording.bare].prefix(Int(UInt16.max))
    record.wordCount = UInt16(bare.count)
    made.designationWords += bare.lazy.map(UInt32.init)
    let content = bare.count { !words[Int($0)].isFunctionWord }
    record.contentWords = UInt16(content == 0 ? bare.count : content)
    if record.contentWords < record.wordCount { record.features.insert(.hasMovableParts) }
    if bare.count <= 2, Ladder.isWeak(wording.words.map { words[Int($0)] }) { record.features.insert(.isWeak) }
    made.designations.append(record)
  }

  private mutating func add(_ definition: Definition, _ record: DefinitionRecord) {
    var record = record
    let start = made.definitionWords.count
    made.definitionWords += ladders[Int(record.language)].contentWords(of: definition.text).lazy.map(UInt32.init)
    record.words = start..<made.definitionWords.count
    made.definitions.append(record)
  }
}

extension IndexLane.Result {
  /// The words of the designations and of the definitions by other numbers, which are given by languages.
  func words(as numbers: [[UInt32]]) -> (designations: [UInt32], definitions: [UInt32]) {
    var words = (designations: designationWords, definitions: definitionWords)
    for record in designations {
      let first = Int(record.firstWord)
      for word in first..<first + Int(record.wordCount) {
        words.designations[word] = numbers[Int(record.language)][Int(designationWords[word])]
      }
    }
    for record in definitions {
      for word in record.words {
        words.definitions[word] = numbers[Int(record.language)][Int(definitionWords[word])]
      }
    }
    return words
  }
}
