import Formats
import Terminology

// Where a data category goes at each level. Everything without a field of its own becomes a property there.

extension ConceptEntry {
  mutating func place(_ item: TBXItem, with companions: [TBXItem]) {
    switch item.name {
    case "definition": definitions.append(item.sourcedText(with: companions))
    case "note": notes.append(NoteLabel.stripped(item.sourcedText(with: companions)))
    case "subjectField" where companions.isEmpty: subjectFields.append(SubjectField(item.word, language: item.language))
    case "entryStatus", "elementWorkingStatus", "status":
      let word = StatusWord<EntryStatus>(item.word)
      if !status.takeFirst(word?.status) || word?.isExact != true { properties.append(item.property) }
    default:
      if let citation = item.citation, companions.isEmpty {
        sources.append(citation)
      } else if let relation = item.relation, companions.isEmpty {
        relations.append(relation)
      } else {
        properties.append(item.property(with: companions))
      }
    }
  }
}

extension LanguageSection {
  /// Adds a note to entry, or an example where its label says that it is one.
  private mutating func add(_ remark: SourcedText) {
    let text = NoteLabel.stripped(remark)
    if NoteLabel(at: remark.text.unicodeScalars.prefix(80))?.kind == .example {
      examples.append(text)
    } else {
      notes.append(text)
    }
  }

  mutating func place(_ item: TBXItem, with companions: [TBXItem], subjectFields: inout [SubjectField]) {
    switch item.name {
    case "definition":
      let remarks = companions.filter { $0.name == "note" && $0.items.isEmpty }
      let others = companions.filter { $0.name != "note" || !$0.items.isEmpty }
      definitions.append(TrailingCitation.separated(item.sourcedText(with: others)))
      for remark in remarks { add(remark.sourcedText(with: [])) }
    case "note": add(item.sourcedText(with: companions))
    case "example": examples.append(NoteLabel.stripped(item.sourcedText(with: companions)))
    case "subjectField" where companions.isEmpty: subjectFields.append(SubjectField(item.word, language: language))
    default:
      if let citation = item.citation, companions.isEmpty {
        sources.append(citation)
      } else {
        properties.append(item.property(with: companions))
      }
    }
  }
}

extension Designation {
  mutating func place(_ item: TBXItem, with companions: [TBXItem], section: inout LanguageSection) {
    guard companions.isEmpty || item.name == "context" || item.name == "definition" || item.name == "note" else {
      properties.append(item.property(with: companions))
      return
    }
    switch item.name {
    case "administrativeStatus", "normativeAuthorization", "termStatus", "usageStatus":
      let word = StatusWord<AdministrativeStatus>(item.word)
      if !status.takeFirst(word?.status) || word?.isExact != true { properties.append(item.property) }
    case "termType": keep(item, unless: type.takeFirst(DesignationType(word: item.word)))
    case "partOfSpeech":
      keep(item, unless: partOfSpeech.takeFirst(PartOfSpeech(word: item.word) ?? PartOfSpeech(rawValue: item.word)))
    case "grammaticalGender": keep(item, unless: gender.takeFirst(GrammaticalGender(word: item.word)))
    case "grammaticalNumber": keep(item, unless: number.takeFirst(GrammaticalNumber(word: item.word)))
    case "geographicalUsage": keep(item, unless: geographicalUsage.takeFirst(item.word))
    case "usageNote", "note": notes.append(item.sourcedText(with: companions))
    case "context": contexts.append(item.sourcedText(with: companions))
    case "definition": section.definitions.append(item.sourcedText(with: companions))
    default:
      if let citation = item.citation { sources.append(citation) } else { properties.append(item.property) }
    }
  }

  private mutating func keep(_ item: TBXItem, unless isTaken: Bool) {
    if !isTaken { properties.append(item.property) }
  }
}

extension TBXItem {
  /// The item with its companions as one property.
  fileprivate func property(with companions: [TBXItem]) -> Property {
    var property = property
    property.properties += companions.map(\.property)
    return property
  }

  /// The item as a relation to another concept, where its data category is one of ISO 12620's relations.
  fileprivate var relation: ConceptRelation? {
    guard let target = target ?? (element == "ref" || element.isEmpty ? nil : word), !target.isEmpty else { return nil }
    guard let kind = TBXItem.relationKind(name) else { return nil }
    return ConceptRelation(kind, to: target, label: word.isEmpty ? nil : word)
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
