/// Two entries and the probability that they define the same concept.
struct WeighedPair: Sendable {
  /// The entry that comes first, in ``EntryIndex/entries``.
  var left: Int32
  /// The other entry.
  var right: Int32
  /// The probability.
  var confidence: Double
}
