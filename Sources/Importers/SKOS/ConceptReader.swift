import Formats
import Terminology

/// Makes an entry of what a graph says about a concept.
///
/// Every statement has one place in the entry. What has no field is a property under the name of its predicate, and a
/// text whose language is not written as BCP 47 has it, keeps the tag of the source as `@language`; so the exporter
/// can write the same statements again.
struct ConceptReader {
  private(set) var descriptions: RDFDescriptions
  private var findings: [Finding] = []

  private var entry = ConceptEntry(id: "")
  private var sections: [LanguageTag: Int] = [:]
  /// Where the plain labels of the entry are, so that a label of SKOS-XL finds the one that it repeats.
  private var labels: [RDFGraph.Term: (kind: String, place: Int)] = [:]
  private let literalForms: [RDFGraph.Term: RDFGraph.Term]
  private let values: [RDFGraph.Term: RDFGraph.Term]

  /// A reader of the concepts of a graph, which are reserved in these descriptions.
  init(_ descriptions: RDFDescriptions) {
    self.descriptions = descriptions
    literalForms = descriptions.graph.firstObjects(of: "\(RDFNamespace.skosxl)literalForm")
    values = descriptions.graph.firstObjects(of: "\(RDFNamespace.rdf)value")
  }

  /// What was noticed since this was called last.
  mutating func takeFindings() -> [Finding] {
    defer { findings = [] }
    return findings
  }

  /// The entry of a concept.
  mutating func read(_ concept: RDFGraph.Term, at location: SourceLocation) -> ConceptEntry {
    let identifier = descriptions.identifier(of: concept)
    entry = ConceptEntry(id: identifier, location: location)
    sections = [:]
    labels = [:]
    if !descriptions.graph.isBlank(concept) && !RDFNamespace.isPlainIRI(identifier) {
      entry.properties.append(Property("@id", identifier))
    }
    descriptions.release(concept)
    var isDeprecated = false
    let statements = descriptions.take(concept)
    for statement in statements { take(statement, &isDeprecated) }
    // After all plain labels, so that a label that is there twice is one designation.
    for statement in statements { takeExtended(statement) }
    if isDeprecated {
      entry.status = entry.relations.contains { $0.kind == .supersededBy } ? .superseded : .withdrawn
    }
    check(at: location)
    return entry
  }

  // MARK: Statements

  private mutating func take(_ statement: RDFDescriptions.Statement, _ isDeprecated: inout Bool) {
    let name = statement.name
    let object = statement.object
    if SKOSVocabulary.extendedLabels[name] != nil { return }
    switch descriptions.graph.content(object) {
    case .literal(let language, let datatype):
      takeLiteral(name, object, Tag(language, datatype: datatype), &isDeprecated)
    case .iri: takeIRI(name, object)
    case .blank:
      if let kind = SKOSVocabulary.kind(named: name), descriptions.isTaken(object) {
        // A concept that is a blank node.
        entry.relations.append(ConceptRelation(kind, to: descriptions.identifier(of: object)))
      } else {
        takeResource(name, object)
      }
    }
  }

