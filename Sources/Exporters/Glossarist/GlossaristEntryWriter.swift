import Formats
import Terminology

/// Makes the documents of a glossary in the layout of Glossarist version 3.
struct GlossaristEntryWriter {
  private let header: GlossaryHeader
  private var usedIDs: Set<String> = []
  private var parts = GlossaristPartWriter()

  /// What the layout has no place for.
  var losses: LossReport { parts.losses }

  init(_ header: GlossaryHeader) {
    self.header = header
  }

  // MARK: Collection

  /// The document that describes the collection.
  mutating func register() -> YAMLFields {
    parts.place = header.publication
    let stated = [header.edition != nil, header.date != nil, header.rights != nil]
    parts.lose("editions, dates and rights of collections", count: stated.count { $0 })
    var fields = YAMLFields()
    fields.add("schema_type", "glossarist")
    fields.add("schema_version", "3")
    fields.add("owner", header.organisation)
    fields.add("ref", header.publication)
    fields.add("name", header.title)
    let isListed = header.properties.contains { $0.name == "subregisters" }
    if !isListed && !header.languages.isEmpty {
      var languages = YAMLFields()
      for language in header.languages { languages.add(language.withAlpha3, .mapping(YAMLFields())) }
      fields.add("subregisters", .mapping(languages))
    }
    parts.add(header.properties, to: &fields, reserved: ["data", "termid", "title"])
    return fields
  }

  // MARK: Concepts

  /// The document of a concept, then those of its languages.
  mutating func documents(of entry: ConceptEntry) -> [YAMLFields] {
    parts.place = entry.id
    parts.losses.add([.rights, .remarks, .foreignTexts], of: entry, at: entry.id)
    parts.lose("clause numbers that are not the id", count: entry.number == nil ? 0 : 1)
    parts.lose(
      "publications of single entries", count: entry.publication.map { $0 != header.publication } == true ? 1 : 0)
    let sections = self.sections(of: entry)
    var properties = entry.properties
    let (subjectFields, domains) = GlossaristEntryWriter.domains(of: entry, sections)
    let id = uuid(from: &properties, entry, language: nil)

    var localized: [YAMLFields] = []
    var languages = YAMLFields()
    for (section, domain) in zip(sections, domains) {
      var section = section
      let id = uuid(from: &section.properties, entry, language: section.language)
      languages.add(section.language.withAlpha3, id.text)
      localized.append(document(of: section, id: id, domain: domain))
    }
    for property in properties.take(named: "localized_concept") {
      let language = property.properties[named: "language"] ?? ""
      let isWritten =
        property.properties.count == 1 && !language.isEmpty && !property.value.isEmpty
        && !usedIDs.contains(property.value) && languages.add(language, .text(property.value))
      if !isWritten { parts.lose("properties", count: [property].statementCount) }
    }
    return [concept(entry, id: id.text, properties, subjectFields, languages)] + localized
  }

  private mutating func concept(
    _ entry: ConceptEntry, id: String, _ properties: [Property], _ subjectFields: [SubjectField],
    _ languages: YAMLFields
  ) -> YAMLFields {
    var properties = properties
    var data = YAMLFields()
    data.add("identifier", entry.id)
    data.add("localized_concepts", .mapping(languages))
    data.add("domains", subjectFields.map { domain(of: $0, &properties) })
    data.add("sources", entry.sources.map { parts.source($0) })
    var fields = YAMLFields()
    fields.add("id", id)
    let status = self.status(of: entry, &properties)
    let related = self.related(entry.relations, &properties)
    // What stands beside the data is read after it, so that the order stays.
    let beside = properties.reversed().prefix { GlossaristEntryWriter.namesBesideData.contains($0.name) }.count
    parts.add(
      Array(properties.dropLast(beside)), to: &data, reserved: ["identifier", "domains", "related", "sources"])
    fields.add("data", .mapping(data))
    fields.add("related", related)
    fields.add("status", status)
    parts.add(Array(properties.suffix(beside)), to: &fields, reserved: [])
    return fields
  }

  private static let namesBesideData: Set<String> = ["date_accepted", "schema_version", "identifier", "dates"]

