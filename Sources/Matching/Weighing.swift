import Terminology

/// The pairs of entries that something brought together, each weighed.
struct Weighing: Sendable {
  let index: EntryIndex
  let scorer: Scorer
  /// The pairs, in the order of their entries.
  let pairs: [WeighedPair]
  private let candidates: Candidates
  private let sides: Sides
  private let threads: Int

  /// Finds and weighs the pairs.
  init(_ index: EntryIndex, weights: MatchingWeights, sides: Sides = .all, threads: Int = Parallel.cores) {
    self.index = index
    self.sides = sides
    self.threads = threads
    let join = RungJoin(index, weights: weights, sides: sides, threads: threads)
    let candidates = CandidateGathering(index, threads: threads).candidates(join.meetings())
    let scorer = Scorer(index, weights: weights)
    self.candidates = candidates
    self.scorer = scorer
    pairs = Parallel.map(candidates.pairs.count, by: 4_096, threads: threads) { range in
      candidates.pairs[range].map { candidate in
        WeighedPair(
          left: candidate.left, right: candidate.right,
          confidence: scorer.evidence(candidate, in: candidates).confidence)
      }
    }.flatMap(\.self)
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

  private func correspondence(_ number: Int) -> Correspondence {
    let pair = pairs[number]
    let correspondence = Correspondence(
      left: index.entries[Int(pair.left)].key, right: index.entries[Int(pair.right)].key,
      relation: pair.confidence >= 0.85 ? .exact : .close, confidence: pair.confidence,
      evidence: scorer.evidence(candidates.pairs[number], in: candidates).map(index.evidence))
    return sides.isOfFirst(index.entries[Int(pair.left)].glossary) ? correspondence : correspondence.turned
  }
}
