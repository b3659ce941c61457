import Concurrency
import Terminology

/// Brings designations together that are the same but for words which stand for each other in the two collections.
struct SynonymJoin: Sendable {
  private let index: EntryIndex
  private let weights: MatchingWeights
  private let sides: Sides
  private let threads: Int

  init(_ index: EntryIndex, weights: MatchingWeights, sides: Sides, threads: Int = Parallel.cores) {
    self.index = index
    self.weights = weights
    self.sides = sides
    self.threads = threads
  }

  /// Two collections, compared in one language.
  private struct Comparison: Sendable {
    var left: Int32
    var right: Int32
    var language: Int
  }

  /// The meetings, given those on the rungs below.
  func meetings(after found: [Meeting]) -> [Meeting] {
    comparisons.flatMap { meetings($0, found) }
  }

  /// Every two glossaries that are compared; of two sides, all of the one with all of the other.
  private var comparisons: [Comparison] {
    var pairs: [(Int32, Int32)] = [(0, 1)]
    if case .all = sides {
      let glossaries = 0..<Int32(index.glossaries.count)
      pairs = glossaries.flatMap { left in glossaries.filter { $0 > left }.map { (left, $0) } }
    }
    return pairs.flatMap { left, right in
      index.languages.indices.map { Comparison(left: left, right: right, language: $0) }
    }
  }

  /// Whether a glossary is on the left of a comparison, or on the right; nil for neither.
  private func isLeft(_ glossary: Int32, _ comparison: Comparison) -> Bool? {
    guard case .all = sides else { return sides.isOfFirst(glossary) }
    return glossary == comparison.left ? true : glossary == comparison.right ? false : nil
  }

  private func meetings(_ comparison: Comparison, _ found: [Meeting]) -> [Meeting] {
    let table = TermTable(index, language: comparison.language, threads: threads) { isLeft($0, comparison) }
    guard !table.left.keys.isEmpty, !table.right.keys.isEmpty else { return [] }
    let learner = SynonymLearner(
      table, settled: settled(found, comparison), counts: counts(comparison), weights: weights)
    let substitutions = learner.learn()
    let shortened = shortened(table.right, learner, substitutions.omissionsRight)
    return Parallel.map(table.left.keys.count, by: 8_192, threads: threads) { range in
      range.reduce(into: []) { meetings, number in
        let key = table.left.keys[number]
        // An entry that has met its partner need not look for words that it may have meant.
        guard !key.entries.allSatisfy(learner.isSettledLeft.contains) else { return }
        join(key, learner, substitutions, shortened, &meetings)
      }
    }.flatMap(\.self)
  }

  /// Joins a key on the left with those on the right.
  private func join(
    _ key: TermTable.Key, _ learner: SynonymLearner, _ substitutions: Substitutions,
    _ shortened: [UInt64: [(key: Int32, bits: Double)]], _ meetings: inout [Meeting]
  ) {
    let table = learner.table
    func free(_ hash: UInt64) -> TermTable.Key? {
      table.right.key(hash).flatMap { $0.entries.allSatisfy(learner.isSettledRight.contains) ? nil : $0 }
    }
    for (hash, kept, bits) in variants(of: key, table, substitutions) {
      let isExchanged = hash != key.hash
      let cost = isExchanged ? weights[.secondDifference] : 0
      if let other = free(hash) {
        if isExchanged { meet(key, other, bits, &meetings) } else { meetByNumerals(key, other, table, &meetings) }
      }
      for token in TermTable.distinct(kept) where isExchanged || kept.count > 1 {
        guard let omitted = substitutions.omissionsLeft[token],
          let other = free(hash &- table.tokens[Int(token)].hash)
        else { continue }
        meet(key, other, bits + omitted - cost, &meetings)
      }
      for (number, omitted) in shortened[hash] ?? [] {
        meet(key, table.right.keys[Int(number)], bits + omitted - cost, &meetings)
      }
    }
  }

  /// How many entries either side has.
  private func counts(_ comparison: Comparison) -> (left: Int, right: Int) {
    var counts = (left: 0, right: 0)
    for entry in index.entries {
      guard let isLeft = isLeft(entry.glossary, comparison) else { continue }
      if isLeft { counts.left += 1 } else { counts.right += 1 }
    }
    return counts
  }

