/// Two entries, as numbers in ``EntryIndex/entries``.
struct EntryPair: Hashable, Comparable, Sendable {
  /// The one that comes first in the index, or is of the first side.
  let left: Int32
  /// The other.
  let right: Int32

  /// Two entries in this order.
  init(_ left: Int32, _ right: Int32) {
    self.left = left
    self.right = right
  }

  /// Two entries, the one that comes first in the index on the left.
  init(unordered one: Int32, _ other: Int32) {
    self.init(min(one, other), max(one, other))
  }

  /// Orders by the left entry, then by the right one.
  static func < (one: EntryPair, other: EntryPair) -> Bool {
    (one.left, one.right) < (other.left, other.right)
  }

  /// Hashes both as one number, for there are millions of pairs.
  func hash(into hasher: inout Hasher) {
    hasher.combine(UInt64(UInt32(bitPattern: left)) << 32 | UInt64(UInt32(bitPattern: right)))
  }
}
