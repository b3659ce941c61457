/// The data categories of version 2.
extension TBXDialect {
  /// TBX as ISO 30042:2008, annex A, has it.
  ///
  /// An XCS gives levels to `descrip` alone. A `termNote` stands with a term, some also with a component of one; the
  /// others stand wherever the structure lets them.
  static let defaultCategories: [TBXDataCategory] =
    each("annotatedNote source", .admin, anywhere, .noteText)
    + each(
      """
      applicationSubset businessUnitSubset conceptOrigin customerSubset databaseType entrySource environmentSubset \
      indexHeading keyword originatingDatabase originatingInstitution originatingPerson productSubset projectSubset \
      searchTerm sortKey subsetOwner
      """, .admin, anywhere, .plainText)
    + each("domainExpert sourceIdentifier", .admin, anywhere, .plainText, .optionalElement)
    + [
      .init("elementWorkingStatus", .admin, anywhere, .pickList(elementWorkingStatus)),
      .init("securitySubset", .admin, anywhere, .pickList(["public", "confidential"])),
      .init("noteSource", .adminNote, anywhere, .plainText),
      .init("sourceType", .adminNote, anywhere, .pickList(["parallelText", "backgroundText"])),
    ]
    + each("context sampleSentence", .descrip, [.term], .noteText)
    + each("definition example explanation", .descrip, entry, .noteText)
    + each("characteristic quantity range unit", .descrip, [.term], .plainText)
    + each("antonymConcept", .descrip, [.concept], .basicText, .optionalElement)
    + each(
      """
      associatedConcept broaderConceptGeneric broaderConceptPartitive coordinateConceptGeneric \
      coordinateConceptPartitive relatedConcept relatedConceptBroader relatedConceptNarrower \
      sequentiallyRelatedConcept spatiallyRelatedConcept subordinateConceptGeneric subordinateConceptPartitive \
      superordinateConceptGeneric superordinateConceptPartitive temporallyRelatedConcept
      """, .descrip, [.concept, .language], .basicText, .optionalElement)
    + each("conceptPosition", .descrip, [.concept, .language], .plainText, .optionalElement)
    + each("audio classificationCode figure otherBinaryData table video", .descrip, entry, .plainText, .optionalElement)
    + [
      .init("reliabilityCode", .descrip, entry, .pickList((1...10).map(String.init))),
      .init("subjectField", .descrip, [.concept], .plainText),
      .init("thesaurusDescriptor", .descrip, [.concept], .plainText, .optionalElement),
      .init("contextType", .descripNote, anywhere, .pickList(contextType)),
      .init("definitionType", .descripNote, anywhere, .pickList(definitionType)),
      .init("descriptionType", .descripNote, anywhere, .plainText, .optionalElement),
    ]
    + each("crossReference see", .ref, anywhere, .plainText, .optionalElement)
    + each(
      "hyphenation lemma morphologicalElement syllabification termElement", .termCompList, [.term], .plainText)
    + each("abbreviatedFormFor antonymTerm falseFriend homograph", .termNote, [.term], .basicText, .optionalElement)
    + each("shortFormFor", .termNote, [.term], .basicText, .optionalElement)
    + each("transferComment", .termNote, [.term], .noteText, .optionalElement)
    + each("usageNote", .termNote, [.term], .noteText)
    + each("etymology", .termNote, [.term, .component], .noteText)
    + each("pronunciation", .termNote, [.term, .component], .basicText)
    + each("partOfSpeech termStructure", .termNote, [.term, .component], .plainText)
    + each(
      "geographicalUsage grammaticalValency lionHotkey termLocation timeRestriction", .termNote, [.term], .plainText)
    + [
      .init("administrativeStatus", .termNote, [.term], .pickList(normativeAuthorization.map { $0 + "-admn-sts" })),
      .init("animacy", .termNote, [.term, .component], .pickList(["animate", "inanimate", "otherAnimacy"])),
      .init("directionality", .termNote, [.term], .pickList(directionality), .optionalElement),
      .init("frequency", .termNote, [.term], .pickList(["commonlyUsed", "infrequentlyUsed", "rarelyUsed"])),
      .init("grammaticalGender", .termNote, [.term, .component], .pickList(gender)),
      .init("grammaticalNumber", .termNote, [.term, .component], .pickList(grammaticalNumber)),
      .init("language-planningQualifier", .termNote, [.term], .pickList(languagePlanning)),
      .init("normativeAuthorization", .termNote, [.term], .pickList(normativeAuthorization)),
      .init("processStatus", .termNote, [.term], .pickList(["unprocessed", "provisionallyProcessed", "finalized"])),
      .init("proprietaryRestriction", .termNote, [.term], .pickList(["trademark", "serviceMark", "tradeName"])),
      .init("register", .termNote, [.term], .pickList(register)),
      .init("temporalQualifier", .termNote, [.term], .pickList(["archaicTerm", "outdatedTerm", "obsoleteTerm"])),
      .init("termProvenance", .termNote, [.term], .pickList(termProvenance)),
      .init("termType", .termNote, [.term], .pickList(defaultTermType)),
      .init("transactionType", .transac, anywhere, .pickList(transactionType)),
      .init("responsibility", .transacNote, anywhere, .plainText, .optionalElement),
      .init("usageCount", .transacNote, anywhere, .plainText),
    ]
    + each(
      "corpusTrace externalCrossReference xAudio xGraphic xMathML xSource xVideo", .xref, anywhere, .plainText,
      .external)

