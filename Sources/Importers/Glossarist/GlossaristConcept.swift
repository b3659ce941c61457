import Formats
import Terminology

/// Maps the concepts of Glossarist to entries.
///
/// Keys that the model has no field for become properties.
enum GlossaristConcept {
  /// The documents in which the languages of a concept stand, by id.
  static func localizedIDs(_ concept: YAMLMapping) -> [(language: String, id: String)] {
    guard let map = concept["data"]?.mapping?["localized_concepts"]?.mapping else { return [] }
    return map.pairs.compactMap { pair in pair.value.text.map { (pair.key, $0) } }
  }

  /// The entry of a concept whose languages stand elsewhere (v2, v3).
  static func entry(
    _ concept: YAMLMapping, at location: SourceLocation,
    localized: (String) -> (mapping: YAMLMapping, location: SourceLocation)?
  ) -> ConceptEntry {
    var rest = concept
    var data = rest.take("data")?.mapping ?? YAMLMapping()
    let uuid = rest.takeText("id")
    let id = data.takeText("identifier") ?? rest["identifier"]?.text ?? uuid ?? ""
    var entry = ConceptEntry(id: id, location: location.of(entry: id))
    if let uuid, uuid != id { entry.properties.append(Property("uuid", uuid)) }
    setStatus(rest.takeText("status"), of: &entry)
    for domain in (data.take("domains")?.items ?? []) { addSubjectField(domain, to: &entry) }
    for node in [rest.take("related"), data.take("related")].compactMap({ $0 }) { relate(node, &entry) }
    for node in [data.take("sources"), rest.take("sources")].compactMap({ $0 }) {
      entry.sources += node.items.map(GlossaristSource.citation)
    }
    _ = data.take("localized_concepts")
    for (language, reference) in localizedIDs(concept) {
      guard let document = localized(reference) else {
        entry.properties.append(Property("localized_concept", reference, properties: [Property("language", language)]))
        continue
      }
      add(document.mapping, language: language, to: &entry, at: document.location)
    }
    entry.properties += data.properties + rest.properties
    return entry
  }

  /// The entry of a file that holds concept and languages (v0, v1).
  static func single(_ concept: YAMLMapping, at location: SourceLocation) -> ConceptEntry {
    var rest = concept
    let id = rest.takeText("termid") ?? ""
    var entry = ConceptEntry(id: id, location: location.of(entry: id))
    setStatus(rest.takeText("status"), of: &entry)
    if let node = rest.take("related") { relate(node, &entry) }
    if rest["term"]?.text == preferredTerm(concept) { _ = rest.take("term") }
    for pair in rest.pairs {
      guard pair.key.utf8.count == 3, let language = LanguageTag(pair.key), var data = pair.value.mapping else {
        continue
      }
      _ = rest.take(pair.key)
      if data["id"]?.text == id { _ = data.take("id") }
      let place = SourceLocation(file: location.file, line: pair.value.line, entry: id)
      addSection(language, data, to: &entry, at: place)
    }
    entry.properties += rest.properties
    return entry
  }

  /// The entry of a language whose concept is missing.
  static func orphan(_ document: YAMLMapping, id: String, at location: SourceLocation) -> ConceptEntry {
    let identifier = document["data"]?.mapping?["id"]?.text ?? id
    var entry = ConceptEntry(id: identifier, location: location.of(entry: identifier))
    add(document, language: "", to: &entry, at: location)
    return entry
  }

  private static func preferredTerm(_ concept: YAMLMapping) -> String? {
    let sections = concept.pairs.lazy.compactMap { $0.value.mapping }
    return sections.compactMap { $0["terms"]?.items.first?.mapping?["designation"]?.text }.first
  }

  private static func add(
    _ document: YAMLMapping, language code: String, to entry: inout ConceptEntry, at location: SourceLocation
  ) {
    var rest = document
    var data = rest.take("data")?.mapping ?? YAMLMapping()
    let stated = data.takeText("language_code") ?? code
    let language = LanguageTag(stated) ?? .undetermined
    if data["id"]?.text == entry.id { _ = data.take("id") }
    let uuid = rest.takeText("id")
    if rest["date_accepted"]?.text == data["dates"]?.items.first?.mapping?["date"]?.text {
      _ = rest.take("date_accepted")
    }
    addSection(language, data, to: &entry, at: location.of(entry: entry.id))
    guard let index = entry.languageSections.indices.last else { return }
    if let uuid { entry.languageSections[index].properties.append(Property("uuid", uuid)) }
    entry.languageSections[index].properties += rest.properties
  }

  private static func addSection(
    _ language: LanguageTag, _ mapping: YAMLMapping, to entry: inout ConceptEntry, at location: SourceLocation
  ) {
    var data = mapping
    var section = LanguageSection(language)
    _ = data.take("language_code")
    for term in data.take("terms")?.items ?? [] {
      section.designations += GlossaristDesignation.designations(term, at: location)
    }
    let definitions = texts(data.take("definition"), "definition", &section.properties)
    section.definitions = definitions.map(\.text)
    if definitions.first?.isVerbatim == false { cutDomain(from: &section, fields: &entry.subjectFields) }
    section.notes = remarks(data.take("notes"), "notes", &section.properties)
    section.examples = remarks(data.take("examples"), "examples", &section.properties)
    for key in ["sources", "authoritative_source"] {
      section.sources += (data.take(key)?.items ?? []).map(GlossaristSource.citation)
    }
    if let status = data.take("entry_status") {
      section.status = status.text.flatMap { StatusWord<EntryStatus>($0)?.status }
      if section.status?.rawValue != status.text { section.properties.append(Property("entry_status", status)) }
      if entry.status == nil { entry.status = section.status }
    }
    if let domain = data.takeText("domain") {
      let field = SubjectField(domain, language: language)
      if !entry.subjectFields.contains(field) { entry.subjectFields.append(field) }
    }
    if let related = data.take("related") { relate(related, &entry) }
    section.properties += data.properties
    entry.languageSections.append(section)
  }

