import Terminology

/// How the rows of a table are read as entries.
protocol TableLayout {
  /// What the layout is called in the description of a source.
  static var name: String { get }
  /// Whether every row is taken without regard to the rows of other entries, each of which has its id in the first
  /// column of identifiers.
  static var takesEntriesApart: Bool { get }
  /// The layout of a table with this heading; nil where the table is laid out otherwise.
  init?(_ heading: TableHeading, _ context: TableContext)
  /// Takes a row below the heading.
  mutating func take(_ row: TableRow, at location: SourceLocation, into entries: inout TableEntries) -> [Finding]
  /// Says that no more rows follow.
  mutating func finish(into entries: inout TableEntries) -> [Finding]
  /// The owner and publication that the layout itself implies.
  var owner: (organisation: String?, publication: String?) { get }
}

extension TableLayout {
  static var takesEntriesApart: Bool { false }
  mutating func finish(into entries: inout TableEntries) -> [Finding] { [] }
  var owner: (organisation: String?, publication: String?) { (nil, nil) }
}

/// What is known about a table beside its cells.
struct TableContext {
  /// The language of cells whose column and row name none.
  var language: LanguageTag
  /// The owner, where it is known.
  var organisation: String?
}

/// The layouts that are known, the most particular first.
enum TableLayouts {
  static var all: [any TableLayout.Type] { [IEVRows.self, ITURows.self, DesignationRows.self, ConceptRows.self] }

  static func layout(of heading: TableHeading, _ context: TableContext) -> (any TableLayout)? {
    for type in all {
      if let layout = type.init(heading, context) { return layout }
    }
    return nil
  }
}
