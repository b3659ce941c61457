/// The core structure of version 3 (ISO 30042:2019), a line for each element.
///
/// The two public schemas of the core differ in the order of `titleStmt` and `publicationStmt`, in the number of
/// `sourceDesc`, in the form of dates and in the attributes of inline elements; what one of them allows is allowed.
extension TBXStructure {
  package static let version3 = TBXStructure(
    root: "tbx", namespace: TBXNamespace.core,
    elements: [
      .init(
        "tbx", [.one("tbxHeader"), .one("text")],
        [.type.required, .init("style", .oneOf(["dca", "dct"])).required, .lang.required]),
      // The header.
      .init("tbxHeader", [.one("fileDesc"), .optional("encodingDesc"), .optional("revisionDesc")], [.id]),
      .init("fileDesc", [.optional("titleStmt", "publicationStmt"), .some("sourceDesc")], [.id]),
      .init("titleStmt", [.one("title"), .any("note")], [.id, .lang]),
      .init("title", [], [.id, .lang], text: .free),
      .init("publicationStmt", [.some("p")], [.id]),
      .init("sourceDesc", [.some("p")], [.id, .lang]),
      .init("encodingDesc", [.some("p")], [.id]),
      .init("revisionDesc", [.some("change")], [.id, .lang]),
      .init("change", [.some("p")], [.id, .lang]),
      .init("p", noteText, [.id, .lang, .type], text: .free),
      // The entries.
      .init("text", [.one("body"), .optional("back")], [.id]),
      .init("body", [.some("conceptEntry")], [.id]),
      .init("conceptEntry", [.any(information), .some("langSec")], [.id.required]),
      .init("langSec", [.any(information), .some("termSec")], [.lang.required]),
      .init("termSec", [.one("term"), .any("termNote", "termNoteGrp"), .any(information)], [.id]),
      .init("term", [.any("hi")], [.id], text: .needed),
      // The elements that carry data categories and groups, where the versions differ.
      .init("transacGrp", [.one("transac"), .any("date", "note", "ref", "transacNote", "xref")], [.id]),
      .init(
        "xref", [], [.id, .type.required, .init("target", .address).required, .init("module")], text: .free),
      // Inline elements.
      .init("hi", [], [.target, .lang, .init("type", .oneOf(highlights))], text: .free),
      .init("ph", [], [.id] + code),
      .init("sc", [], [.id.required, .target, isolated] + code),
      .init("ec", [], [.id, .init("startRef", .reference), .target, isolated] + code),
      // The back matter.
      .init("back", [.any("refObjectSec")], [.id]),
      .init("refObjectSec", [.some("refObject")], [.id, .type.required]),
      .init("itemSet", [.some("itemGrp", "item")], [.id, .type]),
      .init("item", noteText, [.id, .type], text: .free),
    ] + common(noteText, category),
    levels: ["conceptEntry": .concept, "langSec": .language, "termSec": .term])

  private static let noteText: [TBXElement.Place] = [.any("hi", "foreign", "ph", "sc", "ec")]
  private static let category: [TBXElement.Attribute] = [
    .id, .lang, .type.required, .target, .datatype, .init("module"),
  ]
  private static let isolated = TBXElement.Attribute("isolated", .oneOf(["yes", "no"]))
  private static let code: [TBXElement.Attribute] = [
    .init("disp"), .init("equiv"), .type, .init("subType"), .init("subtype"),
  ]
}
