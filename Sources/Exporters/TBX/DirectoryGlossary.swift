import Formats
import Harmonisation
import Terminology

/// A directory as one glossary, as far as TBX-Basic can say what it says; what cannot be said is counted.
///
/// Owners become sources: of concepts, definitions and designations. Notes and examples stand with the definition of
/// their owner.
struct DirectoryGlossary {
  private let directory: Directory
  private let places: [EntryKey: String]
  private let resolver: ReferenceResolver
  private let citations: EntryCitations
  private(set) var losses = LossReport()

  init(_ directory: Directory) {
    self.directory = directory
    var places: [EntryKey: String] = [:]
    for entry in directory.entries where entry.isWritable {
      for member in entry.members { places[member.key] = entry.id }
    }
    self.places = places
    resolver = ReferenceResolver(directory.entries)
    citations = EntryCitations(directory)
  }

  /// The glossary.
  mutating func glossary(title: String) -> Glossary {
    for source in directory.sources { TBXLosses.count(source, in: &losses) }
    var header = GlossaryHeader(organisation: "", publication: "")
    header.title = title
    let lines =
      ["Made by \(directory.run.generator) from:"]
      + directory.sources.map { source in
        "\(source.organisation) – \(source.publication)\(source.title.map { " – \($0)" } ?? "")"
      }
    header.properties = [
      Property("tbx"),
      Property(
        "tbxHeader",
        properties: [
          Property(
            "fileDesc",
            properties: [
              Property("titleStmt", properties: [Property("title", title)]),
              Property("sourceDesc", properties: lines.map { Property("p", $0) }),
            ])
        ]),
    ]
    var glossary = Glossary(header: header)
    for entry in directory.entries {
      if entry.isWritable {
        glossary.entries.append(concept(entry))
      } else {
        losses.add("concepts without any designation", at: entry.id)
      }
    }
    return glossary
  }

  private mutating func concept(_ entry: DirectoryEntry) -> ConceptEntry {
    var concept = ConceptEntry(id: entry.id)
    let fields = entry.members.flatMap { $0.entry.subjectFields.map(\.name) }.uniqued()
    concept.subjectFields = fields.filter { !$0.isEmpty }.map { SubjectField($0) }
    for member in entry.members {
      concept.sources.append(SourceCitation(citations.citation(of: member.key)))
      concept.sources += member.entry.sources.map { SourceCitation($0.description) }
      concept.notes += member.entry.notes.map { plain($0.text) }
      loseOwners(member.entry.notes.count, unless: entry.members.count == 1, of: entry)
    }
    concept.relations = relations(of: entry)
    for section in entry.sections {
      if section.designations.isEmpty {
        losses.add("texts in languages without a designation", at: entry.id)
      } else {
        concept.languageSections.append(languageSection(section, of: entry))
      }
    }
    TBXLosses.count(entry, in: &losses)
    return concept
  }

  /// A line break is layout in TBX.
  private func plain(_ text: String) -> SourcedText { SourcedText(text.replacing("\n", with: " ")) }

  /// A note stands without its owner; readers can tell who it is only where nobody else is there.
  private mutating func loseOwners(_ count: Int, unless isPlain: Bool, of entry: DirectoryEntry) {
    losses.add("owners of notes, examples and contexts", at: entry.id, count: isPlain ? 0 : count)
  }

  /// The concept that a relation leads to, where the directory has it.
  private func place(of relation: ConceptRelation, from member: Member) -> String? {
    guard let publication = relation.publication, publication != member.key.publication else {
      guard case .entry(let key) = resolver.resolve(relation.target, from: member) else { return nil }
      return places[key]
    }
    let organisation = member.key.organisation
    return places[EntryKey(organisation: organisation, publication: publication, identifier: relation.target)]
  }

  private mutating func relations(of entry: DirectoryEntry) -> [ConceptRelation] {
    var relations: [ConceptRelation] = []
    var seen: Set<String> = []
    for member in entry.members {
      for relation in member.entry.relations {
        let isAddress = relation.target.hasPrefix("http://") || relation.target.hasPrefix("https://")
        let place = place(of: relation, from: member)
        if place == entry.id {
          losses.add("relations between entries of one concept", at: entry.id)
          continue
        }
        guard let target = place ?? (isAddress ? relation.target : nil) else {
          losses.add("relations to entries outside the directory", at: entry.id)
          continue
        }
        if seen.insert(target).inserted {
          relations.append(ConceptRelation(.see, to: target, label: relation.label ?? relation.target))
        }
        if relation.kind != .see { losses.add("the kind of a relation (\(relation.kind.rawValue))", at: entry.id) }
      }
    }
    if let broader = entry.agreement?.broader, seen.insert(broader).inserted {
      relations.append(ConceptRelation(.see, to: broader, label: "broader concept"))
    }
    return relations
  }

