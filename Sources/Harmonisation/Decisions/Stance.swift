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

extension Stance: Codable {
  private enum CodingKeys: CodingKey { case kind, resolution }

  /// Reads a stance written by ``encode(to:)``.
  ///
  /// - Throws: `DecodingError` when something is missing or of another type.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self =
      switch try values.decode(Kind.self, forKey: .kind) {
      case .supports: .supports(try values.decode(Resolution.self, forKey: .resolution))
      case .objects: .objects
      case .waives: .waives
      }
  }

  /// Writes the kind, and the resolution where there is one.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(kind, forKey: .kind)
    try values.encodeIfPresent(resolution, forKey: .resolution)
  }
}
