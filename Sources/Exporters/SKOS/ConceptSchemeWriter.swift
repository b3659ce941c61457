import Formats
import Terminology

/// Makes the statements of SKOS that glossaries are, and counts what SKOS has no place for.
struct ConceptSchemeWriter {
  private(set) var document = RDFDocument()
  private(set) var losses = LossReport()
  private let iris: EntryIRIs
  private var scheme: String?

  /// A writer of these glossaries, whose entries may refer to each other.
  init(_ glossaries: [Glossary]) {
    iris = EntryIRIs(glossaries)
  }

  /// Writes a glossary: the scheme, its concepts, then what else its source spoke of.
  mutating func write(_ glossary: Glossary) {
    let header = glossary.header
    let described = header.properties.filter { $0.name == "rdf:Description" }
    let isScheme = { (property: Property) in
      property.properties.contains { $0.name == "rdf:type" && $0.value == "\(RDFNamespace.skos)ConceptScheme" }
    }
    let schemes = described.filter(isScheme)
    losses.add(
      "properties of collections", at: header.publication,
      count: header.properties.filter { $0.name != "rdf:Description" }.statementCount
        + RDFDocument.foreignCount(described.flatMap(\.properties)))
    if schemes.isEmpty && described.isEmpty {
      writeScheme(header)
    } else {
      scheme = nil
      countHeader(header, schemes)
    }
    for property in schemes { writeDescription(property) }
    for entry in glossary.entries { write(entry, glossary.key(of: entry), header) }
    for property in described where !isScheme(property) { writeDescription(property) }
  }

  // MARK: The scheme

  private mutating func writeScheme(_ header: GlossaryHeader) {
    let identifier = EntryIRIs.base(of: header)
    scheme = identifier
    var subject = RDFSubject(identifier: identifier)
    subject.add("rdf:type", .resource("\(RDFNamespace.skos)ConceptScheme"))
    subject.add("dcterms:title", .literal(header.title ?? header.publication))
    if header.title != nil && header.title != header.publication {
      subject.add("dcterms:identifier", .literal(header.publication))
    }
    subject.add("dcterms:publisher", .literal(header.organisation))
    if let edition = header.edition { subject.add("owl:versionInfo", .literal(edition)) }
    if let date = header.date { subject.add("dcterms:issued", .literal(date)) }
    for language in header.languages { subject.add("dcterms:language", .literal(language.value)) }
    if let holder = header.rights?.holder { subject.add("dcterms:rightsHolder", .literal(holder)) }
    if let statement = header.rights?.statement { subject.add("dcterms:rights", .literal(statement)) }
    losses.add(
      "years and permissions of rights", at: header.publication,
      count: (header.rights?.year == nil ? 0 : 1) + (header.rights?.permission == nil ? 0 : 1))
    document.add(subject)
  }

  /// The description of a scheme is written as it came; an owner that it does not name has no place.
  private mutating func countHeader(_ header: GlossaryHeader, _ schemes: [Property]) {
    let texts = schemes.flatMap(\.properties).map(\.value)
    losses.add(
      "owners and publications that the description of the scheme does not name", at: header.publication,
      count: [header.organisation, header.publication].count { !texts.contains($0) })
  }

  private mutating func writeDescription(_ property: Property) {
    let statements = property.properties.compactMap { document.statement($0) }
    document.add(RDFSubject(identifier: property.value, statements: statements))
  }

  // MARK: Concepts

  private mutating func write(_ entry: ConceptEntry, _ key: EntryKey, _ header: GlossaryHeader) {
    var subject = RDFSubject(identifier: iris[key])
    subject.add("rdf:type", .resource("\(RDFNamespace.skos)Concept"))
    if let scheme { subject.add("skos:inScheme", .resource(scheme)) }
    writeLabels(entry, &subject)
    if let number = entry.number,
      !entry.properties.contains(where: { $0.name == "skos:notation" && $0.value == number })
    {
      subject.add("skos:notation", .literal(number))
    }
    for definition in entry.definitions { write(definition, "skos:definition", nil, entry, &subject) }
    for note in entry.notes { write(note, "skos:note", nil, entry, &subject) }
    for section in entry.languageSections { writeTexts(section, entry, &subject) }
    for relation in entry.relations { write(relation, key, entry, &subject) }
    for field in entry.subjectFields { write(field, entry, &subject) }
    for citation in entry.sources { write(citation, entry, &subject) }
    writeStatus(entry, &subject)
    for property in entry.properties { write(property, entry, "properties of concepts", &subject) }
    let isElsewhere = entry.publication != nil && entry.publication != header.publication
    losses.add("publications of single entries", at: entry.id, count: isElsewhere ? 1 : 0)
    losses.add("rights of single entries", at: entry.id, count: entry.rights == nil ? 0 : 1)
    document.add(subject)
  }