  /// The word for the status: that of the source where it means the status, else that of the model.
  private mutating func status(of entry: ConceptEntry, _ properties: inout [Property]) -> String? {
    let words = properties.take(named: "status")
    guard let first = words.first else { return entry.status?.rawValue }
    parts.lose("properties", count: words.dropFirst().reduce(0) { $0 + [$1].statementCount })
    let meaning = StatusWord<EntryStatus>(first.value)
    // Where the word is unknown the status is that of the first section that has one.
    let read = meaning.map(\.status) ?? entry.languageSections.lazy.compactMap(\.status).first
    if first.properties.isEmpty, meaning?.isExact != true, read == entry.status { return first.value }
    parts.lose("properties", count: [first].statementCount)
    return entry.status?.rawValue
  }

  private mutating func domain(of field: SubjectField, _ properties: inout [Property]) -> YAMLValue {
    var fields = YAMLFields()
    fields.add("concept_id", field.identifier)
    if field.name != field.identifier { fields.add("text", field.name) }
    fields.add("language", field.language?.withAlpha3)
    if let index = properties.firstIndex(where: { $0.name == "domain" && $0.value == field.name }) {
      parts.add(properties.remove(at: index).properties, to: &fields, reserved: ["concept_id", "text", "language"])
    }
    return .mapping(fields)
  }

  /// The subject fields that stand with the concept, and the one that stands with each section.
  ///
  /// Reading takes those of the concept first, then those of the sections in their order; fields in another order
  /// all stand with the concept.
  private static func domains(
    of entry: ConceptEntry, _ sections: [LanguageSection]
  ) -> (concept: [SubjectField], sections: [String?]) {
    let start = entry.subjectFields.firstIndex { $0.language != nil } ?? entry.subjectFields.count
    var rest = entry.subjectFields[start...]
    let domains = sections.map { section -> String? in
      guard let field = rest.first, field.language == section.language, field.identifier == nil, !field.name.isEmpty
      else { return nil }
      rest.removeFirst()
      return field.name
    }
    let areDifferent = entry.subjectFields.uniqued().count == entry.subjectFields.count
    guard rest.isEmpty, areDifferent else { return (entry.subjectFields, sections.map { _ in nil }) }
    return (Array(entry.subjectFields[..<start]), domains)
  }

  /// The relations, with what the entry keeps as properties about them, and those without a target.
  private mutating func related(_ relations: [ConceptRelation], _ properties: inout [Property]) -> [YAMLValue] {
    var details = properties.take(named: "related")[...]
    var items: [YAMLValue] = []
    for relation in relations {
      var others = relation.properties
      if let index = details.firstIndex(where: { $0.value == relation.target }) {
        for detail in details[..<index] { items += withoutTarget(detail) }
        others += details[index].properties
        details = details[(index + 1)...]
      }
      items.append(item(of: relation, others))
    }
    for detail in details { items += withoutTarget(detail) }
    return items
  }

  private mutating func withoutTarget(_ detail: Property) -> [YAMLValue] {
    let names = detail.properties.map(\.name)
    guard detail.value.isEmpty, !names.contains("ref"), !names.contains("content"), !names.allSatisfy({ $0 == "item" })
    else {
      parts.lose("properties", count: [detail].statementCount)
      return []
    }
    var fields = YAMLFields()
    parts.add(detail.properties, to: &fields, reserved: [])
    return [.mapping(fields)]
  }

  private mutating func item(of relation: ConceptRelation, _ others: [Property]) -> YAMLValue {
    let kind = relation.kind == .supersededBy ? "superseded_by" : relation.kind.rawValue
    if GlossaristNotation.relationKind(kind) != relation.kind {
      parts.lose("kinds of relations that have no word of their own")
    }
    if relation.target.isEmpty { parts.lose("relations without a target") }
    var reference = YAMLFields()
    reference.add("source", relation.publication)
    reference.add("id", relation.target)
    let names: Set = ["version", "text", "term", "urn", "concept_id", "ref_type"]
    let inside = (others.lastIndex { names.contains($0.name) }).map { $0 + 1 } ?? 0
    parts.add(Array(others.prefix(inside)), to: &reference, reserved: ["id", "source"])
    var fields = YAMLFields()
    fields.add("type", kind)
    fields.add("content", relation.label)
    fields.add("ref", .mapping(reference))
    parts.add(Array(others.dropFirst(inside)), to: &fields, reserved: ["type", "content", "ref"])
    return .mapping(fields)
  }

