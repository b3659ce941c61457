import Harmonisation
import Terminology

/// A case in a queue.
public struct QueuedCase: Codable, Hashable, Sendable {
  /// Its stable id.
  public var id: String
  /// How much it matters.
  public var severity: Severity
  /// The code of the rule that found it.
  public var rule: String
  /// One sentence for experts.
  public var message: String
  /// The organisations that it concerns.
  public var organisations: [String]
  /// The languages that it concerns.
  public var languages: [String]
  /// How far experts have come.
  public var state: CaseState
  /// What is agreed or proposed.
  public var outcome: Outcome?
  /// The organisations that still owe a position.
  public var owed: [String]
  /// The level at which it is; nil for the lowest.
  public var level: String?
  /// The day on which it was first found.
  public var since: String
  /// When somebody last said something about it.
  public var updated: String?
}

/// How many cases there are of each kind.
public struct CaseCounts: Codable, Hashable, Sendable {
  /// All of them.
  public var total = 0
  /// By state.
  public var states: [String: Int] = [:]
  /// By severity.
  public var severities: [String: Int] = [:]
  /// By rule.
  public var rules: [String: Int] = [:]
  /// By organisation with an entry.
  public var organisations: [String: Int] = [:]
  /// By organisation that owes a position, itself or for one that delegated its voice to it.
  public var owed: [String: Int] = [:]
  /// By language.
  public var languages: [String: Int] = [:]
  /// By level.
  public var levels: [String: Int] = [:]

  /// Those that are settled.
  public var settled: Int { (states[CaseState.agreed.rawValue] ?? 0) + (states[CaseState.deferred.rawValue] ?? 0) }
}