  private mutating func writeStatus(_ entry: ConceptEntry, _ subject: inout RDFSubject) {
    switch entry.status {
    case .withdrawn, .superseded:
      if !entry.properties.contains(where: { $0.name == "owl:deprecated" && ["true", "1"].contains($0.value) }) {
        subject.add("owl:deprecated", .literal("true", datatype: "\(RDFNamespace.xsd)boolean"))
      }
      let isTold = entry.status == .withdrawn || entry.relations.contains { $0.kind == .supersededBy }
      losses.add("superseded entries whose successor is not named", at: entry.id, count: isTold ? 0 : 1)
    case .draft: losses.add("the status “draft” of entries", at: entry.id)
    case .valid, nil: break
    }
  }

  private mutating func write(
    _ relation: ConceptRelation, _ key: EntryKey, _ entry: ConceptEntry, _ subject: inout RDFSubject
  ) {
    guard let name = SKOSVocabulary.name(of: relation.kind) else {
      return losses.add("relations of the kind “\(relation.kind.rawValue)”", at: entry.id)
    }
    guard let target = iris.target(of: relation, from: key) else {
      return losses.add("relations to what is no entry", at: entry.id)
    }
    subject.add(name, .resource(target))
    losses.add("words of relations", at: entry.id, count: relation.label == nil ? 0 : 1)
    losses.add("properties of relations", at: entry.id, count: RDFDocument.foreignCount(relation.properties))
  }

  private mutating func write(_ field: SubjectField, _ entry: ConceptEntry, _ subject: inout RDFSubject) {
    if let identifier = field.identifier, RDFNamespace.isPlainIRI(identifier) {
      subject.add("dcterms:subject", .resource(identifier))
      losses.add("names of subject fields", at: entry.id, count: field.name == identifier ? 0 : 1)
    } else {
      subject.add("dcterms:subject", .literal(field.name, language: field.language?.value))
      losses.add("identifiers of subject fields", at: entry.id, count: field.identifier == nil ? 0 : 1)
    }
  }

  private mutating func write(_ citation: SourceCitation, _ entry: ConceptEntry, _ subject: inout RDFSubject) {
    if let link = citation.link, link == citation.description, RDFNamespace.isPlainIRI(link) {
      subject.add("dcterms:source", .resource(link))
    } else {
      let (language, datatype) = tag(of: citation.properties)
      subject.add("dcterms:source", .literal(citation.description, language: language, datatype: datatype))
      losses.add("addresses of sources", at: entry.id, count: citation.link == nil ? 0 : 1)
    }
    let isStructured = citation.clause != nil || citation.relation != nil || citation.modification != nil
    losses.add("the parts of citations, which are written as one text", at: entry.id, count: isStructured ? 1 : 0)
    losses.add("properties of sources", at: entry.id, count: RDFDocument.foreignCount(citation.properties))
  }

  private mutating func write(
    _ property: Property, _ entry: ConceptEntry, _ what: String, _ subject: inout RDFSubject
  ) {
    guard !property.name.hasPrefix("@") else { return }
    losses.add(what, at: entry.id, count: RDFDocument.foreignCount([property]))
    if let statement = document.statement(property) { subject.statements.append(statement) }
  }

  // MARK: Labels

