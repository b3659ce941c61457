import Concurrency
import Glibc

/// Learns from two collections which words stand for each other in them, and which may be left out.
///
/// Nothing but the two collections is used. For a substitution speak
/// 1. designations of one entry that differ in nothing else, be it an entry of one source or two that have met;
/// 2. designations of entries without a partner, one on either side, that differ in nothing else.
///
/// Against it speaks every contrast: two entries of one collection that differ in just these words, as `left atrium` and
/// `right atrium` do. How much a near miss says that is not borne out otherwise is measured: by how many more of them
/// there are between entries without a partner than between entries that have one, where they can only be chance.
struct SynonymLearner: Sendable {
  /// Pairs that one residue may bring together before it is passed over.
  static let bucketLimit = 200

  let table: TermTable
  /// The pairs of entries that have met, the first side first.
  let settled: Set<EntryPair>
  /// Whether an entry has met a partner.
  let isSettled: [Bool]
  /// How many entries either side has, and how many of them have met a partner.
  let counts: (left: Int, right: Int)
  let settledCounts: (left: Int, right: Int)
  let weights: MatchingWeights
  let threads: Int

  init(
    _ table: TermTable, settled pairs: [(left: Int32, right: Int32)], counts: (left: Int, right: Int),
    weights: MatchingWeights, threads: Int = Parallel.cores
  ) {
    self.table = table
    self.threads = threads
    self.counts = counts
    self.weights = weights
    settled = Set(pairs.map { EntryPair($0.left, $0.right) })
    let entries = table.left.keysOfEntries.count
    var isSettled = [Bool](repeating: false, count: entries)
    func settle(_ entries: some Sequence<Int32>) -> Int {
      var count = 0
      for entry in entries where !isSettled[Int(entry)] {
        isSettled[Int(entry)] = true
        count += 1
      }
      return count
    }
    settledCounts = (settle(pairs.lazy.map(\.left)), settle(pairs.lazy.map(\.right)))
    self.isSettled = isSettled
  }

  /// Whether all entries that bear a key have met a partner.
  func isSettled(_ key: Int, of side: TermTable.Side) -> Bool {
    side.entries.range(key).allSatisfy { isSettled[Int(side.entries.elements[$0])] }
  }

  /// A substitution that something speaks for: the two sides in the order of their tokens.
  struct Proposal: Hashable {
    var one: [UInt32]
    var other: [UInt32]

    init(_ one: [UInt32], _ other: [UInt32]) {
      (self.one, self.other) = other.lexicographicallyPrecedes(one) ? (other, one) : (one, other)
    }

    /// The two tokens where it is about one on either side.
    var tokenPair: NumberPair? {
      one.count == 1 && other.count == 1 ? NumberPair(one[0], other[0]) : nil
    }
  }

  /// What the form of a substitution says by itself.
  enum Form {
    /// A number or negation is exchanged.
    case number
    /// Two words of one root: `thyroid`, `thyroidal`.
    case derived
    /// A single letter and a word that begins with it.
    case initial
    /// Any other.
    case free
  }

