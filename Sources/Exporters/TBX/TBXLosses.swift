import Formats
import Harmonisation
import Terminology

/// Counts what the sources say and TBX-Basic has no place for.
struct TBXLosses {
  private let entry: DirectoryEntry
  private var losses: LossReport

  /// Adds what an entry of the directory loses to a report.
  static func count(_ entry: DirectoryEntry, in report: inout LossReport) {
    var counter = TBXLosses(entry: entry, losses: report)
    for member in entry.members { counter.count(member.entry) }
    for section in entry.sections {
      for designation in section.designations { counter.count(designation) }
    }
    report = counter.losses
  }

  /// Adds what the header of a collection loses to a report.
  static func count(_ header: GlossaryHeader, in report: inout LossReport) {
    let stated = [header.edition != nil, header.date != nil, header.rights != nil, !header.languages.isEmpty]
    report.add(
      "editions, dates, languages, rights and properties of collections", at: header.publication,
      count: stated.count { $0 } + header.properties.statementCount)
  }

  private mutating func add(_ what: String, _ count: Int) {
    losses.add(what, at: entry.id, count: count)
  }

  private mutating func count(_ source: ConceptEntry) {
    add("properties of concepts", source.properties.statementCount)
    add("the status of source entries", source.status == nil ? 0 : 1)
    add("rights of single entries", source.rights == nil ? 0 : 1)
    add(
      "identifiers and languages of subject fields",
      source.subjectFields.count { $0.identifier != nil || $0.language != nil })
    count(source.definitions, remarks: source.notes, sources: source.sources)
    for section in source.languageSections { count(section) }
    if !source.isCurrent && entry.currentMembers.count < entry.members.count {
      add("texts of superseded and withdrawn entries beside current ones", 1)
    }
  }

  private mutating func count(_ section: LanguageSection) {
    add("properties of language sections", section.properties.statementCount)
    add("the status of language sections", section.status == nil ? 0 : 1)
    // The directory gives the sources of a section to the definitions that name none.
    let areCarried = section.definitions.contains { $0.sources.isEmpty }
    add("sources of language sections", areCarried ? 0 : section.sources.count)
    count(section.definitions, remarks: section.notes + section.examples, sources: section.sources)
    let texts = section.definitions + section.notes + section.examples
    add(
      "texts in another language than those around them",
      texts.count { $0.language ?? section.language != section.language })
    for designation in section.designations {
      add("properties of designations", designation.properties.statementCount)
      add("markup in designations", designation.markup.count)
      add("grammatical numbers", designation.number == nil ? 0 : 1)
      add("statements that a language has no designation", designation.isAbsent == true ? 1 : 0)
      count(designation.contexts, remarks: designation.notes, sources: designation.sources)
    }
  }

  /// Texts that are written with their sources, remarks that are written without them, and sources that are written.
  private mutating func count(_ texts: [SourcedText], remarks: [SourcedText], sources: [SourceCitation]) {
    let all = texts + remarks
    add("markup in texts", all.map(\.markup.count).reduce(0, +))
    add("line breaks in texts", all.count { $0.text.contains("\n") })
    add("properties of texts", all.map(\.properties.statementCount).reduce(0, +))
    add("sources of notes and examples", remarks.map(\.sources.count).reduce(0, +))
    for citation in texts.flatMap(\.sources) + sources {
      let hasLostLink = citation.link.map { !citation.description.contains($0) } ?? false
      add("addresses and properties of sources", (hasLostLink ? 1 : 0) + citation.properties.statementCount)
    }
  }

  /// Of what several owners say about a designation, one value is written.
  private mutating func count(_ designation: OwnedDesignation) {
    for use in designation.uses {
      for own in entry.designations(of: use, designation) {
        let differences = [
          own.type != nil && own.type != designation.type,
          own.partOfSpeech != nil && own.partOfSpeech != designation.partOfSpeech,
          own.gender != nil && own.gender != designation.gender,
          own.geographicalUsage != nil && own.geographicalUsage != designation.geographicalUsage,
        ]
        add("type, grammar and region of designations, where owners differ", differences.count { $0 })
      }
    }
  }
}

extension DirectoryEntry {
  /// The designations of a member from which a use of a designation comes.
  func designations(of use: OwnedDesignation.Use, _ designation: OwnedDesignation) -> [Designation] {
    members.first { $0.key == use.owner }.map { member in
      member.entry.languageSections.flatMap(\.designations).filter {
        $0.text == use.text ?? designation.text && $0.domain == designation.domain
      }
    } ?? []
  }
}
