/// The grammatical number of a designation (ISO 12620).
public enum GrammaticalNumber: String, Codable, Hashable, Sendable, CaseIterable {
  /// Singular.
  case singular
  /// Plural.
  case plural
  /// Dual.
  case dual
  /// Uncountable.
  case mass
  /// Any other number of the language.
  case other
}
