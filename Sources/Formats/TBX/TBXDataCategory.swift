/// A data category as a dialect constrains it: where it may stand and what it may say.
package struct TBXDataCategory: Sendable, Hashable {
  /// What the category may say.
  package enum Content: Sendable, Hashable {
    /// Text without any element inside.
    case plainText
    /// Text in which words may be highlighted (`hi`).
    case basicText
    /// Text with all inline elements.
    case noteText
    /// One of these values.
    case pickList([String])
  }

  /// What its `target` attribute leads to.
  package enum Target: Sendable, Hashable {
    /// It needs none.
    case none
    /// An element of the file may be named.
    case optionalElement
    /// An element of the file has to be named.
    case element
    /// An address outside the file has to be named.
    case external
  }

  /// The name: the `type` of its carrier in DCA style, the name of its element in DCT style.
  package let name: String
  /// The element that carries it in DCA style, and says in DCT style where its own element may stand.
  package let carrier: TBXCarrier
  /// The levels at which it may stand.
  package let levels: [TBXLevel]
  /// Whether it stands at its level directly, never in a group.
  package let standsAlone: Bool
  /// What it may say.
  package let content: Content
  /// What its `target` leads to.
  package let target: Target
  /// The module that gives it an element in DCT style; nil where it has none.
  package let module: TBXModule?

  /// A category of a dialect.
  init(
    _ name: String, _ carrier: TBXCarrier, _ levels: Set<TBXLevel>, _ content: Content, _ target: Target = .none,
    in module: TBXModule? = nil, standsAlone: Bool = false
  ) {
    self.name = name
    self.carrier = carrier
    self.levels = TBXLevel.allCases.filter(levels.contains)
    self.standsAlone = standsAlone
    self.content = content
    self.target = target
    self.module = module
  }

  /// The values that it may have; nil where any text will do.
  package var pickList: [String]? {
    if case .pickList(let values) = content { values } else { nil }
  }
}
