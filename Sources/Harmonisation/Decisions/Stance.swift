/// What an organisation says to a case.
public enum Stance: Hashable, Sendable {
  /// It consents to a resolution, its own or that of others.
  case supports(Resolution)
  /// It does not consent to what is proposed, and proposes nothing else.
  case objects
  /// It leaves the case to the others.
  case waives

  /// The resolution that it consents to.
  public var resolution: Resolution? {
    guard case .supports(let resolution) = self else { return nil }
    return resolution
  }

  /// Which of them it is.
  public var kind: Kind {
    switch self {
    case .supports: .supports
    case .objects: .objects
    case .waives: .waives
    }
  }

  /// The stances without what they say.
  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    /// It consents to a resolution.
    case supports
    /// It does not consent.
    case objects
    /// It leaves the case to the others.
    case waives
  }
}
