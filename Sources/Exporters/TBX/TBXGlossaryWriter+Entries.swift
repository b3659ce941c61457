import Formats
import Terminology

// The levels of an entry, and what stands at each.

extension TBXGlossaryWriter {
  /// Writes an entry.
  mutating func write(_ entry: ConceptEntry) {
    let sections = entry.languageSections.filter { isWritable($0) }
    guard !isStrict || !sections.isEmpty else { return lose("concepts without any designation") }
    single = []
    xml.begin(form.entry)
    writeIdentifier(of: entry)
    if !isStrict && !entry.properties.isEmpty { write(attributes: entry.properties.filter { $0.name != TBXMark.id }) }
    writeSubjectFields(of: entry)
    for source in entry.sources { write(source, at: .concept) }
    for relation in entry.relations { write(relation) }
    for definition in entry.definitions { write(statement(definition, as: "definition"), at: .concept) }
    for note in entry.notes { write(statement(note, as: "note"), at: .concept) }
    write(entry.properties, of: entry)
    if let status = entry.status, !entry.properties.explain("status", status.rawValue) { lose("the status of entries") }
    if entry.rights != nil { lose("rights of single entries") }
    if entry.publication != nil { lose("publications of single entries") }
    if let number = entry.number, number != entry.id { lose("numbers of entries in print") }
    if isStrict { lose("texts in languages without a designation", entry.languageSections.count - sections.count) }
    for section in isStrict ? sections : entry.languageSections { write(section) }
    xml.end()
  }

  /// A section needs a term.
  private func isWritable(_ section: LanguageSection) -> Bool {
    section.designations.contains { !$0.text.isEmpty }
  }

  private mutating func writeIdentifier(of entry: ConceptEntry) {
    let id = ids.id(of: entry, in: order)
    guard isStrict else {
      if let own = entry.properties.first(where: { $0.name == TBXMark.id }), own.value.isEmpty { return }
      let stated = entry.properties.last { $0.name == "id" && entry.id.hasPrefix("\($0.value)~") }
      return xml.attribute("id", stated?.value ?? id)
    }
    xml.attribute("id", id)
    if id != entry.id { lose("ids that a TBX file cannot have or has already, which were changed") }
  }

  private mutating func writeSubjectFields(of entry: ConceptEntry) {
    for field in entry.subjectFields {
      let isKept = !isStrict && entry.isSubjectFieldKept(field)
      guard !isKept else { continue }
      if field.language == nil && field.identifier == nil && writePlain("subjectField", field.name, at: .concept) {
        continue
      }
      var statement = TBXStatement("subjectField", field.name)
      statement.language = field.language?.value
      write(statement, at: .concept)
      if field.identifier != nil { lose("identifiers of subject fields") }
    }
  }

  private mutating func write(_ properties: [Property], of entry: ConceptEntry) {
    for property in properties where property.name.isStatement {
      // A subject field of the entry, or its first id before it was given another, has been written.
      if property.name == "id" && entry.id.hasPrefix("\(property.value)~") { continue }
      if isStrict && property.name == "subjectField"
        && entry.subjectFields.contains(where: { $0.name == property.value })
      {
        continue
      }
      write(TBXStatement(property), at: .concept)
    }
    loseAttributes(properties.filter { $0.name != TBXMark.id })
  }

  /// Attributes of the elements around statements have no place in another dialect.
  private mutating func loseAttributes(_ properties: [Property]) {
    guard isStrict, !properties.isEmpty else { return }
    lose("attributes of sections", properties.count { $0.name.isAttribute && $0.name != TBXMark.language })
  }

