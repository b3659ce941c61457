import Terminology

/// How much each kind of evidence weighs, in bits (see ``Evidence``).
///
/// The values are estimates of what is usual between the glossaries of standards organisations, the same for all of
/// them; none is fitted to a particular collection.
public struct MatchingWeights: Sendable {
  /// Before anything is known about a pair that something brought together.
  public var prior = -2.0
  /// Designations that meet on a rung.
  public var rungs: [Rung: Double] = [
    .identical: 5, .unicode: 5, .punctuation: 4.6, .qualifiers: 3.2, .spelling: 4.4, .inflection: 4, .wordOrder: 3.2,
    .abbreviation: 1,
  ]
  /// Taken from a meeting of two abbreviations, which are ambiguous by nature.
  public var abbreviationsAlike = -2.0
  /// Taken from a meeting of designations too short to say much.
  public var weakDesignation = -3.0
  /// Added for every further word with a meaning of its own, up to three.
  public var furtherWord = 0.5
  /// The share of its weight that a meeting in a further language has: equivalents of one entry depend on each other,
  /// and homonyms often are homonyms in several languages.
  public var furtherLanguage = 0.3
  /// The most that all further languages may add.
  public var furtherLanguagesLimit = 2.5
  /// For a language whose designations do not meet, at most three times.
  public var otherDesignations = -0.7
  /// The same for the first language of both entries.
  public var otherFirstDesignations = -2.5
  /// A meeting of designations that do not stand first with their entry, for each of the two.
  public var notLeading = -1.2
  /// Each of the two meets another entry of the other source on a lower rung.
  public var betterPartners = -3.0
  /// Domains in angle brackets that agree.
  public var sameDomain = 1.5
  /// Domains in angle brackets that differ.
  public var otherDomain = -3.0
  /// A domain in angle brackets on one side only.
  public var oneDomain = -0.7
  /// Parts of speech that differ.
  public var otherPartOfSpeech = -3.0
  /// A meeting with a deprecated designation.
  public var deprecated = -0.7
  /// Two entries of one source, which seldom has two for one concept.
  public var sameCollection = -1.5
  /// Two entries of one source whose first designations differ, or meet above the rung of spelling only.
  public var sameCollectionOtherDesignations = -6.0
  /// The share of its weight that likeness of definitions has within one source, where siblings are defined alike.
  public var sameCollectionDefinition = 0.5
  /// Taken from a meeting in another order of words when no preposition or comma accounts for it.
  public var bareWordOrder = -2.5
  /// The same clause of the same document cited, or one entry citing the other.
  public var sharedSource = 5.0
  /// The weight of definitions by their similarity, between which it is interpolated.
  public var definition: [(similarity: Double, bits: Double)] = [
    (0, -4.5), (0.02, -3), (0.08, -1), (0.15, 0.5), (0.3, 2.5), (0.5, 4.5), (0.8, 7), (1, 9),
  ]

  /// The weights that the product ships with.
  public static let standard = MatchingWeights()

  /// The weight of definitions that are so alike.
  func definitionBits(_ similarity: Double) -> Double {
    guard let upper = definition.firstIndex(where: { $0.similarity >= similarity }), upper > 0 else {
      return similarity <= 0 ? definition[0].bits : definition[definition.count - 1].bits
    }
    let (low, high) = (definition[upper - 1], definition[upper])
    let share = (similarity - low.similarity) / (high.similarity - low.similarity)
    return low.bits + share * (high.bits - low.bits)
  }
}
