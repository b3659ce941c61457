import Concurrency
import Glibc

/// The designations of two sides that differ in one word, and what they tell.
///
/// Of every key, the hash of what is left without each of its tokens is a context; a join on these brings together keys
/// that differ in one token, and keys of which one has a token more.
struct NearTerms: Sendable {
  /// In how many contexts two tokens are exchanged, the one with the lower number on the left, or on the right; only
  /// between entries without a partner.
  private(set) var exchanges: [UInt64: (there: Int, back: Int)] = [:]
  /// In how many contexts a designation has a token more, on the left and on the right; only between such entries.
  private(set) var more: (left: [UInt32: Int], right: [UInt32: Int]) = ([:], [:])
  /// Log odds that a near miss is a true one.
  private var odds: [Kind: Double] = [:]

  /// How two designations differ.
  private enum Kind: CaseIterable {
    case moreLeft, moreRight, smallMoreLeft, smallMoreRight, derived
  }

  /// A key in one of its contexts.
  private struct Occurrence: Sendable {
    var key: Int32
    /// The token that is left out; nil where the context is the key itself.
    var token: UInt32?
    var isLeft: Bool
  }

  /// What the groups of one context show.
  private enum Sign: Sendable {
    case exchange(there: Bool, UInt64)
    case more(isLeft: Bool, UInt32)
    case near(Kind, EntryPair)
  }

  /// Looks for them.
  init(_ learner: SynonymLearner, threads: Int = Parallel.cores) {
    let occurrences =
      NearTerms.occurrences(learner.table.left, learner.table, isLeft: true)
      + NearTerms.occurrences(learner.table.right, learner.table, isLeft: false)
    let items = occurrences.enumerated().map { number, found in
      KeyGroups.Item(key: TextHash.mixed(found.context), number: Int32(number))
    }
    let signs = KeyGroups(items, threads: threads).flatMap { (group, signs: inout [Sign]) in
      NearTerms.read(group.map { occurrences[Int($0)].occurrence }, learner, &signs)
    }
    var near: [Kind: [EntryPair]] = [:]
    for sign in signs {
      switch sign {
      case .exchange(true, let pair): exchanges[pair, default: (0, 0)].there += 1
      case .exchange(false, let pair): exchanges[pair, default: (0, 0)].back += 1
      case .more(true, let token): more.left[token, default: 0] += 1
      case .more(false, let token): more.right[token, default: 0] += 1
      case .near(let kind, let pair): near[kind, default: []].append(pair)
      }
    }
    for kind in Kind.allCases {
      let isSmall = kind == .smallMoreLeft || kind == .smallMoreRight
      let isLonger: Bool? = kind == .derived ? nil : kind == .moreLeft || kind == .smallMoreLeft
      odds[kind] = learner.odds(
        near[kind] ?? [], longerLeft: isLonger,
        isSmall ? learner.weights[.assumedSmallNearMisses] : learner.weights[.assumedNearMisses])
    }
  }

  /// The log odds that a near miss is a true one when the longer designation is on the left, or on the right.
  func bits(longerLeft isLeft: Bool, isSmall: Bool) -> Double {
    odds[isSmall ? isLeft ? .smallMoreLeft : .smallMoreRight : isLeft ? .moreLeft : .moreRight] ?? 0
  }

  /// The log odds that one is a true one in which words of one root are exchanged.
  var derivedBits: Double { odds[.derived] ?? 0 }

  private static func occurrences(
    _ side: TermTable.Side, _ table: TermTable, isLeft: Bool
  ) -> [(context: UInt64, occurrence: Occurrence)] {
    var found: [(context: UInt64, occurrence: Occurrence)] = []
    for (number, key) in side.keys.enumerated() {
      found.append((key.hash, Occurrence(key: Int32(number), token: nil, isLeft: isLeft)))
      guard key.tokens.count > 1 else { continue }
      for token in TermTable.distinct(key.tokens) where !table.tokens[Int(token)].isNegation {
        found.append(
          (
            key.hash &- table.tokens[Int(token)].hash, Occurrence(key: Int32(number), token: token, isLeft: isLeft)
          ))
      }
    }
    return found
  }

