import Matching
import Terminology

/// How two definitions of one concept in one language differ.
public enum DefinitionComparison: String, Codable, Hashable, Sendable {
  /// Not at all.
  case identical
  /// In spelling, punctuation, articles, inflection or the order of an enumeration only.
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
    // "data set" and "dataset" are one word to a reader.
    self = first.joined() == second.joined() ? .editorial : .substance
  }
}
