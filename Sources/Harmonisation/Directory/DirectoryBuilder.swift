import ICUText
import Matching
import Terminology

/// Makes the entries of the directory from the concepts that matching found.
struct DirectoryBuilder {
  private let members: [EntryKey: Member]
  private let registry: ConceptRegistry

  init(_ glossaries: [Glossary], registry: ConceptRegistry) {
    self.registry = registry
    var members: [EntryKey: Member] = [:]
    for (source, glossary) in glossaries.enumerated() {
      for (position, entry) in glossary.entries.enumerated() {
        let key = glossary.key(of: entry)
        members[key] = Member(key: key, source: source, position: position, entry: entry)
      }
    }
    self.members = members
  }

  /// The entries, in the order of their first designations for readers.
  func entries(_ concepts: [[EntryKey]]) -> [DirectoryEntry] {
    let entries = zip(concepts, registry.ids(of: concepts)).compactMap(entry)
    let ordered = entries.map { (key: Collation.key(of: $0.label), entry: $0) }.sorted { left, right in
      left.key != right.key
        ? left.key.lexicographicallyPrecedes(right.key) : left.entry.members[0].key < right.entry.members[0].key
    }
    return ordered.map(\.entry)
  }

  /// The entry of a concept; nil when none of its members is there.
  func entry(_ keys: [EntryKey], id: String) -> DirectoryEntry? {
    let members = keys.compactMap { self.members[$0] }
    guard !members.isEmpty else { return nil }
    var entry = DirectoryEntry(id: id, status: .singleSource, members: members, sections: [])
    entry.sections = DirectoryBuilder.sections(entry.currentMembers)
    return entry
  }

  private static func sections(_ members: [Member]) -> [DirectorySection] {
    var sections: [LanguageTag: DirectorySection] = [:]
    for member in members {
      for section in member.entry.languageSections {
        add(
          section, of: member.key,
          to: &sections[section.language, default: DirectorySection(language: section.language)])
      }
      for definition in member.entry.definitions {
        let language = definition.language ?? .undetermined
        add(
          definition, of: member.key, to: &sections[language, default: DirectorySection(language: language)].definitions
        )
      }
    }
    return sections.values.map(ordered).sorted { left, right in
      (left.language.readerRank, left.language) < (right.language.readerRank, right.language)
    }
  }

  private static func add(_ section: LanguageSection, of owner: EntryKey, to result: inout DirectorySection) {
    for designation in section.designations where !designation.text.isEmpty {
      add(designation, owner, &result.designations)
    }
    for definition in section.definitions {
      var definition = definition
      if definition.sources.isEmpty { definition.sources = section.sources }
      add(definition, of: owner, to: &result.definitions)
    }
    for note in section.notes { add(note, of: owner, to: &result.notes) }
    for example in section.examples { add(example, of: owner, to: &result.examples) }
  }

  private static func add(_ designation: Designation, _ owner: EntryKey, _ list: inout [OwnedDesignation]) {
    let use = OwnedDesignation.Use(owner: owner, status: designation.status, text: designation.text)
    let text = SentenceCase.lowered(designation.text)
    guard
      let index = list.firstIndex(where: {
        SentenceCase.lowered($0.text) == text && $0.domain == designation.domain
      })
    else {
      list.append(
        OwnedDesignation(
          text: designation.text, domain: designation.domain, type: designation.type,
          partOfSpeech: designation.partOfSpeech, gender: designation.gender,
          geographicalUsage: designation.geographicalUsage, status: designation.status, uses: [use]))
      return
    }
    list[index].uses.append(use)
    list[index].type = list[index].type ?? designation.type
    list[index].partOfSpeech = list[index].partOfSpeech ?? designation.partOfSpeech
    list[index].gender = list[index].gender ?? designation.gender
    list[index].geographicalUsage = list[index].geographicalUsage ?? designation.geographicalUsage
    if list[index].status != designation.status { list[index].status = nil }
  }

  private static func add(_ text: SourcedText, of owner: EntryKey, to list: inout [OwnedText]) {
    guard let index = list.firstIndex(where: { $0.text.text == text.text }) else {
      list.append(OwnedText(text: text, owners: [owner]))
      return
    }
    if !list[index].owners.contains(owner) { list[index].owners.append(owner) }
    for source in text.sources where !list[index].text.sources.contains(source) {
      list[index].text.sources.append(source)
    }
  }

  /// Designations by how many organisations prefer them, those that some deprecate last.
  private static func ordered(_ section: DirectorySection) -> DirectorySection {
    var section = section
    section.designations = section.designations.map(spelt).enumerated().sorted { left, right in
      let (one, other) = (standing(left.element), standing(right.element))
      return one != other ? one > other : left.offset < right.offset
    }.map(\.element)
    return section
  }

  /// A designation in the spelling of most of its owners; without a capital, when they are equally many.
  private static func spelt(_ designation: OwnedDesignation) -> OwnedDesignation {
    var designation = designation
    designation.text = SentenceCase.common(of: designation.uses.compactMap(\.text)) ?? designation.text
    for index in designation.uses.indices where designation.uses[index].text == designation.text {
      designation.uses[index].text = nil
    }
    return designation
  }

  private static func standing(_ designation: OwnedDesignation) -> Int {
    let votes = designation.uses.map { use -> Int in
      switch use.status {
      case .preferred: 4
      case nil: 2
      case .admitted: 1
      case .deprecated, .superseded: -4
      }
    }
    let total = votes.reduce(0, +)
    return designation.type?.isSymbolic == true
      ? total - 3 : designation.type?.isAbbreviated == true ? total - 2 : total
  }
}
