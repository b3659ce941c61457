import Concurrency
import Matching
import Terminology

/// Finds one kind of conflict.
///
/// To add a kind, write a type that conforms, in a file of its own, name it in ``ConflictRules/all`` and give it a page
/// in the documentation, `Harmonisation.docc`.
public protocol ConflictRule: Sendable {
  /// What the rule is called and looks for.
  static var description: RuleDescription { get }
  /// The cases in a directory, in any order.
  ///
  /// - Parameters:
  ///   - context: the directory.
  ///   - ladders: the ladders of normal forms, for this rule's use alone: rules run side by side.
  /// - Returns: the cases.
  func cases(in context: RuleContext, _ ladders: Ladders) -> [ConflictCase]
}

/// What a rule is called and looks for.
public struct RuleDescription: Codable, Hashable, Sendable {
  /// A stable code by which cases can be filtered, for instance `homonym`.
  public var code: String
  /// What it is called in reports.
  public var title: String
  /// What it looks for, in one sentence.
  public var summary: String

  /// A description.
  public init(code: String, title: String, summary: String) {
    self.code = code
    self.title = title
    self.summary = summary
  }
}

/// The rules that are known.
public enum ConflictRules {
  /// The cases that the rules find, each at work beside the others.
  static func cases(in context: RuleContext) -> [ConflictCase] {
    let rules = all
    return Parallel.map(rules.count) { rules[$0].cases(in: context, Ladders()) }.flatMap(\.self)
  }

  /// All rules, in the order in which reports list them.
  public static var all: [any ConflictRule] {
    [
      HomonymRule(), SynonymRule(), DefinitionSubstanceRule(), DefinitionEditorialRule(), PreferredDeprecatedRule(),
      AbbreviationClashRule(), EquivalentRule(), DoubletteRule(), MissingDefinitionRule(), MissingEquivalentRule(),
      CircularDefinitionRule(), BrokenReferenceRule(),
    ]
  }

  /// The version of the rules, for the record of a run.
  public static let version = "1"
}
