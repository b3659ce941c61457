import Formats
import Terminology

/// What a TBX file is to be: its dialect, with the edition of the standard, and its style.
struct TBXForm: Sendable {
  /// The dialect; where a file names one that is not known, the largest of its edition.
  let dialect: TBXDialect
  /// Whether statements are elements of their own; if not, the `type` of a core element names them.
  let isDCT: Bool
  /// The name of the dialect in the root element.
  let name: String
  /// The namespace of the core structure.
  let namespace: String
  /// The prefixes that the root element declares, with their colons, by their namespaces.
  private let prefixes: [(namespace: String, prefix: String)]

  /// A form of a known dialect.
  init(_ dialect: TBXDialect, isDCT: Bool = false) {
    self.dialect = dialect
    self.isDCT = isDCT || dialect.edition == .min2013
    name = dialect.name
    namespace = dialect.edition == .tbx ? TBXNamespace.core : ""
    prefixes = TBXForm.prefixes(of: dialect)
  }

  /// The form of the file that a glossary was read from; nil where that was no TBX.
  init?(_ header: GlossaryHeader) {
    guard let root = header.properties.lazy.filter({ TBXDialect.Edition(rawValue: $0.name) != nil }).first,
      let edition = TBXDialect.Edition(rawValue: root.name)
    else { return nil }
    let stated = root.properties[named: edition == .min2013 ? "@dialect" : "@type"]
    let largest: TBXDialect =
      switch edition {
      case .tbx: .linguist
      case .martif: .default2008
      case .min2013: .min2013
      }
    dialect = stated.flatMap { TBXDialect.named($0, in: edition) } ?? largest
    isDCT = edition == .min2013 || root.properties[named: "@style"] == "dct"
    name = stated ?? ""
    namespace = root.properties[named: TBXMark.namespace] ?? (edition == .tbx ? TBXNamespace.core : "")
    prefixes = TBXForm.prefixes(of: dialect)
  }

  private static func prefixes(of dialect: TBXDialect) -> [(namespace: String, prefix: String)] {
    dialect.modules.map { ($0.namespace, prefix(of: $0)) }
  }

  /// Whether a file of another form may say the same things in the same way.
  func isSame(as other: TBXForm) -> Bool {
    name == other.name && isDCT == other.isDCT && edition == other.edition
  }

  /// The edition of the standard.
  var edition: TBXDialect.Edition { dialect.edition }

  /// The element of a concept entry.
  var entry: String { edition == .tbx ? "conceptEntry" : "termEntry" }
  /// The element of a language section.
  var section: String { edition == .tbx ? "langSec" : "langSet" }
  /// The element of a term section.
  var term: String { edition == .tbx ? "termSec" : "tig" }
  /// The element of the header.
  var header: String {
    switch edition {
    case .tbx: "tbxHeader"
    case .martif: "martifHeader"
    case .min2013: "header"
    }
  }

  /// The data category of a name; nil where the dialect has none.
  func category(_ name: String) -> TBXDataCategory? {
    guard edition != .min2013 else { return TBXDialect.min2013Elements.first { $0.name == name } }
    let category = dialect.category(name)
    // A category outside the modules has no element of its own.
    return isDCT && category?.module == nil ? nil : category
  }

  /// What may stand in a group with the statement around which it is: elements of the core structure.
  func companions(of carrier: TBXCarrier) -> [String] {
    let isSmall = edition == .martif && dialect.name == "TBX-Basic"
    switch carrier {
    case .descrip: return isSmall ? ["admin"] : ["admin", "descripNote", "note", "transacGrp"]
    case .admin: return isSmall || edition == .min2013 ? [] : ["adminNote", "note"]
    case .termNote: return edition == .tbx && !isDCT ? ["note"] : []
    case .transac: return isSmall ? ["transacNote", "date"] : ["transacNote", "date", "note"]
    default: return []
    }
  }

  /// The inline elements that a text of a category may hold.
  func inlineElements(_ content: TBXDataCategory.Content) -> Set<String> {
    switch content {
    case .plainText, .pickList: []
    case .basicText: edition == .min2013 ? [] : ["hi"]
    case .noteText: edition == .min2013 ? [] : TBXForm.inline
    }
  }

  /// The elements that mean the same in every edition; those that stand for codes of another format do not.
  private static let inline: Set<String> = ["hi", "foreign"]

  /// The prefix of a namespace that the root element declares; empty for that of the core structure.
  func prefix(of namespace: String) -> String? {
    if namespace == self.namespace { return "" }
    return prefixes.first { $0.namespace == namespace }?.prefix
  }

  /// The namespace of the own element of a category.
  func namespace(of category: String) -> String {
    isDCT && edition == .tbx ? TBXDialect.linguist.category(category)?.module?.namespace ?? namespace : namespace
  }

  /// The prefix of a module, with its colon.
  static func prefix(of module: TBXModule) -> String { module == .linguist ? "ling:" : "\(module.rawValue):" }
}

extension TBXForm: CustomStringConvertible {
  /// The form in words, for instance `TBX-Basic v3 (DCT)`.
  var description: String {
    switch edition {
    case .tbx: "\(name) v3 (\(isDCT ? "DCT" : "DCA"))"
    case .martif: "\(name) v2"
    case .min2013: "\(name) (2013)"
    }
  }
}
