/// Eight bytes that are looked at together, the first of them lowest.
struct ByteWord {
  private let value: UInt64
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The bytes of an integer as it lies in memory.
  init(_ memory: UInt64) {
    value = UInt64(littleEndian: memory)
  }

  /// Whether all of them are ASCII.
  var isASCII: Bool { value & ByteWord.highBits == 0 }

  /// How many of them are this one; all have to be ASCII.
  func count(of byte: UInt8) -> Int {
    let difference = value ^ (ByteWord.ones &* UInt64(byte))
    return (~(difference &+ ~ByteWord.highBits) & ByteWord.highBits).nonzeroBitCount
  }

  /// A bit at every one of them that is this one; above the lowest of these bits others may be wrong.
  func marks(of byte: UInt8) -> UInt64 {
    let difference = value ^ (ByteWord.ones &* UInt64(byte))
    return (difference &- ByteWord.ones) & ~difference & ByteWord.highBits
  }
}
