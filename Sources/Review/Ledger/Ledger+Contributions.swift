import Harmonisation
import Terminology

extension Ledger {
  /// Takes what a person says into the history.
  ///
  /// - Parameter contribution: what the person says.
  /// - Returns: the record; it is on the disk.
  /// - Throws: ``Refusal`` when there is no such case, when its texts or the organisation's position have changed since
  ///   the person looked, or when there is nothing to take back; ``LedgerError``.
  @discardableResult
  public func take(_ contribution: Contribution) throws -> LedgerRecord {
    try take([contribution])[0]
  }

  /// Takes what a person says, all of it or nothing.
  ///
  /// - Throws: what ``take(_:)-(Contribution)`` throws.
  @discardableResult
  public func take(_ contributions: [Contribution]) throws -> [LedgerRecord] {
    try changing { database in
      let projection = try CaseProjection(database)
      let records = try contributions.map { contribution in
        let record = try record(of: contribution, projection, database)
        try append(record, to: database)
        try projection.update(record.caseID, notes: false)
        return record
      }
      try projection.noteProgress()
      return records
    }
  }

  /// Lets an organisation speak for another one, or no more.
  ///
  /// - Parameters:
  ///   - organisation: whose voice it is.
  ///   - delegate: who speaks for it; nil when it speaks for itself again.
  ///   - author: who says so.
  ///   - reason: why.
  /// - Throws: ``Refusal`` when one would speak for itself, or two for each other; ``LedgerError``.
  public func delegate(_ organisation: String, to delegate: String?, author: String, reason: String = "") throws {
    guard organisation != delegate else { throw Refusal(description: "\(organisation) speaks for itself anyway") }
    let author = author.collapsingWhitespace()
    guard !author.isEmpty else { throw Refusal(description: "say who speaks") }
    try changing { database in
      for name in [organisation, delegate].compactMap(\.self) { try require(name, in: database) }
      let voices = Voices(try CaseProjection.delegates(in: database))
      if let delegate, voices.speakers(for: delegate).contains(organisation) {
        throw Refusal(
          description: "\(organisation) speaks for \(delegate), so \(delegate) cannot speak for \(organisation); "
            + "end that first (--delegate \(delegate)=)")
      }
      try append(
        LedgerRecord(
          date: now(database), author: author, organisation: organisation, action: .delegation, caseID: "",
          stance: "", words: reason, target: delegate ?? ""),
        to: database)
      try CaseProjection(database).updateAll()
    }
  }

  /// The record of what a person says, not kept yet.
  func record(
    of contribution: Contribution, _ projection: CaseProjection, _ database: Database
  ) throws -> LedgerRecord {
    let known = try database.list(
      "SELECT judgement, is_found, level FROM cases WHERE id = ?", [.text(contribution.caseID)]
    ) { (judgement: $0.text(0), isFound: $0.int(1) == 1, level: $0.optionalText(2)) }
    guard let known = known.first else {
      throw Refusal(description: "there is no case \(contribution.caseID); concord review --list names all of them")
    }
    guard !contribution.author.isEmpty, !contribution.organisation.isEmpty else {
      throw Refusal(description: "say who speaks, and for which organisation")
    }
    if let judgement = contribution.judgement, judgement != known.judgement {
      throw Refusal(description: "the texts have changed since you opened the case; look at it again", isStale: true)
    }
    if let proposal = contribution.proposal {
      guard try projection.resolution(of: contribution.caseID)?.digest == proposal else {
        throw Refusal(
          description: "what is proposed has changed since you opened the case; look at it again", isStale: true)
      }
    }
    if let seen = contribution.seen {
      try refuseIfOvertaken(contribution, seen, database)
    }
    var record = LedgerRecord(
      date: try now(database), author: contribution.author, organisation: contribution.organisation,
      action: .comment, caseID: contribution.caseID, stance: "", words: "", target: "")
    switch contribution.content {
    case .position(let stance, let reason):
      try require(contribution.organisation, in: database)
      if !known.isFound { try refuseUnlessJudged(known.judgement, projection) }
      record.action = .position
      record.stance = stance.kind.rawValue
      record.resolution = try stance.resolution.map { try LedgerContents.keep($0, in: database) }
      record.judgement = known.judgement
      record.words = reason
    case .comment(let words):
      guard !words.isEmpty else { throw Refusal(description: "the comment is empty") }
      record.words = words
    case .move(let level, let reason):
      let reason = reason.trimmingWhitespace()
      guard !reason.isEmpty else { throw Refusal(description: "say why the case moves to \(level)") }
      guard level != known.level else { throw Refusal(description: "the case is at the level “\(level)” already") }
      record.action = .move
      record.words = reason
      record.target = level
    case .undo(let id):
      let said = try database.list(
        """
        SELECT \(Ledger.recordColumns) FROM history h WHERE id = ? AND case_id = ? AND organisation = ?
        AND NOT \(Ledger.isUndone)
        """,
        [.text(id), .text(contribution.caseID), .text(contribution.organisation)], Ledger.record)
      guard let said = said.first, said.canBeTakenBack else {
        throw Refusal(description: "there is nothing of \(contribution.organisation) here to take back")
      }
      try said.requireSaid(by: contribution.author)
      record.action = .undo
      record.target = id
    }
    return record
  }

  /// A position on a case that the last merge did not find needs texts that it can be tied to.
  private func refuseUnlessJudged(_ judgement: String, _ projection: CaseProjection) throws {
    guard judgement != LedgerContents.digest(of: []) else {
      throw Refusal(
        description: "the case came with another ledger, and no merge here has found it; merge the sources first")
    }
    guard try projection.holds(judgement) else {
      throw Refusal(
        description: "the texts of the case have changed, and the last merge found nothing to decide in what they say "
          + "now; what was said can be taken back")
    }
  }

  /// Two people of one organisation may have a case open at once; the second must see what the first said.
  private func refuseIfOvertaken(_ contribution: Contribution, _ seen: Int, _ database: Database) throws {
    guard case .position = contribution.content else { return }
    let newer = try database.list(
      """
      SELECT author FROM history WHERE case_id = ? AND organisation = ? AND number > ?
      AND action IN ('position', 'undo') ORDER BY number DESC LIMIT 1
      """, [.text(contribution.caseID), .text(contribution.organisation), .int(seen)]
    ) { $0.text(0) }
    if let author = newer.first {
      throw Refusal(
        description:
          "\(author) has taken a position for \(contribution.organisation) since you opened the case; look at "
          + "it again", isStale: true)
    }
  }

  /// Adds a record at the end of the history.
  func append(_ record: LedgerRecord, to database: Database) throws {
    let previous =
      try database.list("SELECT hash FROM history ORDER BY number DESC LIMIT 1") { $0.text(0) }.first
      ?? LedgerRecord.origin
    try database.run(
      """
      INSERT INTO history (id, date, author, organisation, action, case_id, stance, resolution, judgement, words,
      target, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(record.id), .text(record.date), .text(record.author), .text(record.organisation),
        .text(record.action.rawValue), .text(record.caseID), .text(record.stance), SQLValue(record.resolution),
        SQLValue(record.judgement), .text(record.words), .text(record.target), .text(previous),
        .text(record.hash(after: previous)),
      ])
  }
}