  private mutating func write(_ section: LanguageSection) {
    language = section.language
    defer { language = nil }
    xml.begin(form.section)
    let stated = isStrict ? nil : section.properties[named: TBXMark.language]
    if stated?.isEmpty != true { xml.attribute("xml:lang", stated ?? section.language.value) }
    if !isStrict && !section.properties.isEmpty {
      write(attributes: section.properties.filter { $0.name != TBXMark.language })
    }
    let areAlone = (section.notes + section.examples).allSatisfy { $0.properties.isEmpty }
    for (order, definition) in section.definitions.enumerated() {
      if areAlone && writePlain(definition, at: .language) {
        count(definition)
        continue
      }
      var statement = TBXStatement(definition, as: "definition")
      if statement.number != nil && stays(statement, in: section) { continue }
      count(definition)
      if !isStrict || form.companions(of: .descrip).contains("note") {
        let number = String(order + 1)
        for note in section.notes where note.properties[named: TBXMark.group] == number {
          statement.companions.append(remark(note, isExample: false))
        }
        for example in section.examples where example.properties[named: TBXMark.group] == number {
          statement.companions.append(remark(example, isExample: true))
        }
      }
      write(statement, at: .language)
    }
    for note in section.notes where !isWithDefinition(note, in: section) {
      write(remark(note, isExample: false), at: .language)
    }
    for example in section.examples where !isWithDefinition(example, in: section) {
      write(remark(example, isExample: true), at: .language)
    }
    for source in section.sources { write(source, at: .language) }
    for property in section.properties where property.name.isStatement {
      // The subject fields of a language are those of the entry; only their own file has them here.
      if isStrict && property.name == "subjectField" { continue }
      write(TBXStatement(property), at: .language)
    }
    loseAttributes(section.properties)
    if section.status != nil { lose("the status of language sections") }
    for (order, designation) in section.designations.enumerated() { write(designation, order, in: section) }
    xml.end()
  }

  /// Whether a definition may stand with the term where it stood.
  private func stays(_ definition: TBXStatement, in section: LanguageSection) -> Bool {
    guard let number = definition.number, number <= section.designations.count else { return false }
    return !isStrict || form.category("definition")?.levels.contains(.term) == true
  }

  /// Whether a note stands in the group of a definition.
  private func isWithDefinition(_ note: SourcedText, in section: LanguageSection) -> Bool {
    guard let number = note.properties.first(where: { $0.name == TBXMark.group }).flatMap({ Int($0.value) }) else {
      return false
    }
    return number <= section.definitions.count && (!isStrict || form.companions(of: .descrip).contains("note"))
  }

  /// A note; an example becomes one with a label where there is no category for it.
  private mutating func remark(_ text: SourcedText, isExample: Bool) -> TBXStatement {
    var statement = statement(text, as: isExample ? "example" : "note")
    guard isExample else { return statement }
    if statement.category == "note" { return statement }
    if !isStrict || form.category("example") != nil { return statement }
    if statement.content.isEmpty { statement.text = "EXAMPLE: \(text.text)" }
    statement.category = "note"
    statement.element = nil
    return statement
  }

  private mutating func statement(_ text: SourcedText, as category: String) -> TBXStatement {
    count(text)
    return TBXStatement(text, as: category)
  }

  private mutating func write(_ citation: SourceCitation, at level: TBXLevel) {
    count(citation)
    if !writePlain(citation, at: level) { write(TBXStatement(citation), at: level) }
  }

  /// Counts what a text says beside its words, where a strict file has no way to say it.
  private mutating func count(_ text: SourcedText) {
    guard isStrict else { return }
    for citation in text.sources { count(citation) }
    if text.properties[named: TBXMark.content] == nil { lose("markup in texts", text.markup.count) }
    if text.text.utf8.contains(0x0A) { lose("line breaks in texts") }
    if text.text.utf8.contains(0x09) { lose("tabs in texts") }
  }

  private mutating func count(_ citation: SourceCitation) {
    guard isStrict, let link = citation.link, !citation.description.contains(link) else { return }
    lose("addresses of sources")
  }

  // MARK: - Designations

