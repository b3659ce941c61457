/// The status of an entry with the organisation that publishes it.
public enum EntryStatus: String, Codable, Hashable, Sendable, CaseIterable {
  /// In preparation, not yet published.
  case draft
  /// Published and in force.
  case valid
  /// Replaced by another entry.
  case superseded
  /// Withdrawn or retired without replacement.
  case withdrawn
}
