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

  /// The items of each thread, bucket by bucket.
  private let lanes: [FlatLists<Item>]
  private let buckets: Int
  private let threads: Int

  /// Groups of the items that a function makes of the numbers from 0, on all cores; the bits of keys are mixed well.
  init(_ count: Int, threads: Int = Parallel.cores, _ items: @Sendable (Range<Int>) -> [Item]) {
    self.threads = threads
    let bits = max(0, Int.bitWidth - (count >> 10).leadingZeroBitCount)
    buckets = 1 << bits
    lanes = Parallel.map(count, by: max(1, (count + threads - 1) / threads), threads: threads) { range in
      FlatLists(items(range), over: 1 << bits, by: { Int($0.key >> UInt64(64 - bits)) }, element: { $0 })
    }
  }

  /// Groups of these items.
  init(_ items: [Item], threads: Int = Parallel.cores) {
    self.init(items.count, threads: threads) { Array(items[$0]) }
  }

  /// What a function makes of every group of two at least, group by group, in the order of their keys; the numbers of a
  /// group come in their order.
  func flatMap<Value: Sendable>(_ transform: @Sendable ([Int32], inout [Value]) -> Void) -> [Value] {
    Parallel.map(buckets, by: max(1, buckets / 64), threads: threads) { range -> [Value] in
      var values: [Value] = []
      var group: [Int32] = []
      for bucket in range {
        let sorted = lanes.flatMap { $0[bucket] }.sorted {
          $0.key != $1.key ? $0.key < $1.key : $0.number < $1.number
        }
        var start = 0
        while start < sorted.count {
          var end = start + 1
          while end < sorted.count && sorted[end].key == sorted[start].key { end += 1 }
          if end - start > 1 {
            group.removeAll(keepingCapacity: true)
            for place in start..<end { group.append(sorted[place].number) }
            transform(group, &values)
          }
          start = end
        }
      }
      return values
    }.flatMap(\.self)
  }
}