  private mutating func write(_ designation: Designation, _ number: Int, in section: LanguageSection) {
    if isStrict && designation.text.isEmpty {
      return lose("statements that a language has no designation")
    }
    single = []
    let isNested = !isStrict && designation.properties[named: TBXMark.element] == "ntig"
    xml.begin(isNested ? "ntig" : form.term)
    let hasProperties = !designation.properties.isEmpty
    if hasProperties && !isStrict { write(attributes: designation.properties.attributes(of: "tig")) }
    if isNested {
      xml.begin("termGrp")
      write(attributes: designation.properties.attributes(of: "termGrp"))
    }
    writeTerm(designation)
    writeNotes(on: designation)
    if hasProperties {
      for property in designation.properties where property.name.isStatement {
        let statement = TBXStatement(property)
        if standsWithTerm(statement, isNested) { writeKept(statement, of: designation) }
      }
    }
    // A note on the use of a term may be one of the notes on the term.
    var notes: [TBXStatement] = []
    for note in designation.notes { notes.append(statement(note, as: "note")) }
    for note in notes where standsWithTerm(note, isNested) { write(note, at: .term) }
    if isNested { xml.end() }
    for definition in section.definitions where !definition.properties.isEmpty {
      let statement = TBXStatement(definition, as: "definition")
      guard statement.number == number + 1, stays(statement, in: section) else { continue }
      count(definition)
      write(statement, at: .term)
    }
    for context in designation.contexts { write(statement(context, as: "context"), at: .term) }
    for source in designation.sources { write(source, at: .term) }
    write(notes: notes.filter { !standsWithTerm($0, isNested) }, domain: designation.domain)
    if hasProperties {
      for property in designation.properties where property.name.isStatement {
        let statement = TBXStatement(property)
        if !standsWithTerm(statement, isNested) { writeKept(statement, of: designation) }
      }
      if isStrict {
        lose(
          "attributes of terms",
          designation.properties.count {
            $0.name.isAttribute && $0.name != TBXMark.id && $0.name != TBXMark.content && $0.name != TBXMark.element
          })
      }
    }
    xml.end()
  }

  private mutating func write(notes: [TBXStatement], domain: String?) {
    let domains = domain.map { [TBXStatement("note", "Domain: \($0)")] } ?? []
    guard form.edition == .min2013, isStrict else {
      for note in notes + domains { write(note, at: .term) }
      return
    }
    let all = (notes + domains).map { note in
      var note = note
      if note.noteKey == nil { note.noteKey = "" }
      note.companions = []
      note.group = nil
      return note
    }
    guard let first = all.first else { return }
    var group = first
    group.companions = Array(all.dropFirst())
    group.group = Property(TBXMark.group, "noteGrp")
    put(group)
  }

  private mutating func writeTerm(_ designation: Designation) {
    if !isStrict && designation.text.isEmpty && designation.properties[named: TBXMark.term] != nil { return }
    xml.begin("term")
    let content = designation.properties.first { $0.name == TBXMark.content }?.properties ?? []
    if isStrict {
      if let id = designation.properties[named: TBXMark.id] {
        if form.edition != .min2013 && ids.claim(id) { xml.attribute("id", id) } else { lose("ids of terms") }
      }
      if content.isEmpty {
        lose("markup in designations", designation.markup.count)
        if designation.text.utf8.contains(where: { $0 == 0x09 || $0 == 0x0A }) {
          lose("line breaks and tabs in designations")
        }
        if designation.text.utf8.allSatisfy({ $0 == 0x20 }) { lose("designations of nothing but blanks") }
        xml.write(designation.text)
      } else {
        let pieces = permitted(content, form.inlineElements(.basicText))
        // Without its elements a term is what readers see: H₂O, not H2O.
        let hasElements = pieces.contains { $0.name != TBXMark.text }
        if hasElements { write(content: pieces) } else { xml.write(designation.text) }
      }
    } else {
      write(attributes: designation.properties.attributes(of: ""))
      if content.isEmpty { xml.write(designation.text) } else { write(content: content) }
    }
    xml.end()
  }

