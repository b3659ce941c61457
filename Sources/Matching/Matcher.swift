import Terminology

/// Finds which entries of several glossaries define the same concept.
///
/// ```swift
/// let matching = Matcher().match([iec, iso, itu])
/// for concept in matching.concepts { … }
/// ```
/// Candidates come from joins on the ladder of normal forms; each is weighed by its evidence; the surest are gathered
/// into concepts. The result depends on the entries only: not on the order of the glossaries, the locale or the
/// machine.
public struct Matcher: Sendable {
  /// The weights of evidence.
  public var weights: MatchingWeights
  /// The confidence from which two entries are taken for one concept.
  public var minimum: Double

  /// A matcher with these weights.
  public init(weights: MatchingWeights = .standard, minimum: Double = 0.5) {
    self.weights = weights
    self.minimum = minimum
  }

  /// The correspondences within and between glossaries, in the order of their keys.
  public func align(_ glossaries: [Glossary]) -> Alignment {
    let index = EntryIndex(glossaries)
    var join = HashJoin(index, weights: weights)
    let scorer = Scorer(index, weights: weights)
    return Alignment(correspondences: join.candidates().map(scorer.correspondence))
  }

  /// The correspondences, and the concepts into which the entries gather.
  public func match(_ glossaries: [Glossary], constraints: LinkConstraints = .none) -> ConceptMatching {
    let index = EntryIndex(glossaries)
    var join = HashJoin(index, weights: weights)
    let candidates = join.candidates()
    let scorer = Scorer(index, weights: weights)
    let correspondences = candidates.map(scorer.correspondence)
    var clusterer = ConceptClusterer(index, scorer: scorer, constraints: constraints, minimum: minimum)
    return ConceptMatching(
      alignment: Alignment(correspondences: correspondences),
      concepts: clusterer.clusters(candidates, correspondences))
  }
}

/// What matching makes of several glossaries.
public struct ConceptMatching: Sendable {
  /// The correspondences between entries.
  public var alignment: Alignment
  /// The entries of each concept, in the order of their keys; every entry is in one.
  public var concepts: [[EntryKey]]
}