  /// The substitutions.
  func learn() -> Substitutions {
    let near = NearTerms(self, threads: threads)
    let shared = residuesWithinEntries()
    var contrasts = Contrasts(self, threads: threads)
    var bits: [Proposal: Double] = [:]
    let exchanged = near.exchanges.lazy.filter { isPromising($0.key, $0.value) }.map {
      Proposal([$0.key.low], [$0.key.high])
    }
    for proposal in Set(shared.keys).union(exchanged) where !proposal.one.isEmpty {
      let residues = shared[proposal] ?? []
      // That entries differ in a number only is what numbers are for, however often it happens.
      let isNumber = form(proposal.one, proposal.other) == .number
      let (there, back) = isNumber ? (0, 0) : proposal.tokenPair.flatMap { near.exchanges[$0] } ?? (0, 0)
      var sum = formBits(proposal, near)
      sum +=
        weights[.synonymsInEntry] * Double(residues.count { $0 != 0 })
        + (residues.contains(0) ? weights[.wholeSynonyms] : 0)
      sum += isolatedBits(there, back)
      // Most proposals end here, before contrasts are counted.
      guard sum >= weights[.leastSubstitution] else { continue }
      sum -= weights[.contrast] * contrasts.count(proposal)
      if sum >= weights[.leastSubstitution] { bits[proposal] = sum }
    }
    var substitutions = Substitutions()
    substitutions.exchanges = exchanges(settling(bits, &contrasts))
    let omissions = Set(near.more.left.keys).union(near.more.right.keys)
      .union(shared.keys.lazy.filter { $0.one.isEmpty && $0.other.count == 1 }.map { $0.other[0] })
      .filter { !table.tokens[Int($0)].isNegation }.sorted()
    let contrasting = Parallel.map(omissions.count, by: 256, threads: threads) { [contrasts] range in
      omissions[range].map(contrasts.count(without:))
    }.flatMap(\.self)
    for (token, against) in zip(omissions, contrasting) {
      let support = Double((shared[Proposal([], [token])] ?? []).count { $0 != 0 })
      let (left, right) = (near.more.left[token] ?? 0, near.more.right[token] ?? 0)
      let doubt = weights[.omissionContrast] * max(0, log2((1 + against) / (1 + support + Double(max(left, right)))))
      let isSmall = table.tokens[Int(token)].isSmall
      for (count, isLeft) in [(left, true), (right, false)] {
        let gain =
          weights[.omissionSameEntry] * support - doubt
          + (isSmall ? 0 : weights[.omissionIsolated] * max(0, Double(count) - 1))
        let sum = min(
          weights[.omissionLimit], near.bits(longerLeft: isLeft, isSmall: isSmall) + min(weights[.omissionGain], gain))
        guard sum >= weights[.leastOmission] else { continue }
        if isLeft { substitutions.omissionsLeft[token] = sum } else { substitutions.omissionsRight[token] = sum }
      }
    }
    return substitutions
  }

  /// What designations of entries without a partner say for an exchange.
  private func isolatedBits(_ there: Int, _ back: Int) -> Double {
    weights[.isolatedPair] * max(0, Double(max(there, back)) - Double(min(there, back)) / 2 - 1)
  }

  /// Whether an exchange of two tokens can come to anything by what was counted alone, as few of very many can.
  private func isPromising(_ pair: NumberPair, _ counts: (there: Int, back: Int)) -> Bool {
    let form = form([pair.low], [pair.high])
    guard form == .free else { return form != .number }
    return weights[.freeExchange] + isolatedBits(counts.there, counts.back) >= weights[.leastSubstitution]
  }

  /// What the mere form of a substitution says.
  func form(_ one: [UInt32], _ other: [UInt32]) -> Form {
    let tokens = (one + other).map { table.tokens[Int($0)] }
    if tokens.contains(where: { $0.isNumber || $0.isNegation }) { return .number }
    guard one.count == 1, other.count == 1 else { return .free }
    let (left, right) = (Array(tokens[0].text.unicodeScalars), Array(tokens[1].text.unicodeScalars))
    let beginning = zip(left, right).prefix { $0 == $1 }.count
    let longest = max(left.count, right.count)
    if beginning >= 4, longest - beginning <= 4, 2 * beginning >= longest { return .derived }
    return min(left.count, right.count) == 1 && beginning == 1 ? .initial : .free
  }

  private func formBits(_ proposal: Proposal, _ near: NearTerms) -> Double {
    switch form(proposal.one, proposal.other) {
    case .number: weights[.numberExchanged]
    case .initial: weights[.initialLetter]
    case .derived: near.derivedBits
    case .free: weights[.freeExchange] * (1 + 0.25 * Double(proposal.one.count + proposal.other.count - 2))
    }
  }

