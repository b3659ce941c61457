import Terminology

/// A case that was found before, with what experts said about it.
public struct ReviewedCase: Sendable {
  /// Its stable id.
  public var id: String
  /// The code of the rule that found it.
  public var rule: String
  /// What tells it from others of the same rule and entries.
  public var topic: String
  /// One sentence for experts.
  public var message: String
  /// The entries that it concerned when it was last found.
  public var members: [EntryKey]
  /// The day on which it was first found.
  public var since: String
  /// The level at which it is; nil for the lowest.
  public var level: String?
  /// The last position of each organisation, in their order.
  public var positions: [Position]
  /// The texts that each of the positions judged.
  public var judged: [[JudgedText]]

  /// A case that was found before.
  public init(
    id: String, rule: String, topic: String = "", message: String, members: [EntryKey], since: String,
    level: String? = nil, positions: [Position] = [], judged: [[JudgedText]] = []
  ) {
    self.id = id
    self.rule = rule
    self.topic = topic
    self.message = message
    self.members = members
    self.since = since
    self.level = level
    self.positions = positions
    self.judged = judged
  }
}

/// All that is known from before, when glossaries are merged again.
public struct Reviews: Sendable {
  /// The cases that were found before, in the order of their ids.
  public var cases: [ReviewedCase]
  /// The ids that concepts of the directory had, by their members.
  public var concepts: [EntryKey: String]
  /// To whom organisations delegated their voices.
  public var delegates: [String: String]
  /// How the work went on, day by day.
  public var progress: [ReviewProgress]
  /// The day of this merge, on which new cases begin; nil where nobody keeps count.
  public var today: String?

  /// What is known from before.
  public init(
    cases: [ReviewedCase] = [], concepts: [EntryKey: String] = [:], delegates: [String: String] = [:],
    progress: [ReviewProgress] = [], today: String? = nil
  ) {
    self.cases = cases
    self.concepts = concepts
    self.delegates = delegates
    self.progress = progress
    self.today = today
  }

  /// Nothing: glossaries are merged for the first time.
  public static let none = Reviews()

  /// Whether anybody has taken a position, or moved a case to another level.
  public var hasBegun: Bool { cases.contains { !$0.positions.isEmpty || $0.level != nil } }
}

/// How many cases were known and settled at the end of a day on which somebody said something.
public struct ReviewProgress: Codable, Hashable, Sendable {
  /// The day (ISO 8601).
  public var day: String
  /// The cases that were known.
  public var known: Int
  /// Those that were settled.
  public var settled: Int

  /// Progress at the end of a day.
  public init(day: String, known: Int, settled: Int) {
    self.day = day
    self.known = known
    self.settled = settled
  }
}
