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

  /// How many of them are this one.
  func count(of byte: UInt8) -> Int { ByteWord.sum(ones(at: byte)) }

  /// A word that has 1 for every byte that is this one, and 0 for every other.
  fileprivate func ones(at byte: UInt8) -> UInt64 {
    let difference = value ^ (ByteWord.ones &* UInt64(byte))
    let others = ((difference & ~ByteWord.highBits) &+ ~ByteWord.highBits) | difference
    return (~others & ByteWord.highBits) >> 7
  }

  /// The sum of the bytes of a word, which is not more than 255.
  fileprivate static func sum(_ bytes: UInt64) -> Int { Int((bytes &* ones) >> 56) }

  /// A bit at every one of them that is this one; above the lowest of these bits others may be wrong.
  func marks(of byte: UInt8) -> UInt64 {
    let difference = value ^ (ByteWord.ones &* UInt64(byte))
    return (difference &- ByteWord.ones) & ~difference & ByteWord.highBits
  }
}

extension [UInt8] {
  /// How many of the bytes are this one.
  func count(of byte: UInt8) -> Int {
    var total = 0
    var position = 0
    unsafe withUnsafeBytes { bytes in
      while position + 8 <= bytes.count {
        // 31 words of eight bytes come to 248 at most.
        var sums: UInt64 = 0
        for _ in 0..<Swift.min(31, (bytes.count - position) / 8) {
          sums &+= unsafe ByteWord(bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)).ones(at: byte)
          position += 8
        }
        total += ByteWord.sum(sums)
      }
    }
    for index in position..<count where self[index] == byte { total += 1 }
    return total
  }
}
