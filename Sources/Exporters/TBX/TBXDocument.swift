import Formats
import Harmonisation
import Terminology

/// One TBX-Basic document in the making.
struct TBXDocument {
  private let directory: Directory
  private let places: [EntryKey: String]
  private let resolver: ReferenceResolver
  private let citations: EntryCitations
  private var xml = XMLWriter()
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

  /// The document so far.
  var text: String { xml.text }

  mutating func write(title: String) {
    xml.begin(
      "tbx",
      [
        "type": "TBX-Basic", "style": "dct", "xml:lang": "en", "xmlns": TBXNamespace.core,
        "xmlns:min": TBXNamespace.min, "xmlns:basic": TBXNamespace.basic,
      ])
    writeHeader(title)
    xml.begin("text")
    xml.begin("body")
    for entry in directory.entries { write(entry) }
    xml.end()
    xml.end()
    xml.end()
    losses.add("characters that XML 1.0 does not allow", at: "the whole file", count: xml.illegalCharacters)
  }

  private mutating func writeHeader(_ title: String) {
    for source in directory.sources { TBXLosses.count(source, in: &losses) }
    xml.begin("tbxHeader")
    xml.begin("fileDesc")
    xml.begin("titleStmt")
    xml.element("title", title)
    xml.end()
    xml.begin("sourceDesc")
    xml.element("p", "Made by \(directory.run.generator) from:")
    for source in directory.sources {
      xml.element("p", "\(source.organisation) – \(source.publication)\(source.title.map { " – \($0)" } ?? "")")
    }
    xml.end()
    xml.end()
    xml.end()
  }

  private mutating func write(_ entry: DirectoryEntry) {
    guard entry.isWritable else {
      losses.add("concepts without any designation", at: entry.id)
      return
    }
    xml.begin("conceptEntry", ["id": entry.id])
    for field in entry.members.flatMap({ $0.entry.subjectFields.map(\.name) }).uniqued() where !field.isEmpty {
      xml.element("min:subjectField", field)
    }
    for member in entry.members {
      xml.element("basic:source", citations.citation(of: member.key))
      for source in member.entry.sources { xml.element("basic:source", source.description) }
    }
    writeRelations(of: entry)
    for member in entry.members {
      for note in member.entry.notes { xml.element("note", note.text) }
      loseOwners(member.entry.notes.count, unless: entry.members.count == 1, of: entry)
    }
    for section in entry.sections { write(section, of: entry) }
    xml.end()
    TBXLosses.count(entry, in: &losses)
  }

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

  private mutating func writeRelations(of entry: DirectoryEntry) {
    var seen: Set<String> = []
    for member in entry.members {
      for relation in member.entry.relations {
        let words = relation.label ?? relation.target
        let target = place(of: relation, from: member)
        if target == entry.id {
          losses.add("relations between entries of one concept", at: entry.id)
          continue
        } else if let target {
          if seen.insert(target).inserted { xml.element("basic:crossReference", ["target": target], words) }
        } else if relation.target.hasPrefix("http://") || relation.target.hasPrefix("https://") {
          if seen.insert(relation.target).inserted {
            xml.element("basic:externalCrossReference", ["target": relation.target], words)
          }
        } else {
          losses.add("relations to entries outside the directory", at: entry.id)
          continue
        }
        if relation.kind != .see { losses.add("the kind of a relation (\(relation.kind.rawValue))", at: entry.id) }
      }
    }
  }

  private mutating func write(_ section: DirectorySection, of entry: DirectoryEntry) {
    guard !section.designations.isEmpty else {
      losses.add("texts in languages without a designation", at: entry.id)
      return
    }
    xml.begin("langSec", ["xml:lang": section.language.value])
    var written: Set<Int> = []
    for definition in section.definitions {
      xml.begin("descripGrp")
      xml.element("basic:definition", definition.text.text)
      for owner in definition.owners { xml.element("basic:source", citations.citation(of: owner)) }
      for source in definition.text.sources { xml.element("basic:source", source.description) }
      for (order, note) in remarks(section).enumerated() where !written.contains(order) {
        guard !Set(note.owners).isDisjoint(with: definition.owners) else { continue }
        written.insert(order)
        xml.element("note", note.text)
        loseOwners(1, unless: Set(note.owners) == Set(definition.owners), of: entry)
      }
      xml.end()
    }
    for (order, note) in remarks(section).enumerated() where !written.contains(order) {
      xml.element("note", note.text)
      loseOwners(1, unless: entry.members.count == 1, of: entry)
    }
    for designation in section.designations { write(designation, of: entry) }
    xml.end()
  }

  /// Notes and examples with their owners; examples carry the label by which readers know them.
  private func remarks(_ section: DirectorySection) -> [(text: String, owners: [EntryKey])] {
    section.notes.map { ($0.text.text, $0.owners) } + section.examples.map { ("EXAMPLE: \($0.text.text)", $0.owners) }
  }

  private mutating func write(_ designation: OwnedDesignation, of entry: DirectoryEntry) {
    xml.begin("termSec")
    xml.element("term", designation.text)
    if let speech = designation.partOfSpeech {
      let known = TBXPickList.partOfSpeech(speech)
      if known == nil { losses.add("the part of speech “\(speech.rawValue)”", at: entry.id) }
      xml.element("min:partOfSpeech", known ?? "other")
    }
    if let status = designation.status { xml.element("min:administrativeStatus", "\(status.rawValue)Term-admn-sts") }
    if let type = designation.type {
      if let known = TBXPickList.termType(type) {
        xml.element("basic:termType", known)
      } else {
        losses.add("the term type “\(type.rawValue)”", at: entry.id)
      }
    }
    if let gender = designation.gender { xml.element("basic:grammaticalGender", gender.rawValue) }
    if let usage = designation.geographicalUsage { xml.element("basic:geographicalUsage", usage) }
    for use in designation.uses {
      xml.element("basic:source", citations.citation(of: use.owner))
      for source in entry.designations(of: use, designation).flatMap(\.sources) {
        xml.element("basic:source", source.description)
      }
    }
    if let domain = designation.domain { xml.element("note", "Domain: \(domain)") }
    if designation.status == nil, designation.uses.contains(where: { $0.status != nil }) {
      let words = designation.uses.compactMap { use in use.status.map { "\($0.rawValue) by \(use.owner.organisation)" }
      }
      xml.element("note", "Standing: \(words.uniqued().joined(separator: "; "))")
      losses.add("standings that differ between owners, as a value", at: entry.id)
    }
    losses.add(
      "capitals at the beginning of designations, where owners differ", at: entry.id,
      count: designation.uses.count { $0.text != nil })
    writeRemarks(on: designation, of: entry)
    xml.end()
  }

  private mutating func writeRemarks(on designation: OwnedDesignation, of entry: DirectoryEntry) {
    for use in designation.uses {
      let same = entry.designations(of: use, designation)
      for context in same.flatMap(\.contexts) {
        xml.begin("descripGrp")
        xml.element("basic:context", context.text)
        for source in context.sources { xml.element("basic:source", source.description) }
        xml.end()
      }
      for note in same.flatMap(\.notes) { xml.element("note", note.text) }
      loseOwners(
        same.map { $0.contexts.count + $0.notes.count }.reduce(0, +), unless: designation.uses.count == 1, of: entry)
    }
  }
}

extension DirectoryEntry {
  /// Whether a concept has what a TBX entry needs: a designation.
  fileprivate var isWritable: Bool { sections.contains { !$0.designations.isEmpty } }
}