  private static func read(_ group: [Occurrence], _ learner: SynonymLearner, _ signs: inout [Sign]) {
    let table = learner.table
    let (lefts, rights) = (group.filter(\.isLeft), group.filter { !$0.isLeft })
    guard !lefts.isEmpty, !rights.isEmpty else { return }
    // A context is free for an occurrence when an entry that bears it has no partner, and when it says something.
    func isFree(_ occurrence: Occurrence) -> Bool {
      let key = (occurrence.isLeft ? table.left : table.right).keys[Int(occurrence.key)]
      let settled = occurrence.isLeft ? learner.isSettledLeft : learner.isSettledRight
      guard !key.entries.allSatisfy(settled.contains) else { return false }
      guard let token = occurrence.token else { return true }
      return key.tokens.contains { $0 != token && !table.tokens[Int($0)].isSmall }
    }
    // The context itself is a key of either side at most once.
    for (whole, others) in [(lefts.first { $0.token == nil }, rights), (rights.first { $0.token == nil }, lefts)] {
      guard let whole else { continue }
      let isWholeFree = isFree(whole)
      for other in others {
        guard let token = other.token else { continue }
        let isSmall = table.tokens[Int(token)].isSmall
        let kind: Kind =
          other.isLeft ? isSmall ? .smallMoreLeft : .moreLeft : isSmall ? .smallMoreRight : .moreRight
        let (left, right) = other.isLeft ? (other, whole) : (whole, other)
        signs += NearTerms.pairs(table.left.keys[Int(left.key)], table.right.keys[Int(right.key)]).map {
          .near(kind, $0)
        }
        if isWholeFree && isFree(other) { signs.append(.more(isLeft: other.isLeft, token)) }
      }
    }
    let (some, others) = (lefts.filter { $0.token != nil }, rights.filter { $0.token != nil })
    guard some.count * others.count <= SynonymLearner.bucketLimit else { return }
    let free = (left: some.map(isFree), right: others.map(isFree))
    for (one, isOneFree) in zip(some, free.left) {
      for (other, isOtherFree) in zip(others, free.right) {
        guard let left = one.token, let right = other.token, left != right else { continue }
        if learner.form([left], [right]) == .derived {
          signs += NearTerms.pairs(table.left.keys[Int(one.key)], table.right.keys[Int(other.key)]).map {
            .near(.derived, $0)
          }
        }
        if isOneFree && isOtherFree {
          signs.append(.exchange(there: left < right, UInt64(min(left, right)) << 32 | UInt64(max(left, right))))
        }
      }
    }
  }

  private static func pairs(_ left: TermTable.Key, _ right: TermTable.Key) -> [EntryPair] {
    guard left.entries.count * right.entries.count <= SynonymLearner.bucketLimit else { return [] }
    return left.entries.flatMap { one in right.entries.map { EntryPair(one, $0) } }
  }
}

extension SynonymLearner {
  /// The log odds, in bits, that pairs of entries which are near misses to each other only are true.
  ///
  /// - Parameters:
  ///   - pairs: the pairs.
  ///   - isLeft: whether the longer designation is on the left; nil where neither is.
  ///   - assumed: how many true ones are assumed beside those counted.
  /// - Returns: the log odds, from −5.6 to 4.2 bits.
  fileprivate func odds(_ pairs: [EntryPair], longerLeft isLeft: Bool?, _ assumed: Double) -> Double {
    let pairs = Set(pairs).subtracting(settled)
    var (left, right): ([Int32: Int], [Int32: Int]) = ([:], [:])
    for pair in pairs {
      left[pair.left, default: 0] += 1
      right[pair.right, default: 0] += 1
    }
    var free = 0
    var chance = (left: 0, right: 0)
    for pair in pairs {
      guard left[pair.left] == 1, right[pair.right] == 1 else { continue }
      switch (isSettledLeft.contains(pair.left), isSettledRight.contains(pair.right)) {
      case (false, false): free += 1
      case (true, false): chance.left += 1
      case (false, true): chance.right += 1
      case (true, true): continue
      }
    }
    func expected(_ chance: Int, _ settled: Int, of all: Int) -> Double {
      (Double(chance) + 0.5) / Double(settled + 1) * Double(all - settled)
    }
    let fromLeft = expected(chance.left, isSettledLeft.count, of: counts.left)
    let fromRight = expected(chance.right, isSettledRight.count, of: counts.right)
    let excess = max(0, Double(free) - (isLeft.map { $0 ? fromLeft : fromRight } ?? (fromLeft + fromRight) / 2))
    let share = min(0.95, max(0.02, (excess + assumed) / Double(free + 2)))
    return log2(share / (1 - share))
  }
}
