import Concurrency
import Terminology

/// The pairs of entries that something brought together, each weighed.
struct Weighing: Sendable {
  let index: EntryIndex
  let scorer: Scorer
  /// The pairs, in the order of their entries.
  let pairs: [WeighedPair]
  private let candidates: Candidates
  private let competition: Competition
  private let neighbourhoods: Neighbourhoods
  /// What their neighbours say of pairs, in hundredths of a bit.
  private let neighbours: [EntryPair: Int]
  /// The pairs that are one concept for sure, where entries have neighbours.
  private let sure: Set<EntryPair>
  private let sides: Sides
  private let threads: Int

  /// Finds and weighs the pairs.
  ///
  /// - Parameters:
  ///   - index: the entries.
  ///   - weights: the weights.
  ///   - sides: which of them are compared.
  ///   - confidence: the lowest confidence that is asked for; what cannot reach it need not be found.
  ///   - threads: how many threads work on it.
  init(
    _ index: EntryIndex, weights: MatchingWeights, sides: Sides = .all, from confidence: Double = 0,
    threads: Int = Parallel.cores
  ) {
    self.index = index
    self.sides = sides
    self.threads = threads
    var meetings = RungJoin(index, weights: weights, sides: sides, threads: threads).meetings()
    let listsOverlaps = confidence <= Weighing.mostByOverlap || index.saysMoreThanDesignations
    meetings += SynonymJoin(index, weights: weights, sides: sides, listsOverlaps: listsOverlaps, threads: threads)
      .meetings(after: meetings)
    let scorer = Scorer(index, weights: weights, sides: sides, threads: threads)
    let others = DefinitionJoin(index, sides: sides, threads: threads).pairs()
      .union(scorer.citations.pairs(index, sides))
    let candidates = CandidateGathering(index, threads: threads).candidates(meetings, and: others)
    self.candidates = candidates
    self.scorer = scorer
    let hundredths = Parallel.map(candidates.pairs.count, by: 4_096, threads: threads) { range in
      candidates.pairs[range].map { scorer.evidence($0, in: candidates).hundredths }
    }.flatMap(\.self)
    var competition = Competition(index, sides, weights)
    for (pair, hundredths) in zip(candidates.pairs, hundredths) {
      competition.add(pair, bits: Double(hundredths) / 100, isOverlap: candidates.isOverlap(pair))
    }
    self.competition = competition
    let alone = Parallel.map(hundredths.count, by: 16_384, threads: threads) { [competition] range in
      range.map { number in
        let (candidate, hundredths) = (candidates.pairs[number], hundredths[number])
        let lost = Weighing.lost(candidate, hundredths, competition, scorer, candidates)
        return WeighedPair(candidate.pair, hundredths: hundredths + (lost?.hundredths ?? 0))
      }
    }.flatMap(\.self)
    neighbourhoods = Neighbourhoods(index)
    let neighbours = neighbourhoods.hundredths(alone, weights)
    self.neighbours = neighbours
    pairs =
      neighbours.isEmpty
      ? alone
      : alone.map { pair in
        WeighedPair(pair.entries, hundredths: pair.hundredths + (neighbours[pair.entries] ?? 0))
      }
    sure =
      neighbourhoods.isEmpty ? [] : Set(pairs.lazy.filter { $0.confidence >= Weighing.exact }.map(\.entries))
  }

  /// The confidence that pairs of designations with words in common stay below when nothing else speaks for them.
  private static let mostByOverlap = 0.4

  /// What better partners take from a pair; nothing where its meanings compete by their definitions already.
  private static func lost(
    _ candidate: Candidate, _ hundredths: Int, _ competition: Competition, _ scorer: Scorer, _ candidates: Candidates
  ) -> WeighedEvidence? {
    guard !scorer.hasRivals(candidate) else { return nil }
    return competition.evidence(
      candidate, bits: Double(hundredths) / 100, isExact: candidates.isExact(candidate),
      isOverlap: candidates.isOverlap(candidate))
  }

  /// The correspondences of at least this confidence, with their evidence, in the order of their keys; between two
  /// sides, the left entries are those of the first.
  func alignment(from confidence: Double = 0) -> Alignment {
    let chosen = pairs.indices.filter { pairs[$0].confidence >= confidence }
    let correspondences = Parallel.map(chosen.count, by: 4_096, threads: threads) { range in
      chosen[range].map(correspondence)
    }
    let ordered = correspondences.flatMap(\.self)
    guard case .split = sides else { return Alignment(correspondences: ordered) }
    return Alignment(correspondences: ordered.sorted { ($0.left, $0.right) < ($1.left, $1.right) })
  }

  /// How two entries compare, the one of the first side on the left, even where nothing brought them together.
  func compare(_ one: EntryKey, _ other: EntryKey) -> Correspondence {
    let (left, right) = (number(of: one, isOfFirst: true), number(of: other, isOfFirst: false))
    let (first, last) = (min(left, right), max(left, right))
    let known = candidates.pairs.first { $0.left == first && $0.right == last }
    let candidate = known ?? Candidate(left: first, right: last, meetings: 0..<0)
    var competition = competition
    if known == nil {
      let bits = Double(scorer.evidence(candidate, in: candidates).hundredths) / 100
      competition.add(candidate, bits: bits)
    }
    let correspondence = correspondence(candidate, competition)
    return first == left ? correspondence : correspondence.turned
  }

  /// The number of an entry; two editions may have entries of one key, so it is looked for on its side.
  private func number(of key: EntryKey, isOfFirst: Bool) -> Int32 {
    let place =
      index.entries.firstIndex { $0.key == key && sides.isOfFirst($0.glossary) == isOfFirst }
      ?? index.entries.firstIndex { $0.key == key }
    return place.map(Int32.init) ?? 0
  }

  private func correspondence(_ number: Int) -> Correspondence {
    let found = correspondence(candidates.pairs[number], competition)
    return sides.isOfFirst(index.entries[Int(pairs[number].entries.left)].glossary) ? found : found.turned
  }

  private func correspondence(_ candidate: Candidate, _ competition: Competition) -> Correspondence {
    var evidence = scorer.evidence(candidate, in: candidates)
    if let lost = Weighing.lost(candidate, evidence.hundredths, competition, scorer, candidates) {
      evidence.append(lost)
    }
    if let hundredths = neighbours[candidate.pair] {
      evidence.append(.init(.neighbours, bits: Double(hundredths) / 100))
    }
    let pair = WeighedPair(candidate.pair, hundredths: evidence.hundredths)
    return Correspondence(
      left: index.entries[Int(candidate.left)].key, right: index.entries[Int(candidate.right)].key,
      relation: relation(pair, evidence), confidence: pair.confidence,
      evidence: evidence.map(index.evidence))
  }

  /// From this confidence on, two concepts are exactly one.
  private static let exact = 0.85

  /// The relation of the concepts: broader and narrower where a definition says so; for two that are not one, what their
  /// neighbours are to them; else by how sure it is that they are one.
  private func relation(_ pair: WeighedPair, _ evidence: [WeighedEvidence]) -> Correspondence.Relation {
    if let genus = evidence.first(where: { $0.kind == .genus }) {
      if case .nothing = genus.left { return .broad }
      return .narrow
    }
    if pair.confidence < 0.5, let relation = neighbourhoods.relation(pair.entries, sure: sure) { return relation }
    return pair.confidence >= Weighing.exact ? .exact : .close
  }
}
