/// How much each sign weighs, in bits, that words stand for each other (see ``SynonymLearner``).
public struct SynonymWeights: Sendable {
  /// The exchange of one word for one of no likeness, before anything speaks for it.
  public var freeExchange = -7.0
  /// The exchange of a single letter for a word that begins with it.
  public var initialLetter = -1.0
  /// What speaks for designations that differ only in how they write a number: `stage ii`, `second stage`.
  public var numeral = 4.0
  /// The exchange of numbers or negations.
  public var numberExchanged = -12.0
  /// Two designations of one entry that differ in these words only, for each context.
  public var sameEntry = 5.0
  /// The same for two designations that consist of these words.
  public var wholeTerm = 9.0
  /// Two designations of entries without a partner that differ in these words only, for each context but the first.
  public var isolatedPair = 2.0
  /// Two entries of one collection that differ in these words only, taken away for each context.
  public var contrast = 2.5
  /// Taken from designations that do not both stand first with their entries.
  public var notLeading = -1.0
  /// Taken from two differences at once.
  public var agreement = 6.0
  /// The most that speaks for a substitution.
  public var substitutionLimit = 5.0
  /// The least for it to be used.
  public var leastSubstitution = -1.0
  /// A word that designations of one entry have and have not, for each context.
  public var omissionSameEntry = 1.0
  /// The same for entries without a partner, for each context but the first.
  public var omissionIsolated = 0.5
  /// For every doubling of the entries that are told apart by the word.
  public var omissionContrast = 0.3
  /// The most that all this adds for a word that is left out.
  public var omissionGain = 3.0
  /// The most that speaks for leaving a word out.
  public var omissionLimit = 4.0
  /// The least for it to be done.
  public var leastOmission = -3.0
  /// How many true near misses are assumed beside those that were counted.
  public var assumedNearMisses = 0.8
  /// The same where a number or single letter is left out.
  public var assumedSmallNearMisses = 0.4
}
