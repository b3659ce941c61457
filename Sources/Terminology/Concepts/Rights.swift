/// What is known about the rights in a collection or an entry.
public struct Rights: Codable, Hashable, Sendable {
  /// Who holds them.
  public var holder: String?
  /// The year of the copyright.
  public var year: String?
  /// The statement as the source makes it.
  public var statement: String?
  /// The permission to publish that was obtained, and where it is recorded; nil when none is known.
  public var permission: String?

  /// Rights of which this much is known.
  public init(holder: String? = nil, year: String? = nil, statement: String? = nil, permission: String? = nil) {
    self.holder = holder
    self.year = year
    self.statement = statement
    self.permission = permission
  }
}