  /// Whether a statement stands with the term itself rather than behind it.
  private func standsWithTerm(_ statement: TBXStatement, _ isNested: Bool) -> Bool {
    if let place = statement.place, !isStrict { return place == "termGrp" }
    if statement.group?.value == "termNoteGrp" { return true }
    if statement.element == nil && statement.category == "note" { return false }
    let carrier = carrier(of: statement)
    return carrier == "termNote" || carrier == "termCompList" || statement.category == "termCompGrp"
      || statement.category == "termNoteGrp"
  }

  /// Writes a property of a designation; where the dialect has another word for it, the field gives it.
  private mutating func writeKept(_ statement: TBXStatement, of designation: Designation) {
    guard isStrict, let means = statement.means else {
      if statement.category == "term" && !isStrict { return putSecondTerm(statement) }
      return write(statement, at: .term)
    }
    guard isPermitted(statement.category, statement.text, at: .term) else {
      // The field was written instead.
      let value = means.drop { $0 != "=" }.dropFirst().lowercased()
      if !statement.text.lowercased().hasPrefix(value) {
        lose("“\(statement.text)” as the \(statement.category), which became a usual word")
      }
      return
    }
    write(statement, at: .term)
  }

  private mutating func putSecondTerm(_ statement: TBXStatement) {
    var term = statement
    term.namespace = term.namespace ?? form.namespace
    put(term)
  }

  /// Writes the fields of a designation that no property explains.
  private mutating func writeNotes(on designation: Designation) {
    let kept = designation.properties
    func isKept(_ field: String, _ value: @autoclosure () -> String) -> Bool {
      guard !kept.isEmpty else { return false }
      let value = value()
      return kept.contains { property in
        property.properties[named: TBXMark.means] == TBXMark.means(field, value)
          && (!isStrict || isPermitted(property.name, property.value, at: .term))
      }
    }
    if let speech = designation.partOfSpeech, !isKept("partOfSpeech", speech.rawValue) { write(speech) }
    if let status = designation.status, !isKept("status", status.rawValue) { write(status) }
    if let type = designation.type, !isKept("termType", type.rawValue) { write(type) }
    if let gender = designation.gender, !isKept("gender", gender.rawValue) {
      let values = form.category("grammaticalGender")?.pickList ?? []
      let value = gender == .other && values.contains("otherGender") && isStrict ? "otherGender" : gender.rawValue
      write(TBXStatement("grammaticalGender", value), at: .term)
    }
    if let number = designation.number, !isKept("number", number.rawValue) {
      let value = number == .other && isStrict ? "otherNumber" : number.rawValue
      write(TBXStatement("grammaticalNumber", value), at: .term)
    }
    if let usage = designation.geographicalUsage, !isKept("geographicalUsage", usage) {
      write(TBXStatement("geographicalUsage", usage), at: .term)
    }
  }

  private mutating func write(_ speech: PartOfSpeech) {
    if writePlain("partOfSpeech", speech.rawValue, at: .term) { return }
    if isStrict, let values = form.category("partOfSpeech")?.pickList, !values.contains(speech.rawValue) {
      lose("the part of speech “\(speech.rawValue)”")
      return write(TBXStatement("partOfSpeech", "other"), at: .term)
    }
    write(TBXStatement("partOfSpeech", speech.rawValue), at: .term)
  }

  private mutating func write(_ type: DesignationType) {
    if writePlain("termType", type.rawValue, at: .term) { return }
    guard isStrict, let values = form.category("termType")?.pickList, !values.contains(type.rawValue) else {
      return write(TBXStatement("termType", type.rawValue), at: .term)
    }
    if type == .initialism && values.contains("abbreviation") {
      write(TBXStatement("termType", "abbreviation"), at: .term)
    } else {
      lose("the term type “\(type.rawValue)”")
    }
  }

