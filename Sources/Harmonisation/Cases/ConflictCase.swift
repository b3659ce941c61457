import Matching
import Terminology

/// A place where sources disagree or leave something open, for experts to look at.
///
/// A case is a review aid, not a verdict: homonyms are legitimate, and a doubtful case is ranked low, never dropped.
public struct ConflictCase: Codable, Sendable {
  /// A stable id, made from the rule and the entries.
  public var id: String
  /// The code of the rule that found it, for instance `definition-substance`.
  public var rule: String
  /// How much it matters.
  public var severity: Severity
  /// One sentence for experts, in plain words.
  public var message: String
  /// The entries that it concerns, in the order of their keys.
  public var members: [EntryKey]
  /// The languages that it concerns.
  public var languages: [LanguageTag]
  /// What the sources say, side by side.
  public var evidence: [CaseEvidence]
  /// What experts might agree on, weakest intervention first.
  public var suggestion: Suggestion
  /// How much it stands in the way of a first edition, for ranking within a severity.
  public var blocking: Int
  /// What tells it from others of the same rule and entries, for instance a language.
  public var topic: String?
  /// What experts have made of it; nil before anybody has said anything about any case.
  public var review: CaseReview? {
    get { boxedReview?.value }
    set { boxedReview = newValue.map(Boxed.value) }
  }

  // Cases are handed on and sorted many times, and a review is larger than all the rest.
  private var boxedReview: Boxed<CaseReview>?

  /// A case.
  public init(
    id: String, rule: String, severity: Severity, message: String, members: [EntryKey], languages: [LanguageTag],
    evidence: [CaseEvidence], suggestion: Suggestion, blocking: Int, topic: String? = nil
  ) {
    self.id = id
    self.rule = rule
    self.severity = severity
    self.message = message
    self.members = members
    self.languages = languages
    self.evidence = evidence
    self.suggestion = suggestion
    self.blocking = blocking
    self.topic = topic
  }

  // In the order of their names, in which they are written: what is in order need not be sorted.
  private enum CodingKeys: String, CodingKey {
    case blocking, evidence, id, languages, members, message
    case boxedReview = "review"
    case rule, severity, suggestion, topic
  }

  /// The organisations that it concerns, each once.
  public var organisations: [String] { members.map(\.organisation).uniqued() }

  /// Whether experts settled it.
  public var isSettled: Bool { review?.state.isSettled == true }

  /// Why its entries were compared, pair by pair; nothing for many entries, which nobody would look through.
  ///
  /// - Parameter known: the pairs that matching weighed, by their left entries.
  /// - Returns: those of which the case has both entries.
  package func correspondences(among known: [EntryKey: [Correspondence]]) -> [Correspondence] {
    guard members.count <= 12 else { return [] }
    let members = Set(members)
    return self.members.flatMap { known[$0]?.filter { members.contains($0.right) } ?? [] }
  }
}

/// What one or several members of a case say.
public struct CaseEvidence: Codable, Sendable {
  /// Who says it.
  public var owners: [EntryKey]
  /// The language.
  public var language: LanguageTag?
  /// What kind of text it is, for instance `definition` or `preferred term`.
  public var label: String
  /// The text.
  public var text: String
  /// How it differs from the first text in the same language.
  public var difference: WordDifference?

  // In the order of their names, as those of the case.
  private enum CodingKeys: CodingKey {
    case difference, label, language, owners, text
  }

  /// A piece of evidence.
  public init(
    owners: [EntryKey], language: LanguageTag? = nil, label: String, text: String, difference: WordDifference? = nil
  ) {
    self.owners = owners
    self.language = language
    self.label = label
    self.text = text
    self.difference = difference
  }
}

/// What experts might agree on.
public struct Suggestion: Codable, Hashable, Sendable {
  /// The outcome.
  public var outcome: Outcome
  /// What it would mean here, in a sentence.
  public var words: String

  /// A suggestion.
  public init(_ outcome: Outcome, _ words: String) {
    self.outcome = outcome
    self.words = words
  }
}
