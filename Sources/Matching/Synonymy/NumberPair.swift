/// Two words or tokens by their numbers, the lower one first.
struct NumberPair: Hashable, Comparable, Sendable {
  let low: UInt32
  let high: UInt32

  /// Two numbers, in whatever order they come.
  init(_ one: UInt32, _ other: UInt32) {
    low = min(one, other)
    high = max(one, other)
  }

  /// Orders by the lower number, then by the higher one.
  static func < (one: NumberPair, other: NumberPair) -> Bool {
    (one.low, one.high) < (other.low, other.high)
  }

  /// Hashes both as one number, for there are millions of pairs.
  func hash(into hasher: inout Hasher) {
    hasher.combine(UInt64(low) << 32 | UInt64(high))
  }
}