  /// TBX-Basic of version 2, with the levels that its schema gives.
  static let basicCategories: [TBXDataCategory] =
    each("customerSubset projectSubset", .admin, [.term], .plainText)
    + [
      .init("source", .admin, entry, .noteText),
      .init("context", .descrip, [.term], .noteText),
      .init("definition", .descrip, [.concept, .language], .noteText),
      .init("subjectField", .descrip, [.concept], .plainText),
      .init("crossReference", .ref, [.concept, .term], .plainText, .optionalElement),
      .init("administrativeStatus", .termNote, [.term], .pickList(administrativeStatus)),
      .init("geographicalUsage", .termNote, [.term], .plainText),
      .init("grammaticalGender", .termNote, [.term], .pickList(["masculine", "feminine", "neuter", "other"])),
      .init("partOfSpeech", .termNote, [.term], .pickList(basicPartOfSpeech)),
      .init("termLocation", .termNote, [.term], .plainText),
      .init("termType", .termNote, [.term], .pickList(basicTermType)),
      .init("transactionType", .transac, entry, .pickList(["origination", "modification"])),
      .init("responsibility", .transacNote, entry, .plainText, .optionalElement),
      .init("externalCrossReference", .xref, [.concept, .term], .plainText, .external),
      .init("xGraphic", .xref, [.concept], .plainText, .external),
    ]

  /// Categories that differ in nothing but their names.
  private static func each(
    _ names: String, _ carrier: TBXCarrier, _ levels: Set<TBXLevel>, _ content: TBXDataCategory.Content,
    _ target: TBXDataCategory.Target = .none
  ) -> [TBXDataCategory] {
    names.split(separator: " ").map { TBXDataCategory(String($0), carrier, levels, content, target) }
  }

  private static let basicPartOfSpeech = ["noun", "verb", "adjective", "adverb", "properNoun", "other"]
  private static let contextType = [
    "definingContext", "explanatoryContext", "associativeContext", "linguisticContext", "metalinguisticContext",
    "translatedContext",
  ]
  private static let defaultTermType = [
    "abbreviation", "acronym", "clippedTerm", "commonName", "entryTerm", "equation", "formula", "fullForm",
    "initialism", "internationalScientificTerm", "internationalism", "logicalExpression", "phraseologicalUnit",
    "partNumber", "shortForm", "shortcut", "sku", "symbol", "synonym", "synonymousPhrase", "standardText", "string",
    "transliteratedForm", "transcribedForm", "variant",
  ]
  private static let definitionType = [
    "intensionalDefinition", "extensionalDefinition", "partitiveDefinition", "translatedDefinition",
  ]
  private static let directionality = ["monodirectional", "bidirectional", "incommensurate", "undetermined"]
  private static let elementWorkingStatus = [
    "starterElement", "workingElement", "consolidatedElement", "archiveElement", "importedElement", "exportedElement",
  ]
  private static let gender = ["masculine", "feminine", "neuter", "otherGender"]
  private static let languagePlanning = ["recommendedTerm", "nonstandardizedTerm", "proposedTerm", "newTerm"]
  private static let normativeAuthorization = [
    "standardizedTerm", "preferredTerm", "admittedTerm", "deprecatedTerm", "supersededTerm", "legalTerm",
    "regulatedTerm",
  ]
  private static let termProvenance = [
    "transdisciplinaryBorrowing", "translingualBorrowing", "loanTranslation", "neologism",
  ]
  private static let transactionType = [
    "origination", "input", "modification", "check", "approval", "withdrawal", "standardization", "exportation",
    "importation", "proposal", "userAccess",
  ]
}
