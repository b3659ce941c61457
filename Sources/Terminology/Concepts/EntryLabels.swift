import Concurrency

/// The designation by which an entry is called in lists: the preferred one in the first language that it has.
public struct EntryLabels: Sendable {
  /// The labels by collections and ids.
  private var labels: [CollectionName: [String: String]] = [:]

  /// The labels of the entries of glossaries.
  public init(_ glossaries: [Glossary]) {
    let found = Parallel.map(glossaries.count) { number in
      let glossary = glossaries[number]
      var labels: [CollectionName: [String: String]] = [:]
      for entry in glossary.entries { labels[glossary.collection(of: entry), default: [:]][entry.id] = entry.label }
      return labels
    }
    for found in found { labels.merge(found) { $0.merging($1) { _, last in last } } }
  }

  /// The label of an entry; its id where it has no designation.
  public subscript(key: EntryKey) -> String {
    labels[key.collection]?[key.identifier] ?? key.identifier
  }
}

extension ConceptEntry {
  /// The designation by which the entry is called: preferred ones first, English and French before other languages.
  public var label: String {
    if languageSections.count == 1 { return languageSections[0].leadingDesignation?.text ?? id }
    let sections = languageSections.enumerated().sorted { left, right in
      (left.element.language.readerRank, left.offset) < (right.element.language.readerRank, right.offset)
    }
    return sections.lazy.compactMap { $0.element.leadingDesignation?.text }.first ?? id
  }
}

extension LanguageSection {
  /// The designation that stands first for readers: preferred before undecided before all others, words before signs.
  public var leadingDesignation: Designation? {
    if designations.count == 1, designations[0].isAbsent != true, !designations[0].text.isEmpty {
      return designations[0]
    }
    let present = designations.filter { $0.isAbsent != true && !$0.text.isEmpty }
    return present.first { $0.status == .preferred && $0.type?.isSymbolic != true }
      ?? present.first { $0.status == nil && $0.type?.isSymbolic != true && $0.type?.isAbbreviated != true }
      ?? present.first { $0.status == .admitted && $0.type?.isSymbolic != true } ?? present.first
  }
}
