/// A set of keys that may have some more: it never denies one that it has, and wrongly confirms one in sixteen at most.
///
/// A filter of Bloom (Communications of the ACM 13(7), 1970) with one hash, for keys whose bits are mixed well.
struct KeyFilter: Sendable {
  private var bits: [UInt64]
  private let mask: UInt64

  /// A filter for about so many keys.
  init(capacity: Int) {
    let size = 1 << max(10, Int.bitWidth - (capacity * 16).leadingZeroBitCount)
    bits = [UInt64](repeating: 0, count: size / 64)
    mask = UInt64(size - 1)
  }

  /// Adds a key.
  mutating func insert(_ key: UInt64) {
    bits[Int((key & mask) >> 6)] |= 1 << (key & 63)
  }

  /// Whether it may have a key.
  func contains(_ key: UInt64) -> Bool {
    bits[Int((key & mask) >> 6)] & (1 << (key & 63)) != 0
  }
}
