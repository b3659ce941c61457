/// The outcomes among which experts choose, the weakest intervention first (after ISO 860).
public enum Outcome: String, Codable, Hashable, Sendable, CaseIterable {
  /// The same concept: keep one definition as it is.
  case adoptAsIs
  /// The same concept: keep one definition and add a note to entry.
  case adoptWithNote
  /// A narrower concept: reuse the generic definition with delimiting characteristics.
  case narrowerConcept
  /// Distinct concepts: keep both, separated by a domain qualifier.
  case distinctConcepts
  /// Draft a definition or term together.
  case draftTogether
  /// Deprecate or withdraw an entry or designation.
  case deprecate
  /// Not settled now.
  case deferred
  /// Not the same concept, and nothing to do about it: nobody would mistake the one for the other.
  case notTheSame

  /// Whether the entries concerned are one concept; nil where the outcome leaves that as it is.
  public var isOneConcept: Bool? {
    switch self {
    case .adoptAsIs, .adoptWithNote, .draftTogether: true
    case .narrowerConcept, .distinctConcepts, .notTheSame: false
    case .deprecate, .deferred: nil
    }
  }
}
