import Formats
import Terminology

// Where a data category goes at each level. Everything without a field of its own becomes a property there, and so
// does everything that its field does not say exactly.

extension ConceptEntry {
  mutating func place(_ item: TBXItem) {
    switch item.name {
    case "definition": definitions.append(item.sourcedText(as: "definition", on: "descrip"))
    case "note": notes.append(item.remark())
    case "subjectField" where item.companions.isEmpty:
      subjectFields.append(SubjectField(item.word, language: item.language))
      if item.isVerbatim && !item.isPlainSubjectField { properties.append(item.property) }
    case "entryStatus", "elementWorkingStatus", "status":
      let word = StatusWord<EntryStatus>(item.word)
      if let status = word?.status, self.status.takeFirst(status) {
        if item.isVerbatim || word?.isExact != true {
          properties.append(item.property(meaning: "status", status.rawValue))
        }
      } else {
        properties.append(item.property)
      }
    default:
      if let citation = item.citation {
        sources.append(citation)
      } else if item.companions.isEmpty, let relation = item.relation {
        relations.append(relation)
      } else {
        properties.append(item.property)
      }
    }
  }
}

extension LanguageSection {
  /// Adds a note to entry, or an example where its label says that it is one.
  private mutating func add(_ item: TBXItem, inGroupOf definition: Int? = nil) {
    var text = item.remark()
    if let definition, item.isVerbatim { text.properties.append(Property(TBXMark.group, String(definition))) }
    if NoteLabel(at: item.text.text.unicodeScalars.prefix(80))?.kind == .example {
      if item.isVerbatim { text.properties.append(Property(TBXMark.category, "note")) }
      examples.append(text)
    } else {
      notes.append(text)
    }
  }

  mutating func place(_ item: TBXItem, subjectFields: inout [SubjectField]) {
    switch item.name {
    case "definition":
      let remarks = item.companions.filter { $0.name == "note" && $0.isBare }
      var definition = item
      definition.companions.removeAll { $0.name == "note" && $0.isBare }
      if definition.companions.isEmpty && !remarks.isEmpty && definition.groupAttributes.isEmpty {
        definition.group = nil
      }
      definitions.append(definition.definition())
      for remark in remarks { add(remark, inGroupOf: definitions.count) }
    case "note": add(item)
    case "example": examples.append(item.remark(as: "example", on: "descrip"))
    case "subjectField" where item.companions.isEmpty:
      subjectFields.append(SubjectField(item.word, language: language))
      if item.isVerbatim { properties.append(item.property) }
    default:
      if let citation = item.citation { sources.append(citation) } else { properties.append(item.property) }
    }
  }
}

extension Designation {
  /// Places a statement; the definition of a term goes to its language section.
  mutating func place(_ item: TBXItem, section: inout LanguageSection) {
    switch item.name {
    case "administrativeStatus", "normativeAuthorization", "termStatus", "usageStatus":
      let word = StatusWord<AdministrativeStatus>(item.word)
      let isWritten =
        item.isVerbatim
        ? item.name == "administrativeStatus" && item.word.hasSuffix("Term-admn-sts") : word?.isExact == true
      take(item, word?.status, "status", isWritten, \.status)
    case "termType":
      let type = DesignationType(word: item.word)
      take(item, type, "termType", type?.rawValue == item.word, \.type)
    case "partOfSpeech":
      let speech = PartOfSpeech(word: item.word) ?? PartOfSpeech(rawValue: item.word)
      take(item, speech, "partOfSpeech", speech.rawValue == item.word, \.partOfSpeech)
    case "grammaticalGender":
      let gender = GrammaticalGender(word: item.word)
      take(item, gender, "gender", gender?.rawValue == item.word, \.gender)
    case "grammaticalNumber":
      let number = GrammaticalNumber(word: item.word)
      take(item, number, "number", number?.rawValue == item.word, \.number)
    case "geographicalUsage":
      if geographicalUsage == nil && item.isPlain(on: "termNote") {
        geographicalUsage = item.word
      } else {
        let isFirst = geographicalUsage == nil
        guard geographicalUsage.takeFirst(item.word) else { return properties.append(item.property) }
        guard item.isVerbatim else { return }
        properties.append(isFirst ? item.property(meaning: "geographicalUsage", item.word) : item.property)
      }
    case "usageNote": notes.append(item.sourcedText(as: "note", on: "termNote"))
    case "note": notes.append(item.sourcedText(as: "note", on: "note"))
    case "context": contexts.append(item.sourcedText(as: "context", on: "descrip"))
    case "definition":
      var definition = item.sourcedText(as: "definition", on: "descrip")
      if item.isVerbatim {
        definition.properties.append(Property(TBXMark.term, String(section.designations.count + 1)))
      }
      section.definitions.append(definition)
    default:
      if let citation = item.citation { sources.append(citation) } else { properties.append(item.property) }
    }
  }

