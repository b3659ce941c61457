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
  ///
  /// - Parameters:
  ///   - glossaries: the glossaries.
  ///   - confidence: the lowest confidence of those to be listed.
  /// - Returns: the correspondences with their evidence.
  public func align(_ glossaries: [Glossary], from confidence: Double = 0) -> Alignment {
    Weighing(EntryIndex(glossaries), weights: weights, from: confidence).alignment(from: confidence)
  }

  /// The correspondences between the glossaries of one side and those of another; left entries are of the first side.
  public func align(_ left: [Glossary], with right: [Glossary], from confidence: Double = 0) -> Alignment {
    Weighing(EntryIndex(left + right), weights: weights, sides: .split(at: Int32(left.count)), from: confidence)
      .alignment(from: confidence)
  }

  /// How two entries compare, whether or not anything brings them together in ``align(_:with:from:)``.
  ///
  /// - Parameters:
  ///   - one: the key of an entry of the first side.
  ///   - other: the key of an entry of the other.
  ///   - left: the glossaries of the first side.
  ///   - right: those of the other.
  /// - Returns: the correspondence that alignment lists; where it lists none, what can be said without it.
  public func compare(
    _ one: EntryKey, _ other: EntryKey, in left: [Glossary], with right: [Glossary]
  ) -> Correspondence {
    Weighing(EntryIndex(left + right), weights: weights, sides: .split(at: Int32(left.count))).compare(one, other)
  }

  /// The correspondences, and the concepts into which the entries gather.
  public func match(_ glossaries: [Glossary], constraints: LinkConstraints = .none) -> ConceptMatching {
    let weighed = weigh(glossaries)
    return ConceptMatching(
      alignment: weighed.alignment, concepts: concepts(of: weighed, constraints: constraints))
  }

  /// Compares the entries of glossaries, as the first half of ``match(_:constraints:)``; no constraint matters to it.
  public func weigh(_ glossaries: [Glossary]) -> WeighedGlossaries {
    let weighing = Weighing(EntryIndex(glossaries), weights: weights)
    return WeighedGlossaries(weighing: weighing, alignment: weighing.alignment())
  }

  /// The concepts into which entries gather that were compared, each with its entries in the order of their keys.
  public func concepts(of weighed: WeighedGlossaries, constraints: LinkConstraints = .none) -> [[EntryKey]] {
    let weighing = weighed.weighing
    var clusterer = ConceptClusterer(
      weighing.index, scorer: weighing.scorer, constraints: constraints, minimum: minimum)
    return clusterer.clusters(weighing.pairs)
  }
}

/// What matching makes of several glossaries.
public struct ConceptMatching: Sendable {
  /// The correspondences between entries.
  public var alignment: Alignment
  /// The entries of each concept, in the order of their keys; every entry is in one.
  public var concepts: [[EntryKey]]
}
