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
    .identical: 7, .unicode: 7, .punctuation: 6.9, .qualifiers: 5, .spelling: 6.4, .inflection: 6, .wordOrder: 5.5,
    .abbreviation: 1, .typing: 3,
  ]
  /// Taken from a meeting of two abbreviations, which are ambiguous by nature.
  public var abbreviationsAlike = -3.0
  /// For every letter beyond seven of a word with a typing error, up to twelve; taken away for each letter less.
  public var typingLetter = 0.6
  /// Taken from a meeting of what looks like an abbreviation with what looks like a word.
  public var abbreviationAndWord = -2.0
  /// Taken from a meeting of designations too short to say much.
  public var weakDesignation = -4.0
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
  public var otherFirstDesignations = -4.0
  /// A meeting of designations that do not stand first with their entry, for each of the two.
  public var notLeading = -0.8
  /// By how many bits a partner must be better for two entries to yield to it although they bear one designation.
  public var clearlyBetter = 0.9
  /// Domains in angle brackets that agree.
  public var sameDomain = 1.5
  /// Domains in angle brackets that differ.
  public var otherDomain = -5.0
  /// A domain in angle brackets on one side only.
  public var oneDomain = -0.7
  /// Parts of speech that differ.
  public var otherPartOfSpeech = -5.0
  /// A meeting with a deprecated designation.
  public var deprecated = -0.7
  /// Two entries of one source, which seldom has two for one concept.
  public var sameCollection = -3.5
  /// Two entries of one source whose first designations differ, or meet above the rung of spelling only.
  public var sameCollectionOtherDesignations = -8.0
  /// The share of its weight that likeness of definitions has within one source, where siblings are defined alike.
  public var sameCollectionDefinition = 0.5
  /// Taken from a meeting in another order of words when no preposition or comma accounts for it.
  public var bareWordOrder = -2.5
  /// The same clause of the same document cited, or one entry citing the other.
  public var sharedSource = 5.0
  /// A designation that has three meanings or more in the collections.
  public var severalMeanings = -4.0
  /// For every doubling of the number of definitions that fit better, themselves included.
  public var rival = -1.04
  /// The weight of definitions by their likeness, between which it is interpolated.
  public var definition: [(similarity: Double, bits: Double)] = [
    (0, -8), (0.05, -6), (0.1, -4), (0.2, -1.9), (0.43, -0.3), (0.6, 0.7), (0.8, 2.5), (0.95, 5), (1, 8),
  ]

  /// Words that stand for each other.
  public var synonyms = SynonymWeights()

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
