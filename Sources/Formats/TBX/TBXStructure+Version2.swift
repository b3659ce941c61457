/// The structures of version 2: TBX and TBX-Basic (ISO 30042:2008), and the first TBX-Min of 2013.
extension TBXStructure {
  /// The core structure of ISO 30042:2008.
  package static let version2 = TBXStructure(
    root: "martif", namespace: "",
    elements: [
      .init("martif", [.one("martifHeader"), .one("text")], [.type.required, .lang.required]),
      // The header.
      .init("martifHeader", [.one("fileDesc"), .optional("encodingDesc"), .optional("revisionDesc")], [.id]),
      .init("fileDesc", [.optional("titleStmt"), .optional("publicationStmt"), .some("sourceDesc")], [.id]),
      .init("titleStmt", [.one("title"), .any("note")], [.id, .lang]),
      .init("title", [], [.id, .lang], text: .free),
      .init("publicationStmt", [.some("p")], [.id]),
      .init("sourceDesc", [.some("p")], [.id, .lang]),
      .init("encodingDesc", [.some("p")], [.id]),
      .init("revisionDesc", [.some("change")], [.id, .lang]),
      .init("change", [.some("p")], [.id, .lang]),
      .init(
        "p", noteText, [.id, .lang, .init("type", .oneOf(["DCSName", "XCSURI", "XCSContent"]))], text: .free),
      // The entries.
      .init("text", [.one("body"), .optional("back")], [.id]),
      .init("body", [.some("termEntry")], [.id]),
      .init("termEntry", [.any(information), .some("langSet")], [.id]),
      .init("langSet", [.any(information), .some("tig", "ntig")], [.id, .lang.required]),
      .init("tig", [.one("term"), .any("termNote"), .any(information)], [.id]),
      .init("ntig", [.one("termGrp"), .any(information)], [.id]),
      .init("termGrp", [.one("term"), .any("termNote", "termNoteGrp"), .any("termCompList")], [.id]),
      .init("term", [.any("hi")], [.id], text: .needed),
      .init("termCompList", [.any(information), .some("termComp", "termCompGrp")], [.id, .type.required]),
      .init("termCompGrp", [.one("termComp"), .any("termNote", "termNoteGrp"), .any(links)], [.id]),
      .init("termComp", [], [.id, .lang], text: .free),
      // The elements that carry data categories and groups, where the versions differ.
      .init("transacGrp", [.one("transac"), .any("transacNote", "date", "note", "ref", "xref")], [.id]),
      .init("xref", [], [.id, .type, .init("target").required], text: .free),
      // Inline elements.
      .init("hi", [], [.init("type", .oneOf(highlights)), .target, .lang], text: .free),
      .init("bpt", [], [.init("i"), .type], text: .free),
      .init("ept", [], [.init("i")], text: .free),
      .init("ph", [], [.type], text: .free),
      // The back matter.
      .init("back", [.any("refObjectList")], [.id]),
      .init("refObjectList", [.some("refObject")], [.id, .type.required]),
      .init("itemSet", [.some("item", "itemGrp")], [.id, .type]),
      .init("item", noteText, [.id, .type], text: .free),
    ] + common(noteText, category),
    levels: [
      "termEntry": .concept, "langSet": .language, "tig": .term, "ntig": .term, "termCompGrp": .component,
    ])

  /// The structure of TBX-Basic: that of ISO 30042:2008 without some elements, and with plainer groups.
  package static let basic2008 = version2.without(
    [
      "adminGrp", "adminNote", "descripNote", "itemGrp", "itemSet", "ntig", "termComp", "termCompGrp", "termCompList",
      "termGrp", "termNoteGrp",
    ],
    but: [
      .init("descripGrp", [.one("descrip"), .any("admin")], [.id]),
      .init("transacGrp", [.one("transac"), .any("transacNote", "date")], [.id]),
    ])

  /// The first TBX-Min, in which every data category is an element.
  package static let min2013 = TBXStructure(
    root: "TBX", namespace: "",
    elements: [
      .init("TBX", [.one("header"), .one("body")], [.init("dialect", .oneOf(["TBX-Min"])).required]),
      .init(
        "header",
        [
          .one("id"), .one("languages"),
          .optional("dateCreated", "creator", "license", "description", "directionality"),
        ], isOrdered: false),
      .init("id", [], text: .free),
      .init("languages", [], [.init("source", .language).required, .init("target", .language).required]),
      .init("dateCreated", [], text: .date),
      .init("creator", [], text: .free),
      .init("license", [], text: .free),
      .init("description", [], text: .free),
      .init("directionality", [], text: .oneOf(["bidirectional", "monodirectional"])),
      .init("body", [.some("termEntry")]),
      .init("termEntry", [.optional("subjectField"), .some("langSet")], [.id.required], isOrdered: false),
      .init("subjectField", [], text: .free),
      .init("langSet", [.some("tig")], [.lang.required]),
      .init(
        "tig", [.one("term"), .any("noteGrp"), .optional("termStatus", "customer", "partOfSpeech")], isOrdered: false),
      .init("term", [], text: .needed),
      .init("termStatus", [], text: .oneOf(["preferred", "admitted", "notRecommended", "obsolete"])),
      .init("customer", [], text: .free),
      .init("partOfSpeech", [], text: .oneOf(["noun", "properNoun", "verb", "adjective", "adverb", "other"])),
      .init("noteGrp", [.any("note")]),
      .init("note", [.optional("noteKey"), .one("noteValue")], isOrdered: false),
      .init("noteKey", [], text: .free),
      .init("noteValue", [], text: .free),
    ],
    levels: ["termEntry": .concept, "langSet": .language, "tig": .term])

  /// This structure without some elements, some others being replaced.
  private func without(_ names: Set<String>, but replacements: [TBXElement]) -> TBXStructure {
    let kept = elements.filter { !names.contains($0.name) }.map { element in
      replacements.first { $0.name == element.name }
        ?? TBXElement(
          element.name,
          element.content.map { place in
            TBXElement.Place(
              names: place.names.filter { !names.contains($0) }, minimum: place.minimum, maximum: place.maximum)
          }, element.attributes, text: element.text, isOrdered: element.isOrdered)
    }
    return TBXStructure(
      root: root, namespace: namespace, elements: kept, levels: levels.filter { !names.contains($0.key) })
  }

  private static let noteText: [TBXElement.Place] = [.any("hi", "foreign", "bpt", "ept", "ph")]
  private static let category: [TBXElement.Attribute] = [.id, .lang, .type.required, .target, .datatype]
}
