/// Where an organisation stands on a case: what it says, and the texts that it had before it.
public struct Position: Hashable, Sendable {
  /// The organisation.
  public var organisation: String
  /// What it says.
  public var stance: Stance
  /// Why, in its own words.
  public var reason: String
  /// Who said it for the organisation.
  public var author: String
  /// When, in UTC (ISO 8601).
  public var date: String
  /// Whether the texts that it judged are those of today.
  public var isCurrent: Bool

  /// A position.
  public init(
    organisation: String, stance: Stance, reason: String = "", author: String, date: String, isCurrent: Bool = true
  ) {
    self.organisation = organisation
    self.stance = stance
    self.reason = reason
    self.author = author
    self.date = date
    self.isCurrent = isCurrent
  }
}
