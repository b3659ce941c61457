/// The modules of version 3, a line for each category: name, carrier, levels, content, target.
extension TBXDialect {
  static let minModule: [TBXDataCategory] = [
    .init("administrativeStatus", .termNote, [.term], .pickList(administrativeStatus), in: .min),
    .init("customerSubset", .admin, [.concept, .term], .plainText, in: .min),
    .init("partOfSpeech", .termNote, [.term], .pickList(["adjective", "noun", "other", "verb", "adverb"]), in: .min),
    .init("subjectField", .descrip, [.concept], .plainText, in: .min),
  ]

  static let basicModule: [TBXDataCategory] = [
    .init("context", .descrip, [.term], .noteText, in: .basic),
    .init("crossReference", .ref, [.concept, .term], .plainText, .element, in: .basic),
    .init("definition", .descrip, [.concept, .language], .noteText, in: .basic),
    .init("externalCrossReference", .xref, entry, .plainText, .external, in: .basic),
    .init("geographicalUsage", .termNote, [.term], .plainText, in: .basic),
    .init(
      "grammaticalGender", .termNote, [.term], .pickList(["masculine", "feminine", "neuter", "other"]), in: .basic),
    .init("projectSubset", .admin, [.concept, .term], .plainText, in: .basic),
    .init("responsibility", .transacNote, entry, .plainText, .optionalElement, in: .basic),
    .init("source", .admin, entry, .noteText, in: .basic),
    .init("termLocation", .termNote, [.term], .pickList(termLocation), in: .basic),
    .init("termType", .termNote, [.term], .pickList(basicTermType), in: .basic),
    .init("transactionType", .transac, entry, .pickList(["origination", "modification"]), in: .basic),
    .init("xGraphic", .xref, [.concept, .language], .plainText, .external, in: .basic, standsAlone: true),
  ]

  static let linguistModule: [TBXDataCategory] = [
    .init("grammaticalNumber", .termNote, [.term], .pickList(grammaticalNumber), in: .linguist),
    .init("reading", .admin, [.term], .plainText, in: .linguist),
    .init("readingNote", .adminNote, [.term], .noteText, in: .linguist),
    .init("register", .termNote, [.term], .pickList(register), in: .linguist),
    .init("transferComment", .termNote, [.term], .plainText, in: .linguist),
  ]

  static let administrativeStatus = [
    "preferredTerm-admn-sts", "admittedTerm-admn-sts", "deprecatedTerm-admn-sts", "supersededTerm-admn-sts",
  ]
  static let basicTermType = ["fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase"]
  static let grammaticalNumber = ["singular", "plural", "dual", "mass", "otherNumber"]
  static let register = [
    "colloquialRegister", "neutralRegister", "technicalRegister", "in-houseRegister", "bench-levelRegister",
    "slangRegister", "vulgarRegister",
  ]
  private static let termLocation = [
    "checkBox", "comboBox", "comboBoxElement", "dialogBox", "groupBox", "informativeMessage", "interactiveMessage",
    "menuItem", "progressBar", "pushButton", "radioButton", "slider", "spinBox", "tab", "tableText", "textBox",
    "toolTip", "user-definedType",
  ]
}
