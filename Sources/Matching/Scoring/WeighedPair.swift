import Glibc

/// Two entries and the probability that they define the same concept.
struct WeighedPair: Sendable {
  /// The two of them.
  let entries: EntryPair
  /// What the evidence adds up to, in hundredths of a bit.
  let hundredths: Int
  /// The probability, to four places.
  let confidence: Double

  /// Two entries with what the evidence adds up to, in hundredths of a bit.
  init(_ entries: EntryPair, hundredths: Int) {
    self.entries = entries
    self.hundredths = hundredths
    confidence = (10_000 / (1 + exp2(-Double(hundredths) / 100))).rounded() / 10_000
  }
}
