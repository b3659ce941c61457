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
  /// The case that was settled before further organisations had an entry in it.
  public var follows: String?
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
