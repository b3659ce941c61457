import Concurrency

/// Numbers in groups of equal keys.
///
/// They are distributed over buckets by their keys first, and each bucket is sorted by itself, so that the work stays in
/// the cache and is done on all cores.
struct KeyGroups: Sendable {
  /// A number and its key.
  struct Item: Sendable {
    var key: UInt64
    var number: Int32
  }

  private let items: [Item]
  /// Where each bucket begins, and the end.
  private let starts: [Int]
  private let threads: Int

  /// Groups of these items; the bits of keys are mixed well.
  init(_ items: [Item], threads: Int = Parallel.cores) {
    self.threads = threads
    let bits = max(0, Int.bitWidth - (items.count >> 11).leadingZeroBitCount)
    guard bits > 0 else {
      self.items = items
      starts = [0, items.count]
      return
    }
    let shift = UInt64(64 - bits)
    var counts = [Int](repeating: 0, count: 1 << bits + 1)
    for item in items { counts[Int(item.key >> shift) + 1] += 1 }
    for bucket in counts.indices.dropFirst() { counts[bucket] += counts[bucket - 1] }
    starts = counts
    var distributed = [Item](repeating: Item(key: 0, number: 0), count: items.count)
    for item in items {
      let bucket = Int(item.key >> shift)
      distributed[counts[bucket]] = item
      counts[bucket] += 1
    }
    self.items = distributed
  }

  /// What a function makes of every group of two at least, group by group, in an order that depends on the keys only;
  /// the numbers of a group come in their order.
  func flatMap<Value: Sendable>(_ transform: @Sendable ([Int32], inout [Value]) -> Void) -> [Value] {
    let buckets = starts.count - 1
    return Parallel.map(buckets, by: max(1, buckets / 64), threads: threads) { range -> [Value] in
      var values: [Value] = []
      for bucket in range {
        let sorted = items[starts[bucket]..<starts[bucket + 1]].sorted {
          $0.key != $1.key ? $0.key < $1.key : $0.number < $1.number
        }
        var start = 0
        while start < sorted.count {
          var end = start + 1
          while end < sorted.count && sorted[end].key == sorted[start].key { end += 1 }
          if end - start > 1 { transform(sorted[start..<end].map(\.number), &values) }
          start = end
        }
      }
      return values
    }.flatMap(\.self)
  }
}
