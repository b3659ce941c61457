/// Where hashes stand in an array in which they come in order.
struct HashPlaces: Sendable {
  private let hashes: [UInt64]
  /// Per leading bits, where the hashes that begin with them begin; and the end.
  private let starts: [Int32]
  private let shift: UInt64

  /// Of hashes in their order; their bits are mixed well.
  init(_ hashes: [UInt64]) {
    self.hashes = hashes
    let bits = max(1, Int.bitWidth - hashes.count.leadingZeroBitCount)
    let shift = UInt64(64 - bits)
    var starts = [Int32](repeating: 0, count: 1 << bits + 1)
    for hash in hashes { starts[Int(hash >> shift) + 1] += 1 }
    for place in starts.indices.dropFirst() { starts[place] += starts[place - 1] }
    (self.starts, self.shift) = (starts, shift)
  }

  /// The places of a hash.
  func places(of hash: UInt64) -> Range<Int> {
    let leading = Int(hash >> shift)
    var (low, high) = (Int(starts[leading]), Int(starts[leading + 1]))
    while low < high, hashes[low] < hash { low += 1 }
    high = low
    while high < hashes.count, hashes[high] == hash { high += 1 }
    return low..<high
  }
}
