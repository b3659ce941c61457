import Matching
import Terminology

/// How two definitions of one concept in one language differ.
public enum DefinitionComparison: String, Codable, Hashable, Sendable {
  /// Not at all.
  case identical
  /// In spelling, punctuation, articles, inflection or order of words only.
  case editorial
  /// In what they say.
  case substance

  /// Compares two definitions.
  init(_ one: String, _ other: String, _ ladder: Ladder) {
    if one == other {
      self = .identical
      return
    }
    let (first, second) = (ladder.substance(of: one), ladder.substance(of: other))
    // Words have no points and signs: 1.5 and 15, ≤ 5 and ≥ 5 would be the same.
    let (amounts, others) = (Quantities.of(one), Quantities.of(other))
    // Longer texts with the same words in another order say the same; in short ones order may be the meaning.
    let isReordered = first.count >= 5 && first.sorted() == second.sorted() && amounts.sorted() == others.sorted()
    // "data set" and "dataset" are one word to a reader.
    let isSpacedOnly = first.joined() == second.joined() && amounts.joined() == others.joined()
    self = isSpacedOnly || isReordered ? .editorial : .substance
  }
}
