import Concurrency
import Glibc
import Terminology

/// The designations of two sides that differ in one word, and what they tell.
///
/// Of every key, the hash of what is left without each of its tokens is a context; a join on these brings together keys
/// that differ in one token, and keys of which one has a token more.
struct NearTerms: Sendable {
  /// In how many contexts two tokens are exchanged, the one with the lower number on the left, or on the right; only
  /// between entries without a partner.
  private(set) var exchanges: [NumberPair: (there: Int, back: Int)] = [:]
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
    /// The key, of its side.
    var key: Int
    /// The token that is left out; nil where the context is the key itself.
    var token: UInt32?
    /// Whether an entry that bears the key has no partner, and what is left says something.
    var isFree: Bool
  }

  /// What the groups of one context show.
  private enum Sign: Sendable {
    case exchange(there: Bool, NumberPair)
    case more(isLeft: Bool, UInt32)
    case near(Kind, EntryPair)
  }

  /// Looks for them.
  init(_ learner: SynonymLearner, threads: Int = Parallel.cores) {
    let contexts = Contexts(learner: learner)
    let signs = KeyGroups(learner.table.keyCount, threads: threads, contexts.items).flatMap { group, signs in
      NearTerms.read(group, contexts, &signs)
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
    let kinds = Kind.allCases
    let found = Parallel.map(kinds.count, threads: threads) { [near] number in
      let kind = kinds[number]
      let isSmall = kind == .smallMoreLeft || kind == .smallMoreRight
      let isLonger: Bool? = kind == .derived ? nil : kind == .moreLeft || kind == .smallMoreLeft
      return learner.odds(
        near[kind] ?? [], longerLeft: isLonger,
        isSmall ? learner.weights[.assumedSmallNearMisses] : learner.weights[.assumedNearMisses])
    }
    odds = Dictionary(uniqueKeysWithValues: zip(kinds, found))
  }

  /// The log odds that a near miss is a true one when the longer designation is on the left, or on the right.
  func bits(longerLeft isLeft: Bool, isSmall: Bool) -> Double {
    odds[isSmall ? isLeft ? .smallMoreLeft : .smallMoreRight : isLeft ? .moreLeft : .moreRight] ?? 0
  }

  /// The log odds that one is a true one in which words of one root are exchanged.
  var derivedBits: Double { odds[.derived] ?? 0 }

  /// The contexts of the keys of both sides, the keys of the first side before those of the other.
  ///
  /// An occurrence is the number of the key times 16, and one more than the place of the token that is left out.
  private struct Contexts: Sendable {
    let learner: SynonymLearner

    func isLeft(_ number: Int32) -> Bool { learner.table.isLeft(key: Int(number >> 4)) }

    /// The contexts of some keys.
    func items(_ numbers: Range<Int>) -> [KeyGroups.Item] {
      var items: [KeyGroups.Item] = []
      items.reserveCapacity(numbers.count * 4)
      for number in numbers {
        let (side, key) = learner.table.side(ofKey: number)
        let hash = side.hashes[key]
        items.append(.init(key: TextHash.mixed(hash), number: Int32(number << 4)))
        let tokens = side.tokens.range(key)
        guard tokens.count > 1 else { continue }
        for (place, position) in tokens.enumerated() {
          let token = side.tokens.elements[position]
          guard place == 0 || side.tokens.elements[position - 1] != token,
            !learner.table.tokens[Int(token)].isNegation
          else { continue }
          items.append(
            .init(
              key: TextHash.mixed(hash &- learner.table.tokens[Int(token)].hash), number: Int32(number << 4 + place + 1)
            ))
        }
      }
      return items
    }

    /// An occurrence by its number.
    func occurrence(_ number: Int32) -> Occurrence {
      let (side, key) = learner.table.side(ofKey: Int(number >> 4))
      let tokens = side.tokens.range(key)
      let isFree = !learner.isSettled(key, of: side)
      guard number & 15 > 0 else { return Occurrence(key: key, token: nil, isFree: isFree) }
      let token = side.tokens.elements[tokens.lowerBound + Int(number & 15) - 1]
      let saysMore = tokens.contains { place in
        let other = side.tokens.elements[place]
        return other != token && !learner.table.tokens[Int(other)].isSmall
      }
      return Occurrence(key: key, token: token, isFree: isFree && saysMore)
    }
  }

  private static func read(_ group: [Int32], _ contexts: Contexts, _ signs: inout [Sign]) {
    // The keys of the first side come first.
    guard let first = group.first, let last = group.last, contexts.isLeft(first), !contexts.isLeft(last) else { return }
    let (learner, table) = (contexts.learner, contexts.learner.table)
    let middle = group.firstIndex { !contexts.isLeft($0) } ?? group.endIndex
    let lefts = group[..<middle].map(contexts.occurrence)
    let rights = group[middle...].map(contexts.occurrence)
    func near(_ kind: Kind, _ left: Occurrence, _ right: Occurrence) {
      let (ones, others) = (table.left.entries[left.key], table.right.entries[right.key])
      guard ones.count * others.count <= SynonymLearner.bucketLimit else { return }
      for one in ones { for other in others { signs.append(.near(kind, EntryPair(one, other))) } }
    }
    // The context itself is a key of either side at most once.
    for (whole, others, isLeft) in [
      (lefts.first { $0.token == nil }, rights, false), (rights.first { $0.token == nil }, lefts, true),
    ] {
      guard let whole else { continue }
      for other in others {
        guard let token = other.token else { continue }
        let isSmall = table.tokens[Int(token)].isSmall
        let kind: Kind = isLeft ? isSmall ? .smallMoreLeft : .moreLeft : isSmall ? .smallMoreRight : .moreRight
        if isLeft { near(kind, other, whole) } else { near(kind, whole, other) }
        if whole.isFree && other.isFree { signs.append(.more(isLeft: isLeft, token)) }
      }
    }
    let (some, others) = (lefts.filter { $0.token != nil }, rights.filter { $0.token != nil })
    guard some.count * others.count <= SynonymLearner.bucketLimit else { return }
    for one in some {
      for other in others {
        guard let left = one.token, let right = other.token, left != right else { continue }
        if learner.form([left], [right]) == .derived { near(.derived, one, other) }
        if one.isFree && other.isFree {
          signs.append(.exchange(there: left < right, NumberPair(left, right)))
        }
      }
    }
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
    var pairs = pairs.sorted().filter { pair in
      !isSettled[Int(pair.left)] || !isSettled[Int(pair.right)] || !settled.contains(pair)
    }
    pairs.removeRepeats()
    // How many other entries each is near to, counted to two.
    var partners = [UInt8](repeating: 0, count: isSettled.count)
    for pair in pairs {
      for entry in [Int(pair.left), Int(pair.right)] { partners[entry] = min(2, partners[entry] + 1) }
    }
    var free = 0
    var chance = (left: 0, right: 0)
    for pair in pairs {
      guard partners[Int(pair.left)] == 1, partners[Int(pair.right)] == 1 else { continue }
      switch (isSettled[Int(pair.left)], isSettled[Int(pair.right)]) {
      case (false, false): free += 1
      case (true, false): chance.left += 1
      case (false, true): chance.right += 1
      case (true, true): continue
      }
    }
    func expected(_ chance: Int, _ settled: Int, of all: Int) -> Double {
      (Double(chance) + 0.5) / Double(settled + 1) * Double(all - settled)
    }
    let fromLeft = expected(chance.left, settledCounts.left, of: counts.left)
    let fromRight = expected(chance.right, settledCounts.right, of: counts.right)
    let excess = max(0, Double(free) - (isLeft.map { $0 ? fromLeft : fromRight } ?? (fromLeft + fromRight) / 2))
    let share = min(0.95, max(0.02, (excess + assumed) / Double(free + 2)))
    return log2(share / (1 - share))
  }
}
