import Concurrency
import Glibc

/// Finds the designations of two sides that have most of their tokens in common, though not all, among entries without
/// a partner.
///
/// A set-similarity join (``PrefixFilter``) over tokens, which weigh the more the rarer they are. Of each designation the best few stay, so that memory is linear in the input.
struct OverlapJoin: Sendable {
  /// The least share of common tokens, by weight, in those of both.
  static let least = 0.5
  /// How many partners of a designation are looked at.
  static let most = 3

  /// A key on the left and one on the right.
  struct Overlap: Hashable, Sendable {
    var left: Int
    var right: Int
    /// The share of the common tokens, by weight, in those of both.
    var share: Double
  }

  private let learner: SynonymLearner
  private let weights: [Double]

  init(_ learner: SynonymLearner) {
    self.learner = learner
    let sides = [learner.table.left, learner.table.right]
    var counts = [Int](repeating: 0, count: learner.table.tokens.count)
    for side in sides { for token in side.tokens.elements { counts[Int(token)] += 1 } }
    // In a small collection a word that occurs twice is not common yet.
    let all = Double(sides.map(\.keys.count).reduce(0, +) + 101)
    weights = counts.map { log2(all / (Double($0) + 0.5)) }
  }

  /// The pairs, in the order of their keys: those that are among the best of both.
  func overlaps(threads: Int = Parallel.cores) -> [Overlap] {
    let table = learner.table
    let groups = KeyGroups(table.keyCount, threads: threads) { numbers in
      numbers.flatMap { number in
        let (side, key) = table.side(ofKey: number)
        let tokens = learner.isSettled(key, of: side) ? [] : prefix(side.tokens[key])
        return tokens.map { KeyGroups.Item(key: TextHash.mixed(UInt64($0)), number: Int32(number)) }
      }
    }
    let found = groups.flatMap { (group, found: inout [Overlap]) in
      guard group.count <= RungJoin.groupLimit else { return }
      let middle = group.firstIndex { !table.isLeft(key: Int($0)) } ?? group.endIndex
      for left in group[..<middle] {
        for right in group[middle...] {
          let pair = (Int(left), table.side(ofKey: Int(right)).key)
          guard table.left.hashes[pair.0] != table.right.hashes[pair.1] else { continue }
          let share = share(table.left.tokens[pair.0], table.right.tokens[pair.1])
          if share >= OverlapJoin.least { found.append(Overlap(left: pair.0, right: pair.1, share: share)) }
        }
      }
    }
    let ofRight = Set(OverlapJoin.best(found) { ($0.right, $0.left) })
    return OverlapJoin.best(found) { ($0.left, $0.right) }.filter(ofRight.contains)
      .sorted { ($0.left, $0.right) < ($1.left, $1.right) }
  }

  /// The rarest tokens of a key: as many as leave too little weight for what is asked for without them.
  private func prefix(_ tokens: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
    let rarest = TermTable.distinct(tokens).sorted { (-weights[Int($0)], $0) < (-weights[Int($1)], $1) }
    return PrefixFilter.prefix(rarest, share: OverlapJoin.least) { weights[Int($0)] }
  }

  /// The share of common tokens; 0 where all that two keys have in common are numbers and single letters, and where one
  /// negates what the other says.
  private func share(_ one: ArraySlice<UInt32>, _ other: ArraySlice<UInt32>) -> Double {
    var (common, total) = (0.0, 0.0)
    var saysSomething = false
    for token in TermTable.distinct(one) {
      total += weights[Int(token)]
      guard other.contains(token) else {
        if learner.table.tokens[Int(token)].isNegation { return 0 }
        continue
      }
      common += weights[Int(token)]
      if !learner.table.tokens[Int(token)].isSmall { saysSomething = true }
    }
    for token in TermTable.distinct(other) {
      total += weights[Int(token)]
      if learner.table.tokens[Int(token)].isNegation && !one.contains(token) { return 0 }
    }
    return saysSomething ? 2 * common / total : 0
  }

  /// The best of each key of one side, each pair once; of equal ones, those whose keys come first.
  private static func best(_ overlaps: [Overlap], by keys: (Overlap) -> (one: Int, other: Int)) -> [Overlap] {
    var best: [Overlap] = []
    var (last, count): (Overlap?, Int) = (nil, 0)
    let ordered = overlaps.sorted { left, right in
      let (one, other) = (keys(left), keys(right))
      return (one.one, -left.share, one.other) < (other.one, -right.share, other.other)
    }
    for overlap in ordered where overlap != last {
      count = last.map { keys($0).one == keys(overlap).one } == true ? count + 1 : 1
      if count <= most { best.append(overlap) }
      last = overlap
    }
    return best
  }
}
