/// A dialect of TBX: its name, the edition of the standard, and its data categories.
///
/// Sources: ISO 30042:2019 and ISO 30042:2008; for version 3 the public modules Min, Basic and Linguist of LTAC, for
/// version 2 the public constraint files (XCS) of TBX and TBX-Basic, and for the first TBX-Min its schema of 2013.
/// Where the public schemas of one dialect contradict each other, what one of them allows is allowed.
package struct TBXDialect: Sendable {
  /// The edition, to be known by the root element.
  package enum Edition: String, Sendable, CaseIterable {
    /// Version 3, ISO 30042:2019.
    case tbx
    /// Version 2, ISO 30042:2008.
    case martif
    /// The first TBX-Min of 2013, an element for each category.
    case min2013 = "TBX"

    /// The number of the version.
    package var version: Int { self == .tbx ? 3 : 2 }
  }

  /// The name in the `type` of the root element, for instance `TBX-Basic`.
  package let name: String
  /// The edition.
  package let edition: Edition
  /// The data categories, in the order of their modules.
  package let categories: [TBXDataCategory]
  private let byName: [String: Int]

  init(_ name: String, _ edition: Edition, _ categories: [TBXDataCategory]) {
    self.name = name
    self.edition = edition
    self.categories = categories
    byName = Dictionary(zip(categories.map(\.name), categories.indices)) { first, _ in first }
  }

  /// The category with a name; no dialect has two of one name.
  package func category(_ name: String) -> TBXDataCategory? {
    byName[name].map { categories[$0] }
  }

  /// The category that an element carries in DCA style.
  package func category(_ carrier: TBXCarrier, _ name: String) -> TBXDataCategory? {
    category(name).flatMap { $0.carrier == carrier ? $0 : nil }
  }

  /// The category whose own element, in DCT style, has a namespace and a name.
  package func category(namespace: String, _ local: String) -> TBXDataCategory? {
    category(local).flatMap { $0.module?.namespace == namespace ? $0 : nil }
  }

  /// The modules, in the order in which they build on each other.
  package var modules: [TBXModule] {
    TBXModule.allCases.filter { module in categories.contains { $0.module == module } }
  }
}

extension TBXDialect {
  /// Every dialect of every edition.
  package static let all = [core, min, basic, linguist, default2008, basic2008, min2013]

  /// The dialect of an edition that a file names; nil where none is known.
  package static func named(_ name: String, in edition: Edition) -> TBXDialect? {
    let name = name == "TBX-Default" && edition == .martif ? "TBX" : name
    return all.first { $0.name == name && $0.edition == edition }
  }

  /// TBX-Core: the structure alone.
  package static let core = TBXDialect("TBX-Core", .tbx, [])
  /// TBX-Min, version 3.
  package static let min = TBXDialect(
    "TBX-Min", .tbx, minModule + [.init("externalCrossReference", .xref, entry, .plainText, .external)])
  /// TBX-Basic, version 3.
  package static let basic = TBXDialect("TBX-Basic", .tbx, minModule + basicModule)
  /// TBX-Linguist, version 3.
  package static let linguist = TBXDialect("TBX-Linguist", .tbx, minModule + basicModule + linguistModule)
  /// TBX as ISO 30042:2008 has it, called TBX-Default.
  package static let default2008 = TBXDialect("TBX", .martif, defaultCategories)
  /// TBX-Basic, version 2.
  package static let basic2008 = TBXDialect("TBX-Basic", .martif, basicCategories)
  /// The first TBX-Min; its elements stand for themselves, so that it has no categories.
  package static let min2013 = TBXDialect("TBX-Min", .min2013, [])

  static let entry: Set<TBXLevel> = [.concept, .language, .term]
  static let anywhere = Set(TBXLevel.allCases)
}
