import Terminology

/// What people decided about pairs of entries; matching keeps to it whatever the evidence.
public struct LinkConstraints: Sendable {
  /// Two entries, whichever comes first.
  public struct Pair: Hashable, Sendable {
    /// The one whose key comes first.
    public let first: EntryKey
    /// The other.
    public let second: EntryKey

    /// A pair of entries.
    public init(_ one: EntryKey, _ other: EntryKey) {
      (first, second) = one < other ? (one, other) : (other, one)
    }
  }

  /// Pairs that are one concept.
  public var mustLink: Set<Pair>
  /// Pairs that are not.
  public var cannotLink: Set<Pair>

  /// Constraints of these pairs.
  public init(mustLink: Set<Pair> = [], cannotLink: Set<Pair> = []) {
    self.mustLink = mustLink
    self.cannotLink = cannotLink
  }

  /// These constraints and others, which may be many more.
  public func union(_ other: LinkConstraints) -> LinkConstraints {
    LinkConstraints(mustLink: other.mustLink.union(mustLink), cannotLink: other.cannotLink.union(cannotLink))
  }

  /// Nothing decided.
  public static let none = LinkConstraints()
}
