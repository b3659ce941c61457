import Concurrency
import Terminology

/// Brings designations together that are the same but for words which stand for each other in the two collections, and
/// those that have most of their words in common.
struct SynonymJoin: Sendable {
  private let index: EntryIndex
  private let weights: MatchingWeights
  private let sides: Sides
  private let listsOverlaps: Bool
  private let threads: Int

  /// A join of the entries of an index.
  ///
  /// - Parameters:
  ///   - index: the entries.
  ///   - weights: the weights.
  ///   - sides: which are compared.
  ///   - listsOverlaps: whether designations are brought together that merely have words in common.
  ///   - threads: how many threads work on it.
  init(
    _ index: EntryIndex, weights: MatchingWeights, sides: Sides, listsOverlaps: Bool = true,
    threads: Int = Parallel.cores
  ) {
    self.index = index
    self.listsOverlaps = listsOverlaps
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
      table, settled: settled(found, comparison), counts: counts(comparison), weights: weights, threads: threads)
    let substitutions = learner.learn()
    let shortened = Shortened(table, learner, substitutions.omissionsRight, threads: threads)
    let synonyms = Parallel.map(table.left.keys.count, by: 8_192, threads: threads) { range in
      range.reduce(into: [Meeting]()) { meetings, key in
        // An entry that has met its partner need not look for words that it may have meant.
        guard !learner.isSettled(key, of: table.left) else { return }
        join(key, learner, substitutions, shortened, &meetings)
      }
    }.flatMap(\.self)
    return listsOverlaps ? synonyms + overlaps(learner) : synonyms
  }

  /// Brings designations together that have most of their words in common, which says little by itself.
  private func overlaps(_ learner: SynonymLearner) -> [Meeting] {
    OverlapJoin(learner).overlaps(threads: threads).reduce(into: [Meeting]()) { meetings, overlap in
      let above = (overlap.share - OverlapJoin.least) / (1 - OverlapJoin.least)
      let bits = weights[.overlapHalf] + above * (weights[.overlapWhole] - weights[.overlapHalf])
      meet(overlap.left, overlap.right, learner.table, on: .overlap, bits, &meetings)
    }
  }

  /// Joins a key on the left with those on the right.
  private func join(
    _ key: Int, _ learner: SynonymLearner, _ substitutions: Substitutions, _ shortened: Shortened,
    _ meetings: inout [Meeting]
  ) {
    let table = learner.table
    func free(_ hash: UInt64) -> Int? {
      table.right.key(hash).flatMap { learner.isSettled($0, of: table.right) ? nil : $0 }
    }
    for (hash, kept, bits) in variants(of: key, table, substitutions) {
      let isExchanged = hash != table.left.hashes[key]
      let cost = isExchanged ? weights[.secondDifference] : 0
      if let other = free(hash) {
        if isExchanged {
          meet(key, other, table, bits, &meetings)
        } else {
          meetByNumerals(key, other, table, &meetings)
        }
      }
      for token in TermTable.distinct(kept) where isExchanged || kept.count > 1 {
        guard let omitted = substitutions.omissionsLeft[token],
          let other = free(hash &- table.tokens[Int(token)].hash)
        else { continue }
        meet(key, other, table, bits + omitted - cost, &meetings)
      }
      for (other, omitted) in shortened[hash] { meet(key, other, table, bits + omitted - cost, &meetings) }
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
    of key: Int, _ table: TermTable, _ substitutions: Substitutions
  ) -> [(hash: UInt64, kept: ArraySlice<UInt32>, bits: Double)] {
    let (hash, tokens) = (table.left.hashes[key], table.left.tokens[key])
    var variants = [(hash: hash, kept: tokens, bits: 0.0)]
    for token in TermTable.distinct(tokens) {
      for exchange in substitutions.exchanges[token] ?? [] {
        guard let rest = TermTable.without(exchange.from, tokens) else { continue }
        variants.append((hash &- table.hash(exchange.from) &+ table.hash(exchange.to), rest[...], exchange.bits))
      }
    }
    return variants
  }

  /// The keys on the right that have a word which may be left out, by the hash of what is left.
  private struct Shortened: Sendable {
    private let keys: [(hash: UInt64, key: Int32, bits: Double)]
    private let places: HashPlaces

    init(_ table: TermTable, _ learner: SynonymLearner, _ omissions: [UInt32: Double], threads: Int) {
      let side = table.right
      keys = Parallel.map(omissions.isEmpty ? 0 : side.keys.count, by: 16_384, threads: threads) { range in
        range.flatMap { key -> [(hash: UInt64, key: Int32, bits: Double)] in
          guard side.tokens.range(key).count > 1, !learner.isSettled(key, of: side) else { return [] }
          return TermTable.distinct(side.tokens[key]).compactMap { token in
            omissions[token].map { (side.hashes[key] &- table.tokens[Int(token)].hash, Int32(key), $0) }
          }
        }
      }.flatMap(\.self).sorted { ($0.hash, $0.key) < ($1.hash, $1.key) }
      places = HashPlaces(keys.map(\.hash))
    }

    subscript(hash: UInt64) -> [(key: Int, bits: Double)] {
      places.places(of: hash).map { (Int(keys[$0].key), keys[$0].bits) }
    }
  }

  /// Brings designations of the same tokens together that do not meet on any rung, for they write a number in two ways.
  private func meetByNumerals(
    _ one: Int, _ other: Int, _ table: TermTable, _ meetings: inout [Meeting]
  ) {
    let tokens = table.left.tokens[one].map { table.tokens[Int($0)] }
    guard tokens.contains(where: \.isNumber), !tokens.allSatisfy(\.isSmall) else { return }
    var found: [Meeting] = []
    meet(one, other, table, weights[.numeral], &found)
    meetings += found.filter { meeting in
      let (left, right) = (index.designations[Int(meeting.left)], index.designations[Int(meeting.right)])
      return left.keys.lowestRung(with: right.keys) == nil
    }
  }

  private func meet(
    _ one: Int, _ other: Int, _ table: TermTable, on rung: Rung = .synonym, _ bits: Double,
    _ meetings: inout [Meeting]
  ) {
    guard bits >= weights[.leastOmission] || rung == .overlap else { return }
    let (some, others) = (table.left.designations[one], table.right.designations[other])
    guard some.count * others.count <= RungJoin.groupLimit else { return }
    for a in some {
      for b in others {
        let (left, right) = index.designations[Int(a)].entry < index.designations[Int(b)].entry ? (a, b) : (b, a)
        guard index.designations[Int(left)].entry != index.designations[Int(right)].entry else { continue }
        let leading = [left, right].count { index.designations[Int($0)].features.contains(.isLeading) }
        var meeting = Meeting(left: left, right: right, rung: rung, ambiguity: 1)
        meeting.bits = bits - weights[.prior] + (leading == 2 ? 0 : weights[.synonymNotLeading])
        meetings.append(meeting)
      }
    }
  }
}