  /// `<earth observation> systematic determination …`: the domain before the definition (ISO 10241-1, 6.4.4).
  private static func cutDomain(from section: inout LanguageSection, fields: inout [SubjectField]) {
    guard let definition = section.definitions.first, definition.text.hasPrefix("<"),
      let close = definition.text.firstIndex(of: ">")
    else { return }
    let domain = definition.text[definition.text.index(after: definition.text.startIndex)..<close].trimmingWhitespace()
    let length = definition.text.unicodeScalars.distance(from: definition.text.startIndex, to: close) + 1
    let rest = definition.slice(length..<Int.max)
    guard !domain.isEmpty, !rest.text.isEmpty else { return }
    section.definitions[0] = rest
    let field = SubjectField(domain, language: section.language)
    if !fields.contains(field) { fields.append(field) }
    if let first = section.designations.indices.first, section.designations[first].domain == nil {
      section.designations[first].domain = domain
    }
  }

  /// Notes or examples, without their labels.
  private static func remarks(_ node: YAMLNode?, _ name: String, _ properties: inout [Property]) -> [SourcedText] {
    texts(node, name, &properties).map { $0.isVerbatim ? $0.text : NoteLabel.stripped($0.text) }
  }

  /// The texts of a node, and whether nothing is to be cut off them; an item without content becomes a property of
  /// this name.
  private static func texts(
    _ node: YAMLNode?, _ name: String, _ properties: inout [Property]
  ) -> [(text: SourcedText, isVerbatim: Bool)] {
    (node?.items ?? []).compactMap { item in
      if let text = item.text { return (GlossaristText.read(text), GlossaristNotation.isVerbatim(text)) }
      guard var mapping = item.mapping, let content = mapping.takeText("content") else {
        let property = Property(name, item)
        if !property.isEmpty { properties.append(property) }
        return nil
      }
      var text = GlossaristText.read(content)
      text.sources = (mapping.take("sources")?.items ?? []).map(GlossaristSource.citation)
      text.properties = mapping.properties
      return (text, GlossaristNotation.isVerbatim(content))
    }
  }

  private static func setStatus(_ word: String?, of entry: inout ConceptEntry) {
    guard let word else { return }
    let status = StatusWord<EntryStatus>(word)
    entry.status = status?.status
    if status?.isExact != true { entry.properties.append(Property("status", word)) }
  }

  private static func addSubjectField(_ node: YAMLNode, to entry: inout ConceptEntry) {
    guard var domain = node.mapping else {
      entry.subjectFields.append(SubjectField(node.text ?? ""))
      return
    }
    let identifier = domain.takeText("concept_id")
    let name = domain.takeText("text") ?? identifier ?? ""
    let language = domain.takeText("language").flatMap { LanguageTag($0) }
    entry.subjectFields.append(SubjectField(name, identifier: identifier, language: language))
    // A subject field has no properties of its own, so what else is said about it names the field.
    let others = domain.properties
    if !others.isEmpty { entry.properties.append(Property("domain", name, properties: others)) }
  }

  /// Takes ids out of an entry that say nothing beyond its key.
  static func dropDerivedIDs(of entry: inout ConceptEntry, in header: GlossaryHeader) {
    let key = EntryKey(
      organisation: header.organisation, publication: header.publication, identifier: entry.id)
    let id = GlossaristIdentifier.uuid(of: key)
    entry.properties.removeAll { $0 == Property("uuid", id) }
    for index in entry.languageSections.indices {
      let id = GlossaristIdentifier.uuid(of: key, language: entry.languageSections[index].language)
      entry.languageSections[index].properties.removeAll { $0 == Property("uuid", id) }
    }
  }

  private static func relate(_ node: YAMLNode, _ entry: inout ConceptEntry) {
    for item in node.items {
      if let target = item.text {
        entry.relations.append(ConceptRelation(.related, to: target))
        continue
      }
      var rest = item.mapping ?? YAMLMapping()
      let words = rest.takeText("ref")
      var reference = rest.take("ref")?.mapping ?? YAMLMapping()
      let label = rest.takeText("content") ?? rest.take("content")?.mapping?.pairs.first?.value.text
      guard let target = reference.takeText("id") ?? reference.takeText("text") ?? words ?? label else {
        let property = Property("related", item)
        if !property.isEmpty { entry.properties.append(property) }
        continue
      }
      let word = rest.takeText("type") ?? "related"
      entry.relations.append(
        ConceptRelation(
          GlossaristNotation.relationKind(word), to: target, label: label == target ? nil : label,
          publication: reference.takeText("source")))
      // A relation has no properties of its own, so what else is said about it names the target.
      let others = reference.properties + rest.properties
      if !others.isEmpty { entry.properties.append(Property("related", target, properties: others)) }
    }
  }
}
