/// The grammatical gender of a designation (ISO 12620).
public enum GrammaticalGender: String, Codable, Hashable, Sendable, CaseIterable {
  /// Masculine.
  case masculine
  /// Feminine.
  case feminine
  /// Neuter.
  case neuter
  /// Common, or any other gender of the language.
  case other
}
