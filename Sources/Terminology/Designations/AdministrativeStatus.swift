/// The standing of a designation with the organisation that publishes it (ISO 10241-1, 6.2; ISO 30042).
public enum AdministrativeStatus: String, Codable, Hashable, Sendable, CaseIterable {
  /// To be used.
  case preferred
  /// May be used.
  case admitted
  /// Not to be used.
  case deprecated
  /// No longer used.
  case superseded
}