  private mutating func write(_ status: AdministrativeStatus) {
    if writePlain("administrativeStatus", status.termNote, at: .term) { return }
    guard isStrict, form.edition == .min2013 else {
      return write(TBXStatement("administrativeStatus", status.termNote), at: .term)
    }
    let word =
      switch status {
      case .preferred: "preferred"
      case .admitted: "admitted"
      case .deprecated: "notRecommended"
      case .superseded: "obsolete"
      }
    write(TBXStatement("termStatus", word), at: .term)
  }

  private mutating func write(_ relation: ConceptRelation) {
    var statement = TBXStatement(relation)
    if relation.publication != nil { lose("publications that relations lead to") }
    guard isStrict else {
      if relation.properties.isEmpty && relation.kind != .see {
        statement.category = TBXGlossaryWriter.category(relation.kind)
        statement.element = form.isDCT ? nil : "descrip"
      }
      return write(statement, at: .concept)
    }
    let stated = relation.properties[named: TBXMark.category] ?? TBXGlossaryWriter.category(relation.kind)
    if relation.properties[named: TBXMark.target]?.isEmpty == true { statement.target = relation.target }
    let isKnown = form.category(stated)?.levels.contains(.concept) == true
    statement.category = isKnown ? stated : "crossReference"
    statement.element = nil
    if relation.label == nil { statement.text = relation.target }
    if !isKnown && relation.kind != .see && form.category("crossReference") != nil {
      lose("the kind of a relation (\(stated))")
    }
    if relation.target.hasPrefix("https://") || relation.target.hasPrefix("http://") {
      statement.category = "externalCrossReference"
    }
    write(statement, at: .concept)
  }

  private static func category(_ kind: ConceptRelation.Kind) -> String {
    switch kind {
    case .broader: "relatedConceptBroader"
    case .narrower: "relatedConceptNarrower"
    case .see: "crossReference"
    default: "relatedConcept"
    }
  }
}

extension AdministrativeStatus {
  /// The value of the data category `administrativeStatus`.
  fileprivate var termNote: String {
    switch self {
    case .preferred: "preferredTerm-admn-sts"
    case .admitted: "admittedTerm-admn-sts"
    case .deprecated: "deprecatedTerm-admn-sts"
    case .superseded: "supersededTerm-admn-sts"
    }
  }
}

extension [Property] {
  /// Whether one of the properties is what a field was filled from.
  fileprivate func explain(_ field: String, _ value: String) -> Bool {
    contains { $0.properties[named: TBXMark.means] == TBXMark.means(field, value) }
  }

  /// The attributes among the properties of a designation that belong to an element of its section.
  fileprivate func attributes(of owner: String) -> [Property] {
    compactMap { property in
      guard property.name.hasPrefix("\(owner)@") else { return nil }
      guard property.name != TBXMark.content, property.name != TBXMark.element else { return nil }
      return Property(
        String(property.name.dropFirst(owner.utf8.count)), property.value, properties: property.properties)
    }
  }
}

extension ConceptEntry {
  /// Whether the file states a subject field in a way of its own, here or in a language section.
  fileprivate func isSubjectFieldKept(_ field: SubjectField) -> Bool {
    func states(_ property: Property) -> Bool {
      property.name == "subjectField" && property.value.utf8.elementsEqual(field.name.utf8)
    }
    return properties.contains(where: states)
      || languageSections.contains { $0.language == field.language && $0.properties.contains(where: states) }
  }
}

extension String {
  /// Whether a property of this name is an attribute or a mark, of an element around the statements.
  fileprivate var isAttribute: Bool {
    utf8.contains(0x40) && (utf8.first == 0x40 || hasPrefix("tig@") || hasPrefix("termGrp@"))
  }
  /// Whether a property of this name is a statement.
  fileprivate var isStatement: Bool { !isAttribute }
}
