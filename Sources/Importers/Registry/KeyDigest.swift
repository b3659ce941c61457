/// A digest of 64 bits of the parts of a key: FNV-1a (Fowler, Noll, Vo), finished as in MurmurHash3.
///
/// Two keys have the same digest by chance once in 10^19 pairs; it is the same on every machine and in every run.
struct KeyDigest: Hashable {
  private var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The digest of no part.
  init() {}

  /// Goes on with a part.
  mutating func add(_ part: String) {
    for byte in part.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    // No text holds this byte, so parts cannot run into each other.
    value = (value ^ 0xFF) &* 0x100_0000_01B3
  }

  /// The digest with its bits well mixed; never 0.
  var mixed: UInt64 {
    var bits = value
    bits = (bits ^ (bits >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    bits = (bits ^ (bits >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    bits ^= bits >> 33
    return bits == 0 ? 1 : bits
  }
}

/// A set of digests that takes eight bytes a place and asks for no memory but its table.
struct DigestSet {
  private var slots = [UInt64](repeating: 0, count: 1 << 10)
  private var count = 0

  /// Whether nothing is in it.
  var isEmpty: Bool { count == 0 }

  /// Puts a digest in; false when it is in already.
  mutating func insert(_ digest: KeyDigest) -> Bool { insert(digest.mixed) }

  /// Puts the bits of a digest in, which are well mixed; false when they are in already.
  mutating func insert(_ bits: UInt64) -> Bool {
    if count * 4 >= slots.count * 3 { grow(to: slots.count * 2) }
    let isNew = DigestSet.insert(bits == 0 ? 1 : bits, into: &slots)
    if isNew { count += 1 }
    return isNew
  }

  /// Makes place for so many more.
  mutating func reserve(_ more: Int) {
    var size = slots.count
    while (count + more) * 4 >= size * 3 { size *= 2 }
    if size > slots.count { grow(to: size) }
  }

  private mutating func grow(to size: Int) {
    let old = slots
    slots = [UInt64](repeating: 0, count: size)
    for bits in old where bits != 0 { _ = DigestSet.insert(bits, into: &slots) }
  }

  private static func insert(_ bits: UInt64, into slots: inout [UInt64]) -> Bool {
    var index = Int(truncatingIfNeeded: bits) & (slots.count - 1)
    while slots[index] != 0 {
      if slots[index] == bits { return false }
      index = (index + 1) & (slots.count - 1)
    }
    slots[index] = bits
    return true
  }
}
