import Concurrency

/// How often words tell entries apart.
struct Contrasts {
  private let learner: SynonymLearner
  private var keysByToken: (left: [UInt32: [Int32]], right: [UInt32: [Int32]])
  private var residuesLeft: [[UInt32]: [UInt64: [Int32]]] = [:]
  private var residuesRight: [[UInt32]: [UInt64: [Int32]]] = [:]
  private var known: [SynonymLearner.Proposal: Double] = [:]

  init(_ learner: SynonymLearner, threads: Int = Parallel.cores) {
    self.learner = learner
    let sides = [learner.table.left, learner.table.right]
    let byToken = Parallel.map(2, threads: threads) { Contrasts.byToken(sides[$0]) }
    keysByToken = (byToken[0], byToken[1])
  }

  private static func byToken(_ side: TermTable.Side) -> [UInt32: [Int32]] {
    var byToken: [UInt32: [Int32]] = [:]
    for (number, key) in side.keys.enumerated() {
      for token in TermTable.distinct(key.tokens) { byToken[token, default: []].append(Int32(number)) }
    }
    return byToken
  }

  /// In how many contexts an exchange tells entries apart: within a collection, and between the two.
  mutating func count(_ proposal: SynonymLearner.Proposal) -> Double {
    within(proposal) + between(proposal.one, proposal.other) + between(proposal.other, proposal.one)
  }

  /// In how many contexts entries of one collection are told apart by an exchange.
  mutating func within(_ proposal: SynonymLearner.Proposal) -> Double {
    if let known = known[proposal] { return known }
    var count = 0
    for isLeft in [true, false] {
      let (one, other) = (residues(proposal.one, isLeft), residues(proposal.other, isLeft))
      count += Contrasts.common(one, other).count { residue, some, others in
        residue != 0 && Set(some).isDisjoint(with: others)
      }
    }
    known[proposal] = Double(count)
    return Double(count)
  }

  /// In how many contexts entries of one collection are told apart by a word that one of them has more.
  func count(without token: UInt32) -> Double {
    var count = 0
    let hash = learner.table.tokens[Int(token)].hash
    for (side, keys) in [
      (learner.table.left, keysByToken.left[token]), (learner.table.right, keysByToken.right[token]),
    ] {
      for number in keys ?? [] {
        let key = side.keys[Int(number)]
        guard key.hash != hash, let shorter = side.key(key.hash &- hash) else { continue }
        if Set(shorter.entries).isDisjoint(with: key.entries) { count += 1 }
      }
    }
    return Double(count)
  }

  /// Contexts in which the one stands on the left and the other on the right, with entries that have not met although
  /// not both are free.
  private mutating func between(_ one: [UInt32], _ other: [UInt32]) -> Double {
    var sum = 0.0
    for (residue, lefts, rights) in Contrasts.common(residues(one, true), residues(other, false)) where residue != 0 {
      let haveMet = lefts.contains { left in rights.contains { learner.settled.contains(EntryPair(left, $0)) } }
      guard !haveMet else { continue }
      let isLeftFree = lefts.contains { !learner.isSettledLeft.contains($0) }
      let isRightFree = rights.contains { !learner.isSettledRight.contains($0) }
      sum += 1 - Double((isLeftFree ? 1 : 0) + (isRightFree ? 1 : 0)) / 2
    }
    return sum
  }

  private static func common(
    _ one: [UInt64: [Int32]], _ other: [UInt64: [Int32]]
  ) -> [(residue: UInt64, one: [Int32], other: [Int32])] {
    one.count <= other.count
      ? one.compactMap { residue, entries in other[residue].map { (residue, entries, $0) } }
      : other.compactMap { residue, entries in one[residue].map { (residue, $0, entries) } }
  }

  /// The entries of all keys that have some tokens, by the hash of what is left without them.
  private mutating func residues(_ tokens: [UInt32], _ isLeft: Bool) -> [UInt64: [Int32]] {
    if let known = isLeft ? residuesLeft[tokens] : residuesRight[tokens] { return known }
    let byToken = isLeft ? keysByToken.left : keysByToken.right
    let side = isLeft ? learner.table.left : learner.table.right
    let rarest = tokens.min { (byToken[$0]?.count ?? 0, $0) < (byToken[$1]?.count ?? 0, $1) }
    var found: [UInt64: [Int32]] = [:]
    for number in rarest.flatMap({ byToken[$0] }) ?? [] {
      let key = side.keys[Int(number)]
      guard tokens.count == 1 || TermTable.without(tokens, key.tokens) != nil else { continue }
      found[key.hash &- learner.table.hash(tokens)] = key.entries
    }
    if isLeft { residuesLeft[tokens] = found } else { residuesRight[tokens] = found }
    return found
  }
}
