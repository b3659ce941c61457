import Terminology

/// What experts have made of a case so far.
public struct CaseReview: Codable, Hashable, Sendable {
  /// How far they have come.
  public var state: CaseState
  /// What is agreed, or proposed.
  public var resolution: Resolution?
  /// Who said what, in the order of the organisations.
  public var positions: [Position]
  /// The organisations that still owe a position.
  public var owed: [String]
  /// The level at which the case is.
  public var level: String?
  /// The day on which the case was first found.
  public var since: String?
  /// What has changed since it was judged.
  public var changes: [TextChange] = []
  /// The case whose decision settles this one, where it is another.
  public var settledBy: String?
  /// The cases whose later decisions say the opposite, so that this one has no effect.
  public var overruledBy: [String] = []
  /// The case that was settled before further organisations had an entry in it.
  public var follows: String?
}

extension CaseReview {
  private enum CodingKeys: CodingKey {
    case state, resolution, positions, owed, level, since, changes, settledBy, overruledBy, follows
  }

  /// Reads a review written by ``encode(to:)``.
  ///
  /// - Throws: `DecodingError` when something is missing or of another type.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let resolution = try values.decodeIfPresent(Resolution.self, forKey: .resolution)
    self.init(
      state: try values.decode(CaseState.self, forKey: .state), resolution: resolution,
      positions: try values.decode([WrittenPosition].self, forKey: .positions).map { $0.position(resolution) },
      owed: try values.decode([String].self, forKey: .owed),
      level: try values.decodeIfPresent(String.self, forKey: .level),
      since: try values.decodeIfPresent(String.self, forKey: .since),
      changes: try values.decodeIfPresent([TextChange].self, forKey: .changes) ?? [],
      settledBy: try values.decodeIfPresent(String.self, forKey: .settledBy),
      overruledBy: try values.decodeIfPresent([String].self, forKey: .overruledBy) ?? [],
      follows: try values.decodeIfPresent(String.self, forKey: .follows))
  }

  /// Writes what is known; a position for the resolution of the case does not repeat it.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    // In the order of their names: what is in order need not be sorted.
    if !changes.isEmpty { try values.encode(changes, forKey: .changes) }
    try values.encodeIfPresent(follows, forKey: .follows)
    try values.encodeIfPresent(level, forKey: .level)
    if !overruledBy.isEmpty { try values.encode(overruledBy, forKey: .overruledBy) }
    try values.encode(owed, forKey: .owed)
    try values.encode(positions.map { WrittenPosition($0, besides: resolution) }, forKey: .positions)
    try values.encodeIfPresent(resolution, forKey: .resolution)
    try values.encodeIfPresent(settledBy, forKey: .settledBy)
    try values.encodeIfPresent(since, forKey: .since)
    try values.encode(state, forKey: .state)
  }
}

/// A text that experts judged and that has changed since.
public struct TextChange: Codable, Hashable, Sendable {
  /// The entry.
  public var entry: EntryKey
  /// The language.
  public var language: LanguageTag?
  /// What was judged.
  public var old: String
  /// What stands there today; nil where nothing does.
  public var new: String?

  /// What has become of a text that was judged; nil when it is as it was.
  ///
  /// - Parameters:
  ///   - judged: the text.
  ///   - entry: the entry as it is today; nil when no source has it any more.
  public init?(_ judged: JudgedText, in entry: ConceptEntry?) {
    if let entry, judged.holds(in: entry) { return nil }
    self.entry = judged.entry
    language = judged.language
    old = judged.text
    new = entry.flatMap { judged.successor(in: $0) }
  }
}