  private mutating func takeLiteral(_ name: String, _ object: RDFGraph.Term, _ tag: Tag, _ isDeprecated: inout Bool) {
    let text = descriptions.graph.text(object)
    switch name {
    case "skos:prefLabel" where !text.isEmpty: add(Designation(text, status: .preferred), tag, name, object)
    case "skos:altLabel" where !text.isEmpty: add(Designation(text, status: .admitted), tag, name, object)
    case "skos:prefLabel", "skos:altLabel", "skos:hiddenLabel":
      add(descriptions.property(name, object), tag, name, object)
    case "skos:definition": entry.languageSections[section(tag)].definitions.append(sourcedText(text, tag))
    case "skos:example": entry.languageSections[section(tag)].examples.append(sourcedText(text, tag))
    case "skos:notation":
      if entry.number == nil && !text.isEmpty {
        entry.number = text
        if tag.isPlain { return }
      }
      entry.properties.append(descriptions.property(name, object))
    case "dcterms:source" where !text.isEmpty:
      var citation = SourceCitation(text)
      citation.properties = tag.allParts
      entry.sources.append(citation)
    case "dcterms:subject" where !text.isEmpty && tag.parts.isEmpty:
      entry.subjectFields.append(SubjectField(text, language: tag.isPlain ? nil : tag.language))
    case "owl:deprecated":
      let isTrue = text == "true" || text == "1"
      isDeprecated = isDeprecated || isTrue
      if text != "true" || tag.datatype != "\(RDFNamespace.xsd)boolean" {
        entry.properties.append(descriptions.property(name, object))
      }
    default:
      if SKOSVocabulary.notes.contains(name) {
        var note = sourcedText(text, tag)
        if name != "skos:note" { note.properties.append(Property("@predicate", name)) }
        entry.languageSections[section(tag)].notes.append(note)
      } else {
        entry.properties.append(descriptions.property(name, object))
      }
    }
  }

  private mutating func takeIRI(_ name: String, _ object: RDFGraph.Term) {
    let iri = descriptions.graph.text(object)
    if let kind = SKOSVocabulary.kind(named: name) {
      var relation = ConceptRelation(kind, to: iri)
      if !RDFNamespace.isPlainIRI(iri) { relation.properties = [Property("@type", "@id")] }
      entry.relations.append(relation)
    } else if name == "dcterms:source" && RDFNamespace.isPlainIRI(iri) {
      entry.sources.append(SourceCitation(iri, link: iri))
    } else if name == "dcterms:subject" && RDFNamespace.isPlainIRI(iri) {
      entry.subjectFields.append(SubjectField(iri, identifier: iri))
    } else if name == "rdf:type" && iri == "\(RDFNamespace.skos)Concept" {
      return
    } else {
      takeResource(name, object)
    }
  }

  /// A note that is a resource has its text as `rdf:value` (SKOS Primer, 4.2); what else there is, is a property.
  private mutating func takeResource(_ name: String, _ object: RDFGraph.Term) {
    let graph = descriptions.graph
    let isText = name == "skos:definition" || name == "skos:example" || SKOSVocabulary.notes.contains(name)
    guard isText, !descriptions.isTaken(object),
      let value = values[object],
      case .literal(let language, let datatype) = graph.content(value)
    else {
      entry.properties.append(descriptions.property(name, object))
      return
    }
    let tag = Tag(language, datatype: datatype)
    var text = sourcedText(graph.text(value), tag)
    text.properties.append(resource(name, object, without: "rdf:value", value))
    let section = section(tag)
    switch name {
    case "skos:definition": entry.languageSections[section].definitions.append(text)
    case "skos:example": entry.languageSections[section].examples.append(text)
    default: entry.languageSections[section].notes.append(text)
    }
  }

  /// A label of SKOS-XL: the designation, with the label as a property of it.
  private mutating func takeExtended(_ statement: RDFDescriptions.Statement) {
    let graph = descriptions.graph
    let object = statement.object
    guard let plain = SKOSVocabulary.extendedLabels[statement.name] else { return }
    let form = literalForms[object]
    guard let form, case .literal(let language, let datatype) = graph.content(form), !graph.text(form).isEmpty else {
      entry.properties.append(descriptions.property(statement.name, object))
      return
    }
    let tag = Tag(language, datatype: datatype)
    let label = resource(statement.name, object, without: "skosxl:literalForm", form)
    let text = graph.text(form)
    if let (kind, place) = labels[form], kind == plain {
      let section = section(tag)
      if plain == "skos:hiddenLabel" {
        entry.languageSections[section].properties[place].properties.append(label)
      } else {
        entry.languageSections[section].designations[place].properties.append(label)
      }
    } else if plain == "skos:hiddenLabel" {
      var hidden = RDFValue.literal(text, language: language, datatype: datatype).property(plain)
      hidden.properties.append(label)
      add(hidden, tag, plain, form)
    } else {
      var designation = Designation(text, status: plain == "skos:prefLabel" ? .preferred : .admitted)
      designation.properties = [label]
      add(designation, tag, plain, form)
    }
  }

