import Terminology

/// A section of one language: the first term is preferred, the others are admitted.
public func section(
  _ language: String, _ terms: String..., deprecated: [String] = [], defined definition: String? = nil
) -> LanguageSection {
  var section = LanguageSection(LanguageTag(canonical: language))
  section.designations = terms.enumerated().map { Designation($1, status: $0 == 0 ? .preferred : .admitted) }
  section.designations += deprecated.map { Designation($0, status: .deprecated) }
  section.definitions = definition.map { [SourcedText($0)] } ?? []
  return section
}

/// An entry of these sections.
public func entry(_ id: String, _ sections: LanguageSection..., status: EntryStatus? = nil) -> ConceptEntry {
  var entry = ConceptEntry(id: id, languageSections: sections)
  entry.status = status
  return entry
}

/// A glossary of these entries.
public func glossary(_ organisation: String, in publication: String = "list", _ entries: ConceptEntry...) -> Glossary {
  glossary(organisation, in: publication, entries)
}

/// A glossary of these entries.
public func glossary(_ organisation: String, in publication: String = "list", _ entries: [ConceptEntry]) -> Glossary {
  Glossary(header: GlossaryHeader(organisation: organisation, publication: publication), entries: entries)
}

/// The key of an entry of a glossary that was made with these names.
public func key(_ organisation: String, _ identifier: String, in publication: String = "list") -> EntryKey {
  EntryKey(organisation: organisation, publication: publication, identifier: identifier)
}

extension SeededGenerator {
  /// A text of some of these words, with single spaces between them.
  public mutating func words(_ count: ClosedRange<Int>, of vocabulary: [String]) -> String {
    (0..<Int.random(in: count, using: &self)).compactMap { _ in vocabulary.randomElement(using: &self) }
      .joined(separator: " ")
  }
}