  /// Gives a field its first value; the item stays as a property where the field does not say how it is written.
  private mutating func take<Value: Equatable & RawRepresentable<String>>(
    _ item: TBXItem, _ value: Value?, _ field: String, _ isWritten: Bool, _ path: WritableKeyPath<Designation, Value?>
  ) {
    let isFirst = self[keyPath: path] == nil
    guard let value, self[keyPath: path].takeFirst(value) else { return properties.append(item.property) }
    if item.isVerbatim {
      if isFirst && isWritten && item.isPlain(on: "termNote") { return }
      properties.append(isFirst ? item.property(meaning: field, value.rawValue) : item.property)
    } else if !isWritten && field == "status" || !item.companions.isEmpty {
      properties.append(item.property)
    }
  }
}

extension TBXItem {
  /// Whether nothing stands with a note.
  fileprivate var isBare: Bool { items.isEmpty && companions.isEmpty && group == nil }

  fileprivate var isPlainSubjectField: Bool {
    var item = self
    if attributes.isEmpty { item.language = nil }
    return item.isPlain(on: "descrip")
  }

  /// The item as a note or example, without its label.
  fileprivate func remark(as category: String = "note", on carrier: String = "note") -> SourcedText {
    let text = sourcedText(as: category, on: carrier)
    return kept(NoteLabel.stripped(text), of: text)
  }

  /// The item as a definition, a citation at its end taken for a source.
  fileprivate func definition() -> SourcedText {
    let text = sourcedText(as: "definition", on: "descrip")
    var separated = TrailingCitation.separated(text)
    if isVerbatim && separated.sources.count > text.sources.count {
      separated.sources[separated.sources.count - 1].properties.append(Property(TBXMark.inText))
    }
    return kept(separated, of: text)
  }

  /// A text that was cut, with what it was cut from.
  private func kept(_ cut: SourcedText, of whole: SourcedText) -> SourcedText {
    guard isVerbatim, cut.text.utf8.count != whole.text.utf8.count, cut.properties[named: TBXMark.content] == nil
    else { return cut }
    var cut = cut
    cut.properties.append(
      Property(TBXMark.content, properties: [Property(TBXMark.text, whole.text)]))
    return cut
  }

  /// The item as a relation to another concept, where its data category is one of ISO 12620's relations.
  fileprivate var relation: ConceptRelation? {
    guard let target = target ?? (element == "ref" || element.isEmpty ? nil : word), !target.isEmpty else { return nil }
    guard let kind = TBXItem.relationKind(name) else { return nil }
    var relation = ConceptRelation(kind, to: target, label: word.isEmpty ? nil : word)
    if isVerbatim {
      relation.properties = attributes + text.properties + marks("crossReference", "ref", usualGroup: nil)
      if let language, attributes[named: TBXMark.language] == nil {
        relation.properties.append(Property(TBXMark.language, language.value))
      }
      if self.target == nil { relation.properties.append(Property(TBXMark.target)) }
    }
    return relation
  }

  private static func relationKind(_ category: String) -> ConceptRelation.Kind? {
    switch category {
    case "crossReference", "see": .see
    case "relatedConcept", "associatedConcept", "sequentiallyRelatedConcept", "temporallyRelatedConcept",
      "spatiallyRelatedConcept":
      .related
    case "broaderConcept", "broaderConceptGeneric", "broaderConceptPartitive", "superordinateConceptGeneric",
      "superordinateConceptPartitive", "relatedConceptBroader":
      .broader
    case "narrowerConcept", "narrowerConceptGeneric", "narrowerConceptPartitive", "subordinateConceptGeneric",
      "subordinateConceptPartitive", "relatedConceptNarrower":
      .narrower
    default: nil
    }
  }
}