  /// A resource that a text stands for, with what is said about it beside the text.
  private mutating func resource(
    _ name: String, _ object: RDFGraph.Term, without predicate: String, _ value: RDFGraph.Term
  ) -> Property {
    let isTaken = descriptions.isTaken(object)
    let statements = descriptions.take(object).filter { $0.name != predicate || $0.object != value }
    let properties = statements.map { descriptions.property($0.name, $0.object, depth: 1) }
    let identifier = descriptions.identifier(of: object)
    let isNamed = !descriptions.graph.isBlank(object) || isTaken || descriptions.isMentionedOften(object)
    return RDFValue.resource(isNamed ? identifier : nil, properties).property(name)
  }

  // MARK: Texts

  /// The language of a literal, and what has to be kept to write it again.
  private struct Tag {
    var language: LanguageTag
    var datatype: String?
    var isPlain: Bool
    /// What the language of the section does not say.
    var parts: [Property]
    /// Everything.
    var allParts: [Property]

    init(_ tag: String?, datatype: String?) {
      let language = tag.flatMap { LanguageTag($0) } ?? .undetermined
      self.language = language
      self.datatype = datatype
      isPlain = tag == nil && datatype == nil
      allParts = RDFValue.parts(language: tag, datatype: datatype)
      // “und” is a tag as well as what a text without one gets.
      let isSaid = tag?.lowercased() == (language == .undetermined ? nil : language.value.lowercased())
      parts = isSaid ? RDFValue.parts(language: nil, datatype: datatype) : allParts
    }
  }

  private mutating func section(_ tag: Tag) -> Int {
    if let index = sections[tag.language] { return index }
    let index = entry.languageSections.count
    sections[tag.language] = index
    entry.languageSections.append(LanguageSection(tag.language))
    return index
  }

  private mutating func add(_ designation: Designation, _ tag: Tag, _ kind: String, _ literal: RDFGraph.Term) {
    var designation = designation
    designation.properties = tag.parts + designation.properties
    let section = section(tag)
    labels[literal] = (kind, entry.languageSections[section].designations.count)
    entry.languageSections[section].designations.append(designation)
  }

  /// A label that is no designation: one that is not to be shown, or has no text.
  private mutating func add(_ property: Property, _ tag: Tag, _ kind: String, _ literal: RDFGraph.Term) {
    let section = section(tag)
    labels[literal] = (kind, entry.languageSections[section].properties.count)
    entry.languageSections[section].properties.append(property)
  }

  private func sourcedText(_ text: String, _ tag: Tag) -> SourcedText {
    var result = SourcedText(text)
    result.properties = tag.parts
    return result
  }

  /// SKOS Reference, S13 and S14: a concept has one preferred label a language, and no label is of two kinds.
  private mutating func check(at location: SourceLocation) {
    for section in entry.languageSections {
      let preferred = section.designations.filter { $0.status == .preferred }
      if preferred.count > 1 && section.language != .undetermined {
        findings.append(
          Finding(
            code: "skos.several-preferred", severity: .minor,
            message: "there are \(preferred.count) preferred labels in \(section.language), where SKOS allows one",
            location: location))
      }
      let texts = Set(preferred.map(\.text))
      if let twice = section.designations.first(where: { $0.status == .admitted && texts.contains($0.text) }) {
        findings.append(
          Finding(
            code: "skos.label-of-two-kinds", severity: .minor,
            message: "“\(twice.text)” is a preferred and an alternative label", location: location))
      }
    }
    if entry.languageSections.allSatisfy(\.designations.isEmpty) {
      findings.append(
        Finding(code: "skos.no-label", severity: .minor, message: "the concept has no label", location: location))
    }
  }
}