  /// The residues with which each exchange occurs between designations of one entry, or of two that have met; 0 for
  /// none.
  private func residuesWithinEntries() -> [Proposal: Set<UInt64>] {
    var found: [Proposal: Set<UInt64>] = [:]
    // Keys come in the order of their hashes, so that which of very many are taken does not depend on chance.
    func take(_ keys: [(hash: UInt64, tokens: ArraySlice<UInt32>)]) {
      let keys = keys.sorted { $0.hash < $1.hash }.prefix(12)
      for (order, key) in keys.enumerated() {
        for other in keys[..<order] where other.hash != key.hash {
          let (one, two) = TermTable.difference(key.tokens, other.tokens)
          guard one.count <= 3, two.count <= 3 else { continue }
          found[Proposal(one, two), default: []].insert(key.hash &- table.hash(one))
        }
      }
    }
    func keys(_ entry: Int32, _ side: TermTable.Side) -> [(hash: UInt64, tokens: ArraySlice<UInt32>)] {
      side.keysOfEntries[Int(entry)].map { (side.hashes[Int($0)], side.tokens[Int($0)]) }
    }
    for pair in settled {
      let (lefts, rights) = (
        table.left.keysOfEntries.range(Int(pair.left)), table.right.keysOfEntries.range(Int(pair.right))
      )
      guard lefts.count > 1 || rights.count > 1 else { continue }
      take(keys(pair.left, table.left) + keys(pair.right, table.right))
    }
    for side in [table.left, table.right] {
      for entry in side.keysOfEntries.indices where !isSettled[entry] && side.keysOfEntries.range(entry).count > 1 {
        take(keys(Int32(entry), side))
      }
    }
    return found
  }

  /// Takes from each exchange what speaks for another one of the same words, where the two others contrast.
  private func settling(_ bits: [Proposal: Double], _ contrasts: inout Contrasts) -> [Proposal: Double] {
    var beside: [[UInt32]: [[UInt32]]] = [:]
    for proposal in bits.keys {
      beside[proposal.one, default: []].append(proposal.other)
      beside[proposal.other, default: []].append(proposal.one)
    }
    var settled: [Proposal: Double] = [:]
    for (proposal, sum) in bits {
      var rival: Double?
      for (one, other) in [(proposal.one, proposal.other), (proposal.other, proposal.one)] {
        for third in beside[one] ?? [] where third != other {
          guard let against = bits[Proposal(one, third)], against > sum - 6, against > rival ?? -.infinity,
            contrasts.within(Proposal(other, third)) > 0
          else { continue }
          rival = against
        }
      }
      let rest = sum - (rival.map { log2(1 + exp2(min($0, 60))) } ?? 0)
      if rest >= weights[.leastSubstitution] { settled[proposal] = min(rest, weights[.substitutionLimit]) }
    }
    return settled
  }

  /// The exchanges by the first token of either side: those that are among the six surest of both sides, so that it does
  /// not matter from which they are looked for.
  private func exchanges(_ bits: [Proposal: Double]) -> [UInt32: [Substitution]] {
    var bySide: [[UInt32]: [Substitution]] = [:]
    for (proposal, sum) in bits {
      bySide[proposal.one, default: []].append(Substitution(from: proposal.one, to: proposal.other, bits: sum))
      bySide[proposal.other, default: []].append(Substitution(from: proposal.other, to: proposal.one, bits: sum))
    }
    let surest = bySide.mapValues { found in
      found.sorted { one, other in
        one.bits != other.bits ? one.bits > other.bits : one.to.lexicographicallyPrecedes(other.to)
      }.prefix(6)
    }
    var exchanges: [UInt32: [Substitution]] = [:]
    for (side, found) in surest.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      exchanges[side[0], default: []] += found.filter { exchange in
        surest[exchange.to]?.contains { $0.to == side } ?? false
      }
    }
    return exchanges
  }
}