  /// The pairs of entries that have met for sure, the one on the left first.
  private func settled(_ found: [Meeting], _ comparison: Comparison) -> [(left: Int32, right: Int32)] {
    found.compactMap { meeting in
      guard meeting.rung <= .wordOrder, meeting.bits + weights[.prior] >= 0 else { return nil }
      let (one, other) = (index.designations[Int(meeting.left)].entry, index.designations[Int(meeting.right)].entry)
      let isOneLeft = isLeft(index.entries[Int(one)].glossary, comparison)
      let isOtherLeft = isLeft(index.entries[Int(other)].glossary, comparison)
      guard let isOneLeft, let isOtherLeft, isOneLeft != isOtherLeft else { return nil }
      return isOneLeft ? (one, other) : (other, one)
    }
  }

  /// The hash of a key, and of what it becomes when words are exchanged, with the tokens that stay and what speaks for it.
  ///
  /// Of what was exchanged, nothing is left out: so it does not matter on which side the exchange is made.
  private func variants(
    of key: TermTable.Key, _ table: TermTable, _ substitutions: Substitutions
  ) -> [(hash: UInt64, kept: [UInt32], bits: Double)] {
    var variants = [(hash: key.hash, kept: key.tokens, bits: 0.0)]
    for token in TermTable.distinct(key.tokens) {
      for exchange in substitutions.exchanges[token] ?? [] {
        guard let rest = TermTable.without(exchange.from, key.tokens) else { continue }
        let hash = key.hash &- table.hash(exchange.from) &+ table.hash(exchange.to)
        variants.append((hash, rest, exchange.bits))
      }
    }
    return variants
  }

  /// The keys of a side that have a word which may be left out, by the hash of what is left.
  private func shortened(
    _ side: TermTable.Side, _ learner: SynonymLearner, _ omissions: [UInt32: Double]
  ) -> [UInt64: [(key: Int32, bits: Double)]] {
    var shortened: [UInt64: [(key: Int32, bits: Double)]] = [:]
    guard !omissions.isEmpty else { return shortened }
    for (number, key) in side.keys.enumerated() where key.tokens.count > 1 {
      guard !key.entries.allSatisfy(learner.isSettledRight.contains) else { continue }
      for token in TermTable.distinct(key.tokens) {
        guard let bits = omissions[token] else { continue }
        shortened[key.hash &- learner.table.tokens[Int(token)].hash, default: []].append((Int32(number), bits))
      }
    }
    return shortened
  }

  /// Brings designations of the same tokens together that do not meet on any rung, for they write a number in two ways.
  private func meetByNumerals(
    _ one: TermTable.Key, _ other: TermTable.Key, _ table: TermTable, _ meetings: inout [Meeting]
  ) {
    let tokens = one.tokens.map { table.tokens[Int($0)] }
    guard tokens.contains(where: \.isNumber), !tokens.allSatisfy(\.isSmall) else { return }
    var found: [Meeting] = []
    meet(one, other, weights[.numeral], &found)
    meetings += found.filter { meeting in
      let (left, right) = (index.designations[Int(meeting.left)], index.designations[Int(meeting.right)])
      return left.keys.lowestRung(with: right.keys) == nil
    }
  }

  private func meet(_ one: TermTable.Key, _ other: TermTable.Key, _ bits: Double, _ meetings: inout [Meeting]) {
    guard bits >= weights[.leastOmission] else { return }
    guard one.designations.count * other.designations.count <= RungJoin.groupLimit else { return }
    for a in one.designations {
      for b in other.designations {
        let (left, right) = index.designations[Int(a)].entry < index.designations[Int(b)].entry ? (a, b) : (b, a)
        guard index.designations[Int(left)].entry != index.designations[Int(right)].entry else { continue }
        let leading = [left, right].count { index.designations[Int($0)].features.contains(.isLeading) }
        var meeting = Meeting(left: left, right: right, rung: .synonym, ambiguity: 1)
        meeting.bits = bits - weights[.prior] + (leading == 2 ? 0 : weights[.synonymNotLeading])
        meetings.append(meeting)
      }
    }
  }
}
