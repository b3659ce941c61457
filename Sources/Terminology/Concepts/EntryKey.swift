/// The name of an entry among all sources: `ORG:publication:id`.
///
/// It does not change between runs, whatever else does.
public struct EntryKey: Codable, Hashable, Sendable {
  /// The organisation that owns the entry.
  public let organisation: String
  /// The publication in which it stands.
  public let publication: String
  /// Its id in its source.
  public let identifier: String

  /// A key of these parts.
  public init(organisation: String, publication: String, identifier: String) {
    self.organisation = organisation
    self.publication = publication
    self.identifier = identifier
  }
}

extension EntryKey: CustomStringConvertible {
  /// The key as written in reports and decisions.
  public var description: String { "\(organisation):\(publication):\(identifier)" }
}

extension EntryKey: Comparable {
  /// Orders by organisation, publication and id, numbers in an id by their value (`3.2` before `3.10`).
  public static func < (left: EntryKey, right: EntryKey) -> Bool {
    if left.organisation != right.organisation { return left.organisation < right.organisation }
    if left.publication != right.publication { return left.publication < right.publication }
    return left.identifier.precedesNaturally(right.identifier)
  }
}