  // MARK: Languages

  /// The sections of an entry, one a language, with what it says of the whole concept in the language it says it in.
  private mutating func sections(of entry: ConceptEntry) -> [LanguageSection] {
    var sections: [LanguageSection] = []
    func index(of language: LanguageTag) -> Int {
      if let index = sections.firstIndex(where: { $0.language == language }) { return index }
      sections.append(LanguageSection(language))
      return sections.count - 1
    }
    for section in entry.languageSections {
      if sections.contains(where: { $0.language == section.language }) {
        parts.lose("the division of a language into several sections")
      }
      let index = index(of: section.language)
      sections[index].designations += section.designations
      sections[index].definitions += section.definitions
      sections[index].notes += section.notes
      sections[index].examples += section.examples
      sections[index].sources += section.sources
      sections[index].properties += section.properties
      sections[index].status = sections[index].status ?? section.status
    }
    parts.losses.add([.entryDefinitions, .entryNotes], of: entry, at: entry.id)
    let usual = header.languages.first ?? sections.first?.language ?? .undetermined
    for text in entry.definitions { sections[index(of: text.language ?? usual)].definitions.append(text) }
    for text in entry.notes { sections[index(of: text.language ?? usual)].notes.append(text) }
    return sections
  }

  /// The document of a section; what was kept behind its id stands beside the data.
  private mutating func document(
    of section: LanguageSection, id: (text: String, index: Int?), domain: String?
  ) -> YAMLFields {
    var properties = Array(section.properties.prefix(id.index ?? section.properties.count))
    let beside = Array(section.properties.dropFirst(properties.count))
    var data = YAMLFields()
    data.add("language_code", section.language.withAlpha3)
    data.add("domain", domain)
    data.add("terms", section.designations.map { parts.term($0) })
    let texts = [("definition", section.definitions), ("notes", section.notes), ("examples", section.examples)]
    for (name, texts) in texts {
      let others = properties.take(named: name)
      data.add(name, texts.compactMap { parts.text($0, name) } + others.compactMap { parts.textWithoutContent($0) })
    }
    data.add("sources", section.sources.map { parts.source($0) })
    let words = properties.take(named: "entry_status")
    if let word = words.first, words.count == 1, StatusWord<EntryStatus>(word.value)?.status == section.status {
      data.add("entry_status", parts.value(of: word))
    } else {
      parts.lose("properties", count: words.statementCount)
      data.add("entry_status", section.status?.rawValue)
    }
    parts.add(
      properties, to: &data,
      reserved: ["authoritative_source", "related", "domain", "entry_status", "localized_concepts"])
    var fields = YAMLFields()
    fields.add("data", .mapping(data))
    fields.add("id", id.text)
    parts.add(beside, to: &fields, reserved: ["termid"])
    return fields
  }

  // MARK: Ids

  /// The id of a document, which was kept as a property or follows from the key, and where it was among the properties.
  private mutating func uuid(
    from properties: inout [Property], _ entry: ConceptEntry, language: LanguageTag?
  ) -> (text: String, index: Int?) {
    if let index = properties.firstIndex(where: { $0.name == "uuid" }) {
      let stated = properties[index]
      let isID = !stated.value.isEmpty && stated.properties.isEmpty && (language != nil || stated.value != entry.id)
      if isID && usedIDs.insert(stated.value).inserted {
        properties.remove(at: index)
        return (stated.value, index)
      }
    }
    var key = EntryKey(organisation: header.organisation, publication: header.publication, identifier: entry.id)
    var id = GlossaristIdentifier.uuid(of: key, language: language)
    while !usedIDs.insert(id).inserted {
      key = EntryKey(organisation: id, publication: entry.publication ?? "", identifier: entry.id)
      id = GlossaristIdentifier.uuid(of: key, language: language)
    }
    return (id, nil)
  }
}

extension [Property] {
  /// Takes out all properties of a name.
  fileprivate mutating func take(named name: String) -> [Property] {
    let taken = filter { $0.name == name }
    removeAll { $0.name == name }
    return taken
  }
}
