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

  static let highlights = ["entailedTerm", "hotkey", "italics", "bold", "superscript", "subscript", "math"]
}
