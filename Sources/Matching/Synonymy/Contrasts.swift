import Concurrency

/// How often words tell entries apart.
struct Contrasts {
  /// The keys with some tokens, by the hash of what is left without them.
  private typealias Residues = [UInt64: Int32]

  private let learner: SynonymLearner
  /// The keys that have each token, of the first side and of the other.
  private let keysByToken: [FlatLists<Int32>]
  private var residues: [[[UInt32]: Residues]] = [[:], [:]]
  private var known: [SynonymLearner.Proposal: Double] = [:]

  init(_ learner: SynonymLearner, threads: Int = Parallel.cores) {
    self.learner = learner
    let table = learner.table
    let sides = [table.left, table.right]
    keysByToken = Parallel.map(2, threads: threads) { number in
      let borne = sides[number].keys.flatMap { key in
        TermTable.distinct(sides[number].tokens[key]).map { (token: Int($0), key: Int32(key)) }
      }
      return FlatLists(borne, over: table.tokens.count, by: \.token, element: \.key)
    }
  }

  /// The sides, by their numbers.
  private func side(_ number: Int) -> TermTable.Side { number == 0 ? learner.table.left : learner.table.right }

  /// In how many contexts an exchange tells entries apart: within a collection, and between the two.
  mutating func count(_ proposal: SynonymLearner.Proposal) -> Double {
    within(proposal) + between(proposal.one, proposal.other) + between(proposal.other, proposal.one)
  }

  /// In how many contexts entries of one collection are told apart by an exchange.
  mutating func within(_ proposal: SynonymLearner.Proposal) -> Double {
    if let known = known[proposal] { return known }
    var count = 0
    for number in 0..<2 {
      let (one, other) = (residues(proposal.one, number), residues(proposal.other, number))
      let entries = side(number).entries
      count += Contrasts.common(one, other).count { residue, key, second in
        residue != 0 && Contrasts.areDisjoint(entries[Int(key)], entries[Int(second)])
      }
    }
    known[proposal] = Double(count)
    return Double(count)
  }

  /// In how many contexts entries of one collection are told apart by a word that one of them has more.
  func count(without token: UInt32) -> Double {
    var count = 0
    let hash = learner.table.tokens[Int(token)].hash
    for number in 0..<2 {
      let side = side(number)
      for key in keysByToken[number][Int(token)] {
        let rest = side.hashes[Int(key)] &- hash
        guard rest != 0, let shorter = side.key(rest) else { continue }
        if Contrasts.areDisjoint(side.entries[shorter], side.entries[Int(key)]) { count += 1 }
      }
    }
    return Double(count)
  }

  /// Contexts in which the one stands on the left and the other on the right, with entries that have not met although
  /// not both are free.
  private mutating func between(_ one: [UInt32], _ other: [UInt32]) -> Double {
    var sum = 0.0
    for (residue, key, second) in Contrasts.common(residues(one, 0), residues(other, 1)) where residue != 0 {
      let (lefts, rights) = (learner.table.left.entries[Int(key)], learner.table.right.entries[Int(second)])
      let haveMet = lefts.contains { left in rights.contains { learner.settled.contains(EntryPair(left, $0)) } }
      guard !haveMet else { continue }
      let isLeftFree = lefts.contains { !learner.isSettled[Int($0)] }
      let isRightFree = rights.contains { !learner.isSettled[Int($0)] }
      sum += 1 - Double((isLeftFree ? 1 : 0) + (isRightFree ? 1 : 0)) / 2
    }
    return sum
  }

  private static func common(
    _ one: Residues, _ other: Residues
  ) -> [(residue: UInt64, one: Int32, other: Int32)] {
    one.count <= other.count
      ? one.compactMap { residue, key in other[residue].map { (residue, key, $0) } }
      : other.compactMap { residue, key in one[residue].map { (residue, $0, key) } }
  }

  /// Whether no entry bears both of two keys.
  private static func areDisjoint(_ one: ArraySlice<Int32>, _ other: ArraySlice<Int32>) -> Bool {
    // Both are in order.
    var (i, j) = (one.startIndex, other.startIndex)
    while i < one.endIndex && j < other.endIndex {
      if one[i] == other[j] { return false }
      if one[i] < other[j] { i += 1 } else { j += 1 }
    }
    return true
  }

  private mutating func residues(_ tokens: [UInt32], _ number: Int) -> Residues {
    if let known = residues[number][tokens] { return known }
    let (byToken, side) = (keysByToken[number], side(number))
    let rarest = tokens.min { (byToken.range(Int($0)).count, $0) < (byToken.range(Int($1)).count, $1) }
    var found: Residues = [:]
    for key in rarest.map({ byToken[Int($0)] }) ?? []
    where tokens.count == 1 || TermTable.without(tokens, side.tokens[Int(key)]) != nil {
      found[side.hashes[Int(key)] &- learner.table.hash(tokens)] = key
    }
    residues[number][tokens] = found
    return found
  }
}
