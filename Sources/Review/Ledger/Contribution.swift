import Harmonisation
import Terminology

/// Something that a person says in a review.
public struct Contribution: Hashable, Sendable {
  /// What is said.
  public enum Content: Hashable, Sendable {
    /// The position of the organisation, with its reason.
    case position(Stance, reason: String)
    /// A comment.
    case comment(String)
    /// The case moves to a level, with a reason.
    case move(level: String, reason: String)
    /// What the record with an id said is taken back.
    case undo(record: String)
  }

  /// The case.
  public var caseID: String
  /// For which organisation.
  public var organisation: String
  /// Who says it.
  public var author: String
  /// What is said.
  public var content: Content
  /// The digest of the texts that the person had on screen; nil for those of today.
  public var judgement: String?
  /// The number of the last record that the person saw; nil when that does not matter.
  public var seen: Int?
  /// The digest of what was proposed when the person consented to it; nil when the person says something else.
  public var proposal: String?

  /// Something that a person says; blanks around the name, and several together in it, are no part of it.
  public init(
    caseID: String, organisation: String, author: String, content: Content, judgement: String? = nil, seen: Int? = nil,
    proposal: String? = nil
  ) {
    self.caseID = caseID
    self.organisation = organisation
    self.author = author.collapsingWhitespace()
    self.content = content
    self.judgement = judgement
    self.seen = seen
    self.proposal = proposal
  }
}

/// Why something that a person says is not taken.
public struct Refusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// Why, and what to do.
  public var description: String
  /// Whether it was right when the person began, and something has changed since.
  public var isStale: Bool

  /// A refusal.
  public init(description: String, isStale: Bool = false) {
    self.description = description
    self.isStale = isStale
  }
}