  /// Writes the labels; a concept has one preferred label a language, and no label is of two kinds (S13, S14).
  private mutating func writeLabels(_ entry: ConceptEntry, _ subject: inout RDFSubject) {
    for label in LabelChoice.labels(of: entry) {
      let designation = label.designation
      guard let kind = label.kind else {
        losses.add("designations that are there twice", at: entry.id)
        continue
      }
      if let what = label.flattening { losses.add(what, at: entry.id) }
      subject.add(
        kind, .literal(designation.text, language: label.language, datatype: label.datatype))
      for property in designation.properties where !property.name.hasPrefix("@") {
        if SKOSVocabulary.extendedLabels[property.name] != nil {
          let form = RDFValue.literal(designation.text, language: label.language, datatype: label.datatype)
          write(property, around: "skosxl:literalForm", form, &subject)
        } else {
          losses.add("properties of designations", at: entry.id, count: [property].statementCount)
        }
      }
    }
    for section in entry.languageSections {
      for property in section.properties where property.name == "skos:hiddenLabel" {
        var label = property
        label.properties.removeAll { SKOSVocabulary.extendedLabels[$0.name] != nil }
        write(label, entry, "", &subject)
        for extended in property.properties where SKOSVocabulary.extendedLabels[extended.name] != nil {
          write(extended, around: "skosxl:literalForm", RDFValue(label), &subject)
        }
      }
      for designation in section.designations { countLosses(designation, entry) }
    }
  }

  /// Writes a resource that stands for a text, the text among its statements.
  private mutating func write(
    _ property: Property, around predicate: String, _ text: RDFValue, _ subject: inout RDFSubject
  ) {
    guard let name = RDFNamespace.iri(named: property.name) else { return }
    var statements = property.properties.filter { !$0.name.hasPrefix("@") }
    statements.insert(text.property(predicate), at: 0)
    let isNamed = property.properties[named: "@type"] == "@id"
    subject.statements.append((name, document.object(.resource(isNamed ? property.value : nil, statements))))
  }

  private mutating func countLosses(_ designation: Designation, _ entry: ConceptEntry) {
    func count(_ what: String, _ count: Int) { losses.add(what, at: entry.id, count: count) }
    count("types of designations", designation.type == nil ? 0 : 1)
    let grammar = [designation.partOfSpeech != nil, designation.gender != nil, designation.number != nil]
    count("the grammar of designations", grammar.count { $0 })
    count("regions of designations", designation.geographicalUsage == nil ? 0 : 1)
    count("domains of designations", designation.domain == nil ? 0 : 1)
    count("statements that a language has no designation", designation.isAbsent == true ? 1 : 0)
    count("notes and contexts of designations", designation.notes.count + designation.contexts.count)
    count("sources of designations", designation.sources.count)
    count("markup in designations", designation.markup.count)
  }

  // MARK: Texts

  private mutating func writeTexts(_ section: LanguageSection, _ entry: ConceptEntry, _ subject: inout RDFSubject) {
    for text in section.definitions { write(text, "skos:definition", section.language, entry, &subject) }
    for text in section.notes {
      let predicate = text.properties[named: "@predicate"] ?? "skos:note"
      write(text, predicate, section.language, entry, &subject)
    }
    for text in section.examples { write(text, "skos:example", section.language, entry, &subject) }
    for citation in section.sources {
      losses.add("that sources are those of one language or text", at: entry.id)
      write(citation, entry, &subject)
    }
    losses.add("the status of language sections", at: entry.id, count: section.status == nil ? 0 : 1)
    for property in section.properties where property.name != "skos:hiddenLabel" {
      write(property, entry, "properties of language sections", &subject)
    }
  }

  private mutating func write(
    _ text: SourcedText, _ predicate: String, _ language: LanguageTag?, _ entry: ConceptEntry,
    _ subject: inout RDFSubject
  ) {
    let section = text.language ?? language
    let stated = tag(of: text.properties)
    let tag = section == .undetermined ? nil : section?.value
    let isStated = stated.language != nil || stated.datatype != nil
    let value = RDFValue.literal(text.text, language: isStated ? stated.language : tag, datatype: stated.datatype)
    let properties = text.properties.filter { !$0.name.hasPrefix("@") }
    // A note that is a resource of its own is kept as a property that is called like its predicate.
    if let resource = properties.first(where: { $0.name == predicate }) {
      write(resource, around: "rdf:value", value, &subject)
    } else {
      subject.add(predicate, document.object(value))
    }
    losses.add(
      "properties of texts", at: entry.id, count: properties.filter { $0.name != predicate }.statementCount)
    losses.add("markup in texts", at: entry.id, count: text.markup.count)
    for citation in text.sources {
      losses.add("that sources are those of one language or text", at: entry.id)
      write(citation, entry, &subject)
    }
  }

  private func tag(of properties: [Property]) -> (language: String?, datatype: String?) {
    (properties[named: "@language"], properties[named: "@type"].map { RDFNamespace.iri(named: $0) ?? $0 })
  }
}
