import Glibc

/// Two entries and the probability that they define the same concept.
struct WeighedPair: Sendable {
  /// The entry that comes first, in ``EntryIndex/entries``.
  var left: Int32
  /// The other entry.
  var right: Int32
  /// What the evidence adds up to, in hundredths of a bit.
  let hundredths: Int
  /// The probability, to four places.
  let confidence: Double

  /// Two entries with what the evidence adds up to, in hundredths of a bit.
  init(left: Int32, right: Int32, hundredths: Int) {
    self.left = left
    self.right = right
    self.hundredths = hundredths
    confidence = (10_000 / (1 + exp2(-Double(hundredths) / 100))).rounded() / 10_000
  }
}
