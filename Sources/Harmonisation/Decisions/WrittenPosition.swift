/// A position as it is written as JSON, where the resolution that it supports may be known already.
struct WrittenPosition: Codable {
  // In the order of their names: what is written in order need not be sorted.
  private let author: String
  private let date: String
  private let isCurrent: Bool
  private let organisation: String
  private let reason: String
  private let resolution: Resolution?
  private let stance: Stance.Kind

  /// A position, which does not repeat a resolution that stands beside it.
  init(_ position: Position, besides known: Resolution? = nil) {
    organisation = position.organisation
    stance = position.stance.kind
    resolution = position.stance.resolution == known ? nil : position.stance.resolution
    reason = position.reason
    author = position.author
    date = position.date
    isCurrent = position.isCurrent
  }

  /// The position, with the resolution that stands beside it where it has none of its own.
  func position(_ known: Resolution? = nil) -> Position {
    let stance: Stance =
      switch stance {
      case .supports: (resolution ?? known).map(Stance.supports) ?? .objects
      case .objects: .objects
      case .waives: .waives
      }
    return Position(
      organisation: organisation, stance: stance, reason: reason, author: author, date: date, isCurrent: isCurrent)
  }
}

extension Position: Codable {
  /// Reads a position written by ``encode(to:)``.
  ///
  /// - Throws: `DecodingError` when something is missing or of another type.
  public init(from decoder: any Decoder) throws {
    self = try WrittenPosition(from: decoder).position()
  }

  /// Writes the position, with the resolution that it supports beside the stance.
  public func encode(to encoder: any Encoder) throws {
    try WrittenPosition(self).encode(to: encoder)
  }
}
