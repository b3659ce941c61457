import Concurrency
import Terminology

/// The entries of all glossaries in flat arrays, with what matching needs of them computed once.
///
/// Entries come in the order of their keys, whatever the order of the glossaries. Nothing in it depends on the number
/// of threads that made it.
struct EntryIndex: Sendable {
  /// An entry.
  struct Entry: Sendable {
    var key: EntryKey
    /// Its place in ``EntryIndex/glossaries``.
    var glossary: Int32
    /// Its place in its glossary.
    var place: Int32
    /// Its designations in ``EntryIndex/designations``.
    var designations: Range<Int32> = 0..<0
    /// Its definitions in ``EntryIndex/definitions``, one a language.
    var definitions: Range<Int32> = 0..<0
    /// Whether it is in force.
    var isCurrent: Bool
  }

  /// The glossaries.
  let glossaries: [Glossary]
  /// The primary languages of all sections and definitions, in their order.
  let languages: [LanguageTag]
  /// The entries.
  private(set) var entries: [Entry]
  /// The designations, entry by entry.
  private(set) var designations: [DesignationRecord] = []
  /// The definitions, entry by entry.
  private(set) var definitions: [DefinitionRecord] = []
  /// The words of the designations, as numbers in the vocabulary of their language.
  private(set) var designationWords: [UInt32] = []
  /// The words of the definitions that have a meaning of their own, as numbers in the vocabulary of their language.
  private(set) var definitionWords: [UInt32] = []
  /// The stems of the definitions, as numbers in the vocabulary of their language.
  private(set) var definitionStems: [UInt32] = []
  /// The words of each of the ``languages``.
  private(set) var vocabularies: [Vocabulary] = []

  /// Takes in glossaries.
  init(_ glossaries: [Glossary], threads: Int = Parallel.cores) {
    self.glossaries = glossaries
    entries = EntryIndex.ordered(glossaries, threads)
    languages = EntryIndex.languages(of: glossaries)
    let languages = languages
    // Every lane keeps a lexicon of its own, so there are no more of them than threads.
    let size = max(1, (entries.count + threads - 1) / threads)
    let entries = entries
    let lanes = Parallel.map(entries.count, by: size, threads: threads) { range in
      var lane = IndexLane(languages)
      for number in range {
        let entry = entries[number]
        lane.add(glossaries[Int(entry.glossary)].entries[Int(entry.place)], number: Int32(number))
      }
      return lane.result
    }
    gather(lanes, threads)
  }

  /// Puts behind each other what lanes made, with words as numbers in the vocabularies of all.
  private mutating func gather(_ lanes: [IndexLane.Result], _ threads: Int) {
    var places: [[[UInt32]]] = lanes.map { _ in [] }
    for language in languages.indices {
      let (vocabulary, mapped) = Vocabulary.merging(lanes.map { $0.words[language] })
      vocabularies.append(vocabulary)
      for lane in lanes.indices { places[lane].append(mapped[lane]) }
    }
    let parts = Parallel.map(lanes.count, threads: threads) { [places] lane in
      lanes[lane].mapped(
        places[lane], firstDesignationWord: lanes[..<lane].reduce(0) { $0 + $1.designationWords.count },
        firstDefinitionWord: lanes[..<lane].reduce(0) { $0 + $1.definitionWords.count })
    }
    designationWords = parts.flatMap(\.designationWords)
    definitionWords = parts.flatMap(\.definitionWords)
    designations = parts.flatMap(\.designations)
    definitions = parts.flatMap(\.definitions)
    for (number, record) in designations.enumerated() {
      EntryIndex.extend(&entries[Int(record.entry)].designations, to: number)
    }
    for (number, record) in definitions.enumerated() {
      EntryIndex.extend(&entries[Int(record.entry)].definitions, to: number)
    }
    for language in languages.indices { vocabularies[language].count(self, language) }
    for number in definitions.indices {
      let record = definitions[number]
      let vocabulary = vocabularies[Int(record.language)]
      let words = definitionWords[record.words]
      let content = words.filter { !vocabulary.words[Int($0)].isCommon }
      let found = Set((content.isEmpty ? words[...] : content[...]).map { vocabulary.stems[Int($0)] }).sorted()
      definitions[number].stems = definitionStems.count..<definitionStems.count + found.count
      definitionStems += found
    }
  }

  private static func extend(_ range: inout Range<Int32>, to number: Int) {
    range = (range.isEmpty ? Int32(number) : range.lowerBound)..<Int32(number + 1)
  }

  private static func ordered(_ glossaries: [Glossary], _ threads: Int) -> [Entry] {
    var entries: [Entry] = []
    entries.reserveCapacity(glossaries.reduce(0) { $0 + $1.entries.count })
    for (number, glossary) in glossaries.enumerated() {
      for (place, entry) in glossary.entries.enumerated() {
        entries.append(
          Entry(
            key: glossary.key(of: entry), glossary: Int32(number), place: Int32(place), isCurrent: entry.isCurrent))
      }
    }
    let isOrdered = Parallel.map(entries.count, by: 65_536, threads: threads) { [entries] range in
      range.allSatisfy { $0 == 0 || !(entries[$0].key < entries[$0 - 1].key) }
    }.allSatisfy(\.self)
    if !isOrdered { entries.sort { $0.key < $1.key } }
    return entries
  }

  private static func languages(of glossaries: [Glossary]) -> [LanguageTag] {
    var tags: Set<LanguageTag> = []
    var last: LanguageTag?
    for entry in glossaries.lazy.flatMap(\.entries) {
      for section in entry.languageSections where section.language != last {
        tags.insert(section.language)
        last = section.language
      }
      for definition in entry.definitions { tags.insert(definition.language ?? .undetermined) }
    }
    return Set(tags.map(\.primary)).sorted().map(LanguageTag.init(canonical:))
  }

}

extension EntryIndex {
  /// The entry of this number as its source has it.
  func entry(_ number: Int) -> ConceptEntry {
    let entry = entries[number]
    return glossaries[Int(entry.glossary)].entries[Int(entry.place)]
  }

  /// A designation as its source has it.
  func designation(_ number: Int) -> Designation {
    let record = designations[number]
    return entry(Int(record.entry)).languageSections[Int(record.section)].designations[Int(record.place)]
  }

  /// The words of a designation without qualifier and article.
  func words(of record: DesignationRecord) -> ArraySlice<UInt32> {
    designationWords[Int(record.firstWord)..<Int(record.firstWord) + Int(record.wordCount)]
  }

  /// A definition as its source has it.
  func text(of record: DefinitionRecord) -> String {
    let entry = entry(Int(record.entry))
    guard let section = record.section else { return entry.definitions[Int(record.place)].text }
    return entry.languageSections[Int(section)].definitions[Int(record.place)].text
  }

  /// The designations of an entry.
  func designations(of entry: Int32) -> ArraySlice<DesignationRecord> {
    let range = entries[Int(entry)].designations
    return designations[Int(range.lowerBound)..<Int(range.upperBound)]
  }
}