  /// Where experts agreed on what no source says.
  private func agreement(of entry: DirectoryEntry) -> String {
    "agreed by \(entry.organisations.joined(separator: ", ")): "
      + (entry.agreement?.decisions ?? []).joined(separator: ", ")
  }

  private mutating func languageSection(_ section: DirectorySection, of entry: DirectoryEntry) -> LanguageSection {
    var result = LanguageSection(section.language)
    var groups: [Int?] = Array(repeating: nil, count: section.notes.count + section.examples.count)
    let owners = section.notes.map(\.owners) + section.examples.map(\.owners)
    let definitions = section.agreedDefinitions
    losses.add("definitions that experts set aside", at: entry.id, count: section.definitions.count - definitions.count)
    for (number, definition) in definitions.enumerated() {
      var text = plain(definition.text.text)
      text.sources = definition.owners.map { SourceCitation(citations.citation(of: $0)) }
      if definition.owners.isEmpty { text.sources = [SourceCitation(agreement(of: entry))] }
      text.sources += definition.text.sources.map { SourceCitation($0.description) }
      result.definitions.append(text)
      for order in owners.indices where groups[order] == nil {
        guard !Set(owners[order]).isDisjoint(with: definition.owners) else { continue }
        groups[order] = number + 1
        loseOwners(1, unless: Set(owners[order]) == Set(definition.owners), of: entry)
      }
    }
    for (order, remark) in (section.notes + section.examples).enumerated() {
      var text = plain(remark.text.text)
      if let group = groups[order] {
        text.properties.append(Property(TBXMark.group, String(group)))
      } else if remark.isAdopted == true {
        // What experts added belongs to the definition that they adopted.
        if !definitions.isEmpty { text.properties.append(Property(TBXMark.group, "1")) }
      } else {
        loseOwners(1, unless: entry.members.count == 1, of: entry)
      }
      if order < section.notes.count { result.notes.append(text) } else { result.examples.append(text) }
    }
    for designation in section.designations { result.designations.append(term(designation, of: entry)) }
    return result
  }

  private mutating func term(_ designation: OwnedDesignation, of entry: DirectoryEntry) -> Designation {
    var term = Designation(designation.text, type: designation.type, status: designation.status)
    term.partOfSpeech = designation.partOfSpeech
    term.gender = designation.gender
    term.geographicalUsage = designation.geographicalUsage
    for use in designation.uses {
      term.sources.append(SourceCitation(citations.citation(of: use.owner)))
      let same = entry.designations(of: use, designation)
      term.sources += same.flatMap(\.sources).map { SourceCitation($0.description) }
      for context in same.flatMap(\.contexts) {
        var text = plain(context.text)
        text.sources = context.sources.map { SourceCitation($0.description) }
        term.contexts.append(text)
      }
    }
    if let domain = designation.domain { term.notes.append(SourcedText("Domain: \(domain)")) }
    if designation.uses.isEmpty { term.sources.append(SourceCitation(agreement(of: entry))) }
    if designation.uses.contains(where: { $0.status != nil && $0.status != designation.status }) {
      let words = designation.uses.compactMap { use in use.status.map { "\($0.rawValue) by \(use.owner.organisation)" }
      }
      term.notes.append(SourcedText("Standing: \(words.uniqued().joined(separator: "; "))"))
      if designation.status == nil { losses.add("standings that differ between owners, as a value", at: entry.id) }
    }
    losses.add(
      "capitals at the beginning of designations, where owners differ", at: entry.id,
      count: designation.uses.count { $0.text != nil })
    for use in designation.uses {
      let same = entry.designations(of: use, designation)
      term.notes += same.flatMap(\.notes).map { plain($0.text) }
      loseOwners(
        same.map { $0.contexts.count + $0.notes.count }.reduce(0, +), unless: designation.uses.count == 1, of: entry)
    }
    return term
  }
}

extension DirectoryEntry {
  /// Whether a concept has what a TBX entry needs: a designation.
  fileprivate var isWritable: Bool { sections.contains { !$0.designations.isEmpty } }
}
