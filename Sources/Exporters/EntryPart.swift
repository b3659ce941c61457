import Formats
import Terminology

/// A part of what entries say, which exporters count where their format has no place for it.
enum EntryPart: String, CaseIterable {
  case sources
  case subjectFields = "subject fields"
  case relations
  case entryNotes = "notes to whole entries"
  case entryDefinitions = "definitions of whole entries"
  case remarks = "notes and contexts of designations"
  case usage = "regions and grammatical numbers of designations"
  case absence = "statements that a language has no designation"
  case foreignTexts = "texts in another language than those around them"
  case sourcesOfRemarks = "sources of notes, examples and contexts"
  case markup
  case properties
  case status = "the status of source entries"
  case sectionStatus = "the status of language sections"
  case rights = "rights of single entries"

  /// How often an entry says something of the kind.
  func count(in entry: ConceptEntry) -> Int {
    let sections = entry.languageSections
    let designations = sections.flatMap(\.designations)
    switch self {
    case .sources:
      let lists = [entry.sources] + sections.map(\.sources) + designations.map(\.sources) + texts(entry).map(\.sources)
      return lists.map(\.count).reduce(0, +)
    case .subjectFields: return entry.subjectFields.count
    case .relations: return entry.relations.count
    case .entryNotes: return entry.notes.count
    case .entryDefinitions: return entry.definitions.count
    case .remarks: return designations.map { $0.notes.count + $0.contexts.count }.reduce(0, +)
    case .usage: return designations.count { $0.geographicalUsage != nil } + designations.count { $0.number != nil }
    case .absence: return designations.count { $0.isAbsent == true }
    case .foreignTexts:
      return sections.map { section in
        texts(section).count { $0.language != nil && $0.language != section.language }
      }.reduce(0, +)
    case .sourcesOfRemarks:
      let remarks = sections.flatMap { $0.notes + $0.examples } + designations.flatMap { $0.notes + $0.contexts }
      return remarks.map(\.sources.count).reduce(0, +)
    case .markup:
      return (designations.map(\.markup.count) + texts(entry).map(\.markup.count)).reduce(0, +)
    case .properties:
      let lists = [entry.properties] + sections.map(\.properties) + designations.map(\.properties)
      return (lists + texts(entry).map(\.properties)).map(\.statementCount).reduce(0, +)
    case .status: return entry.status == nil ? 0 : 1
    case .sectionStatus: return sections.count { $0.status != nil }
    case .rights: return entry.rights == nil ? 0 : 1
    }
  }

  private func texts(_ entry: ConceptEntry) -> [SourcedText] {
    entry.definitions + entry.languageSections.flatMap(texts) + entry.notes
  }

  private func texts(_ section: LanguageSection) -> [SourcedText] {
    section.definitions + section.notes + section.examples + section.designations.flatMap { $0.notes + $0.contexts }
  }
}

extension LossReport {
  /// Counts these parts of an entry as lost.
  mutating func add(_ parts: [EntryPart], of entry: ConceptEntry, at place: String) {
    for part in parts { add(part.rawValue, at: place, count: part.count(in: entry)) }
  }

  /// Counts what is stated about a collection as lost.
  mutating func add(_ header: GlossaryHeader) {
    let stated = [
      header.title != nil, header.edition != nil, header.date != nil, header.rights != nil, !header.languages.isEmpty,
    ]
    add(
      "owner, publication and what else is stated of collections", at: header.publication,
      count: 2 + stated.count { $0 } + header.properties.statementCount)
  }
}
