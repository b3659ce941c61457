import Harmonisation
import ICUText
import Terminology

/// Which cases of a queue are asked for.
public struct CaseFilter: Hashable, Sendable {
  /// In this state.
  public var state: CaseState?
  /// Whether they are settled.
  public var isSettled: Bool?
  /// This severe.
  public var severity: Severity?
  /// Found by the rule with this code.
  public var rule: String?
  /// With an entry of this organisation.
  public var organisation: String?
  /// With an entry of this organisation, or of one that delegated its voice to it.
  var speaker: String?
  /// On which this organisation still owes a position, itself or for one that delegated its voice to it.
  public var owed: String?
  /// In this language.
  public var language: LanguageTag?
  /// At this level.
  public var level: String?
  /// The lowest level, at which cases are that were never moved.
  public var lowestLevel: String?
  /// In which these words stand.
  public var words: String = ""

  /// All cases.
  public init() {}

  /// A text as words are looked for in it: without differences of case and width.
  static func folded(_ text: String) -> String { Normalizer.nfkcCasefold.normalize(text) }

  /// The condition in SQL, with its values.
  ///
  /// - Parameter voices: who speaks for whom.
  /// - Returns: the condition.
  func condition(_ voices: Voices) -> (sql: String, values: [SQLValue]) {
    var parts = ["is_found = 1"]
    var values: [SQLValue] = []
    func add(_ part: String, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      parts.append(part)
      values.append(.text(value))
    }
    func addNames(_ column: String, of speaker: String?) {
      guard let speaker, !speaker.isEmpty else { return }
      let names = voices.organisations(of: speaker)
      parts.append("(\(names.map { _ in "instr(\(column), ?)" }.joined(separator: " OR ")))")
      values += names.map { .text(CaseProjection.list([$0])) }
    }
    add("state = ?", state?.rawValue)
    if let isSettled { parts.append("state \(isSettled ? "" : "NOT ")IN ('agreed', 'deferred')") }
    add("severity = ?", severity?.rawValue)
    add("rule = ?", rule)
    add("instr(organisations, ?)", organisation.map { CaseProjection.list([$0]) })
    addNames("organisations", of: speaker)
    addNames("owed", of: owed)
    add("instr(languages, ?)", language.map { CaseProjection.list([$0.value]) })
    if let level, !level.isEmpty {
      parts.append("ifnull(level, ?) = ?")
      values += [.text(lowestLevel ?? ""), .text(level)]
    }
    add(
      "EXISTS (SELECT 1 FROM case_words w WHERE w.number = cases.number AND holds(w.words, ?))",
      CaseFilter.folded(words))
    return (parts.joined(separator: " AND "), values)
  }
}
