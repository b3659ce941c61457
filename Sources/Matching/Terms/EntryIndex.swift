import Concurrency
import Terminology

/// The entries of all glossaries in flat arrays, with what matching needs of them computed once.
///
/// Entries come in the order of their keys, whatever the order of the glossaries. Nothing in it depends on the number
/// of threads that made it.
final class EntryIndex: Sendable {
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
  let entries: [Entry]
  /// The designations, entry by entry.
  let designations: [DesignationRecord]
  /// The definitions, entry by entry.
  let definitions: [DefinitionRecord]
  /// The words of the designations, as numbers in the vocabulary of their language.
  let designationWords: [UInt32]
  /// The words of the definitions that have a meaning of their own, as numbers in the vocabulary of their language.
  let definitionWords: [UInt32]
  /// The stems of the definitions, as numbers in the vocabulary of their language.
  let definitionStems: [UInt32]
  /// The words of each of the ``languages``.
  let vocabularies: [Vocabulary]

  /// Takes in glossaries.
  init(_ glossaries: [Glossary], threads: Int = Parallel.cores) {
    let languages = EntryIndex.languages(of: glossaries)
    var entries = EntryIndex.ordered(glossaries, threads)
    // Every lane keeps a lexicon of its own, so there are no more of them than threads.
    let size = max(1, (entries.count + threads - 1) / threads)
    let lanes = Parallel.map(entries.count, by: size, threads: threads) { [entries] range in
      var lane = IndexLane(languages)
      for number in range {
        let entry = entries[number]
        lane.add(glossaries[Int(entry.glossary)].entries[Int(entry.place)], number: Int32(number))
      }
      return lane.result
    }
    var vocabularies: [Vocabulary] = []
    var numbers: [[[UInt32]]] = lanes.map { _ in [] }
    for language in languages.indices {
      let (vocabulary, mapped) = Vocabulary.merging(lanes.map { $0.words[language] }, threads: threads)
      vocabularies.append(vocabulary)
      for lane in lanes.indices { numbers[lane].append(mapped[lane]) }
    }
    let words = Parallel.map(lanes.count, threads: threads) { [numbers] in lanes[$0].words(as: numbers[$0]) }
    var designations: [DesignationRecord] = []
    var definitions: [DefinitionRecord] = []
    var designationWords: [UInt32] = []
    var definitionWords: [UInt32] = []
    designations.reserveCapacity(lanes.reduce(0) { $0 + $1.designations.count })
    for (lane, words) in zip(lanes, words) {
      for var record in lane.designations {
        record.firstWord += UInt32(designationWords.count)
        designations.append(record)
      }
      for var record in lane.definitions {
        let first = definitionWords.count
        record.words = record.words.lowerBound + first..<record.words.upperBound + first
        definitions.append(record)
      }
      designationWords += words.designations
      definitionWords += words.definitions
    }
    for (number, record) in designations.enumerated() {
      EntryIndex.extend(&entries[Int(record.entry)].designations, to: number)
    }
    for (number, record) in definitions.enumerated() {
      EntryIndex.extend(&entries[Int(record.entry)].definitions, to: number)
    }
    for language in languages.indices {
      let ofLanguage = definitions.lazy.filter { Int($0.language) == language }
      vocabularies[language].count(ofLanguage.map { [definitionWords] in definitionWords[$0.words] })
    }
    self.glossaries = glossaries
    self.languages = languages
    self.entries = entries
    self.designations = designations
    self.designationWords = designationWords
    self.definitionWords = definitionWords
    definitionStems = EntryIndex.stems(of: &definitions, definitionWords, vocabularies)
    self.definitions = definitions
    self.vocabularies = vocabularies
  }

  /// The stems of definitions, each once in a definition: of its content words, or of all where there are none.
  private static func stems(
    of definitions: inout [DefinitionRecord], _ words: [UInt32], _ vocabularies: [Vocabulary]
  ) -> [UInt32] {
    var stems: [UInt32] = []
    for number in definitions.indices {
      let vocabulary = vocabularies[Int(definitions[number].language)]
      let words = words[definitions[number].words]
      let content = words.filter { !vocabulary.words[Int($0)].isCommon }
      let found = Set((content.isEmpty ? words[...] : content[...]).map { vocabulary.stems[Int($0)] }).sorted()
      definitions[number].stems = stems.count..<stems.count + found.count
      stems += found
    }
    return stems
  }

  private static func extend(_ range: inout Range<Int32>, to number: Int) {
    range = (range.isEmpty ? Int32(number) : range.lowerBound)..<Int32(number + 1)
  }

  private static func ordered(_ glossaries: [Glossary], _ threads: Int) -> [Entry] {
    var entries: [Entry] = []
    entries.reserveCapacity(glossaries.reduce(0) { $0 + $1.entries.count })
    for (number, glossary) in glossaries.enumerated() {
      for place in glossary.entries.indices {
        entries.append(
          Entry(
            key: glossary.key(of: glossary.entries[place]), glossary: Int32(number), place: Int32(place),
            isCurrent: glossary.entries[place].isCurrent))
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
    for glossary in glossaries {
      for place in glossary.entries.indices {
        for section in glossary.entries[place].languageSections where section.language != last {
          tags.insert(section.language)
          last = section.language
        }
        for definition in glossary.entries[place].definitions { tags.insert(definition.language ?? .undetermined) }
      }
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

  /// Whether any entry has a definition, names another one or cites a source.
  var saysMoreThanDesignations: Bool {
    !definitions.isEmpty
      || glossaries.contains { glossary in
        glossary.entries.contains { entry in
          !entry.relations.isEmpty || !entry.sources.isEmpty || entry.languageSections.contains { !$0.sources.isEmpty }
        }
      }
  }

  /// Whether an entry names others.
  func hasRelations(_ number: Int) -> Bool {
    let entry = entries[number]
    return !glossaries[Int(entry.glossary)].entries[Int(entry.place)].relations.isEmpty
  }

  /// A designation as its source has it.
  func designation(_ number: Int) -> Designation {
    let record = designations[number]
    let entry = entries[Int(record.entry)]
    return glossaries[Int(entry.glossary)].entries[Int(entry.place)].languageSections[Int(record.section)]
      .designations[Int(record.place)]
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
