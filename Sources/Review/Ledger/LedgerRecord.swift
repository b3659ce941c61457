import Files

/// One record of the history: who, for which organisation, when, what, why, and on which texts.
public struct LedgerRecord: Codable, Hashable, Sendable {
  /// What was done.
  public enum Action: String, Codable, Hashable, Sendable, CaseIterable {
    /// An organisation took a position.
    case position
    /// Somebody said something.
    case comment
    /// The case moved to another level, up or down; the target is the level.
    case move
    /// A record was taken back; the target is its id.
    case undo
    /// An organisation delegated its voice; the target is the other organisation, or nobody.
    case delegation
    /// A text that was judged has changed.
    case reopening
  }

  /// When, in UTC (ISO 8601, to the microsecond).
  public var date: String
  /// Who.
  public var author: String
  /// For which organisation.
  public var organisation: String
  /// What was done.
  public var action: Action
  /// The case; empty where it is about none.
  public var caseID: String
  /// The stance of a position; empty otherwise.
  public var stance: String
  /// The digest of the resolution that a position supports.
  public var resolution: String?
  /// The digest of the texts that were judged.
  public var judgement: String?
  /// Why, or what was said.
  public var words: String
  /// What the action is about, where it is about something.
  public var target: String

  /// A name that the record has in every ledger: the SHA-256 digest of all that it says.
  public var id: String {
    SHA256.digest(
      of: [
        date, author, organisation, action.rawValue, caseID, stance, resolution ?? "", judgement ?? "", words, target,
      ].map { "\($0.utf8.count):\($0)" }.joined())
  }

  /// The hash by which the record is chained to the one before.
  func hash(after previous: String) -> String { SHA256.digest(of: previous + id) }

  /// The hash before the first record.
  static let origin = String(repeating: "0", count: 64)
}
