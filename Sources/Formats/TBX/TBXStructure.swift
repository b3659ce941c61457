/// The structure of an edition of TBX: its elements, what each may hold, and where the levels of an entry begin.
package struct TBXStructure: Sendable {
  /// The root element.
  package let root: String
  /// The namespace of its elements; empty where they have none.
  package let namespace: String
  /// Its elements.
  package let elements: [TBXElement]
  /// The elements with which a level of an entry begins.
  package let levels: [String: TBXLevel]

  /// The element that is an entry.
  package var entry: String { levels.first { $0.value == .concept }?.key ?? "" }
}

extension TBXDialect {
  /// The structure that all data categories of the dialect are placed in.
  package var structure: TBXStructure {
    switch edition {
    case .tbx: .version3
    case .martif: name == TBXDialect.basic2008.name ? .basic2008 : .version2
    case .min2013: .min2013
    }
  }
}

extension TBXStructure {
  /// The structure of an edition, where the dialect is not known.
  package static func of(_ edition: TBXDialect.Edition) -> TBXStructure {
    switch edition {
    case .tbx: version3
    case .martif: version2
    case .min2013: min2013
    }
  }

  /// The elements that versions 2 and 3 have in common, but for the inline elements in their text and for the attributes
  /// of those that carry data categories.
  static func common(_ noteText: [TBXElement.Place], _ category: [TBXElement.Attribute]) -> [TBXElement] {
    [
      .init("admin", noteText, category, text: .free),
      .init("adminGrp", [.one("admin"), .any("adminNote", "note", "ref", "xref")], [.id]),
      .init("adminNote", [], category, text: .free),
      .init("descrip", noteText, category, text: .free),
      .init("descripGrp", [.one("descrip"), .any(["descripNote"] + links)], [.id]),
      .init("descripNote", [], category, text: .free),
      .init("ref", [], category, text: .free),
      .init("termNote", noteText, category, text: .free),
      .init("termNoteGrp", [.one("termNote"), .any(links)], [.id]),
      .init("transac", [], category, text: .free),
      .init("transacNote", [], category, text: .free),
      .init("note", noteText, [.id, .lang], text: .free),
      .init("date", [], [.id], text: .date),
      .init("foreign", noteText, [.id, .lang], text: .free),
      .init("refObject", [.some("itemSet", "itemGrp", "item")], [.id]),
      .init("itemGrp", [.one("item"), .any(links)], [.id]),
    ]
  }

  /// What may stand at any level of an entry.
  static let information = ["admin", "adminGrp", "descrip", "descripGrp", "note", "ref", "transacGrp", "xref"]
  /// What may stand in most groups.
  static let links = ["admin", "adminGrp", "note", "ref", "transacGrp", "xref"]
  /// The types of highlighted words.
  static let highlights = ["entailedTerm", "hotkey", "italics", "bold", "superscript", "subscript", "math"]
}
