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
  /// What their neighbours say of pairs, in hundredths of a bit.
  private let neighbours: [EntryPair: Int]
  private let sides: Sides
  private let threads: Int

  /// Finds and weighs the pairs.
  init(_ index: EntryIndex, weights: MatchingWeights, sides: Sides = .all, threads: Int = Parallel.cores) {
    self.index = index
    self.sides = sides
    self.threads = threads
    var meetings = RungJoin(index, weights: weights, sides: sides, threads: threads).meetings()
    meetings += SynonymJoin(index, weights: weights, sides: sides, threads: threads).meetings(after: meetings)
    let scorer = Scorer(index, weights: weights, sides: sides, threads: threads)
    let others = DefinitionJoin(index, sides: sides, threads: threads).pairs()
      .union(scorer.citations.pairs(index, sides))
    let candidates = CandidateGathering(index, threads: threads).candidates(meetings, and: others)
    self.candidates = candidates
    self.scorer = scorer
    let bits = Parallel.map(candidates.pairs.count, by: 4_096, threads: threads) { range in
      candidates.pairs[range].map { Double(scorer.evidence($0, in: candidates).hundredths) / 100 }
    }.flatMap(\.self)
    var competition = Competition(index, sides, weights)
    for (pair, bits) in zip(candidates.pairs, bits) { competition.add(pair, bits: bits) }
    self.competition = competition
    let alone = Parallel.map(bits.count, by: 16_384, threads: threads) { [competition] range in
      range.map { number in
        let (candidate, bits) = (candidates.pairs[number], bits[number])
        let lost = Weighing.lost(candidate, bits, competition, scorer, candidates)
        return WeighedPair(candidate.pair, hundredths: Int((bits * 100).rounded()) + (lost?.hundredths ?? 0))
      }
    }.flatMap(\.self)
    let neighbours = Neighbourhoods(index).hundredths(alone, weights)
    self.neighbours = neighbours
    pairs =
      neighbours.isEmpty
      ? alone
      : alone.map { pair in
        WeighedPair(pair.entries, hundredths: pair.hundredths + (neighbours[pair.entries] ?? 0))
      }
  }

  /// What better partners take from a pair; nothing where its meanings compete by their definitions already.
  private static func lost(
    _ candidate: Candidate, _ bits: Double, _ competition: Competition, _ scorer: Scorer, _ candidates: Candidates
  ) -> WeighedEvidence? {
    guard !scorer.hasRivals(candidate) else { return nil }
    return competition.evidence(candidate, bits: bits, isExact: candidates.isExact(candidate))
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
    let bits = Double(evidence.hundredths) / 100
    if let lost = Weighing.lost(candidate, bits, competition, scorer, candidates) { evidence.append(lost) }
    if let hundredths = neighbours[candidate.pair] {
      evidence.append(.init(.neighbours, bits: Double(hundredths) / 100))
    }
    let pair = WeighedPair(candidate.pair, hundredths: evidence.hundredths)
    return Correspondence(
      left: index.entries[Int(candidate.left)].key, right: index.entries[Int(candidate.right)].key,
      relation: Weighing.relation(pair.confidence, evidence), confidence: pair.confidence,
      evidence: evidence.map(index.evidence))
  }

  /// The relation of the concepts: broader and narrower where a definition says so, else by how sure it is that they
  /// are one.
  private static func relation(_ confidence: Double, _ evidence: [WeighedEvidence]) -> Correspondence.Relation {
    guard let genus = evidence.first(where: { $0.kind == .genus }) else { return confidence >= 0.85 ? .exact : .close }
    if case .nothing = genus.left { return .broad }
    return .narrow
  }
}
