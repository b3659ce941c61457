import FoundationEssentials
import Harmonisation
import Matching
import Terminology

extension Ledger {
  /// The cases that a filter lets through, the weightiest first.
  ///
  /// - Parameters:
  ///   - filter: which cases.
  ///   - offset: how many of them to pass over.
  ///   - limit: how many to give at most; all of them by default.
  /// - Returns: the cases.
  /// - Throws: ``LedgerError``
  public func cases(_ filter: CaseFilter = CaseFilter(), from offset: Int = 0, limit: Int = -1) throws -> [QueuedCase] {
    try working { database in try cases(filter, from: offset, limit: limit, in: database) }
  }

  /// The cases that a filter lets through, within a transaction.
  func cases(_ filter: CaseFilter, from offset: Int = 0, limit: Int = -1, in database: Database) throws -> [QueuedCase]
  {
    let condition = filter.condition(try voices(in: database))
    return try database.list(
      """
      SELECT \(Ledger.summary) FROM cases WHERE number IN
      (SELECT number FROM cases WHERE \(condition.sql) ORDER BY rank LIMIT ? OFFSET ?) ORDER BY rank
      """, condition.values + [.int(limit), .int(offset)], Ledger.queued)
  }

  /// A page of a queue.
  ///
  /// - Parameters:
  ///   - filter: which cases.
  ///   - number: the number of the page, from 1; of one behind the last, the last is given.
  ///   - length: how many cases stand on a page.
  /// - Returns: the cases, the number of their page, and how many cases there are on all pages.
  /// - Throws: ``LedgerError``
  public func page(
    _ filter: CaseFilter, number: Int, length: Int
  ) throws -> (cases: [QueuedCase], number: Int, count: Int) {
    try working { database in
      let condition = filter.condition(try voices(in: database))
      func last(_ count: Int) -> Int { max(1, min(number, (count + length - 1) / length)) }
      guard !filter.words.isEmpty else {
        let count = try database.number("SELECT count(*) FROM cases WHERE \(condition.sql)", condition.values)
        let number = last(count)
        return (try cases(filter, from: (number - 1) * length, limit: length), number, count)
      }
      // Words are looked for in all cases; once is enough.
      let found = try database.list("SELECT number FROM cases WHERE \(condition.sql) ORDER BY rank", condition.values) {
        $0.int(0)
      }
      let number = last(found.count)
      let shown = found.dropFirst((number - 1) * length).prefix(length)
      let cases = try database.list(
        "SELECT \(Ledger.summary) FROM cases WHERE number IN (SELECT value FROM json_each(?)) ORDER BY rank",
        [.text("[\(shown.map(String.init).joined(separator: ","))]")], Ledger.queued)
      return (cases, number, found.count)
    }
  }

  private func voices(in database: Database) throws -> Voices { Voices(try CaseProjection.delegates(in: database)) }

  /// How many cases there are of each kind.
  ///
  /// - Throws: ``LedgerError``
  public func counts() throws -> CaseCounts {
    try working { database in
      let mark = try database.mark()
      if let known, known.mark == mark { return known.counts }
      var counts = CaseCounts()
      let voices = try voices(in: database)
      try database.rows(
        """
        SELECT state, severity, rule, organisations, owed, languages, level, count(*) FROM cases WHERE is_found = 1
        GROUP BY state, severity, rule, organisations, owed, languages, level
        """
      ) { row in
        let count = row.int(7)
        counts.total += count
        counts.states[row.text(0), default: 0] += count
        counts.severities[row.text(1), default: 0] += count
        counts.rules[row.text(2), default: 0] += count
        for name in CaseProjection.names(in: row.text(3)) { counts.organisations[name, default: 0] += count }
        let speakers = Set(CaseProjection.names(in: row.text(4)).flatMap(voices.speakers))
        for name in speakers { counts.owed[name, default: 0] += count }
        for name in CaseProjection.names(in: row.text(5)) { counts.languages[name, default: 0] += count }
        counts.levels[row.text(6), default: 0] += count
      }
      known = (mark, counts)
      return counts
    }
  }

  /// The cases before and behind a case in a queue; nil where there is none.
  ///
  /// - Throws: ``LedgerError``
  public func neighbours(of id: String, _ filter: CaseFilter) throws -> (previous: String?, next: String?) {
    try working { database in
      let condition = filter.condition(try voices(in: database))
      let rank = try database.number("SELECT rank FROM cases WHERE id = ?", [.text(id)])
      let previous = try database.list(
        "SELECT id FROM cases WHERE \(condition.sql) AND rank < ? ORDER BY rank DESC LIMIT 1",
        condition.values + [.int(rank)]
      ) { $0.text(0) }
      let next = try database.list(
        "SELECT id FROM cases WHERE \(condition.sql) AND rank > ? ORDER BY rank LIMIT 1",
        condition.values + [.int(rank)]
      ) { $0.text(0) }
      return (previous.first, next.first)
    }
  }

  /// All that is known of a case.
  ///
  /// - Throws: ``Refusal`` when there is none of this id; ``LedgerError``; `DecodingError` when it was damaged.
  public func file(_ id: String) throws -> CaseFile {
    try reading { database in try file(id, in: database, CaseProjection(database)) }
  }

  /// All that is known of a case, within a transaction.
  func file(_ id: String, in database: Database, _ projection: CaseProjection) throws -> CaseFile {
    let row = try database.list(
      """
      SELECT \(Ledger.summary), is_found, content, judgement FROM cases JOIN case_content USING (number) WHERE id = ?
      """, [.text(id)]
    ) { (Ledger.queued($0), isFound: $0.int(12) == 1, content: $0.text(13), judgement: $0.text(14)) }
    guard let (summary, isFound, content, judgement) = row.first else {
      throw Refusal(description: "there is no case \(id); concord review --list names all of them")
    }
    let contents = try JSONDecoder().decode(CaseContent.self, from: Data(content.utf8))
    let entries = try entries(of: id, database)
    let positions = try projection.positions(of: id)
    let consensus = Consensus(
      entries.map(\.key.organisation), positions: positions, delegates: projection.delegates)
    return CaseFile(
      summary: summary, isFound: isFound, found: contents.restored, correspondences: contents.correspondences,
      entries: entries, positions: positions, resolution: consensus.resolution,
      changes: try changes(of: id, entries, database), history: try history(of: id, database),
      judgement: judgement, last: try database.number("SELECT max(number) FROM history"),
      voices: Voices(projection.delegates))
  }

  private static let summary =
    "id, severity, rule, message, organisations, languages, state, outcome, owed, level, since, updated"

  private static func queued(_ row: SQLRow) -> QueuedCase {
    QueuedCase(
      id: row.text(0), severity: Severity(rawValue: row.text(1)) ?? .note, rule: row.text(2), message: row.text(3),
      organisations: CaseProjection.names(in: row.text(4)), languages: CaseProjection.names(in: row.text(5)),
      state: CaseState(rawValue: row.text(6)) ?? .open, outcome: row.optionalText(7).flatMap(Outcome.init),
      owed: CaseProjection.names(in: row.text(8)), level: row.optionalText(9), since: row.text(10),
      updated: row.optionalText(11))
  }

  private func entries(
    of id: String, _ database: Database
  ) throws -> [(key: EntryKey, entry: ConceptEntry?, concept: String?)] {
    let rows = try database.list(
      """
      SELECT e.organisation, e.publication, e.identifier, e.content, e.concept
      FROM case_member m JOIN entry e ON e.number = m.entry WHERE m.case_id = ? ORDER BY m.place
      """, [.text(id)]
    ) { (key: LedgerContents.key($0, from: 0), content: $0.optionalText(3), concept: $0.optionalText(4)) }
    return try rows.map { row in
      let entry = try row.content.map { try JSONDecoder().decode(ConceptEntry.self, from: Data($0.utf8)) }
      return (row.key, entry, row.concept)
    }
  }

  private func changes(
    of id: String, _ entries: [(key: EntryKey, entry: ConceptEntry?, concept: String?)], _ database: Database
  ) throws -> [TextChange] {
    let judgements = try database.list(
      """
      SELECT DISTINCT h.judgement FROM position p JOIN history h ON h.number = p.record
      WHERE p.case_id = ? AND p.is_current = 0
      """, [.text(id)]
    ) { $0.text(0) }
    let current = Dictionary(uniqueKeysWithValues: entries.map { ($0.key, $0.entry) })
    return try judgements.flatMap { judgement in
      try LedgerContents.judged(judgement, in: database).compactMap { text in
        TextChange(text, in: try current[text.entry] ?? LedgerContents.entry(text.entry, in: database))
      }
    }.uniqued()
  }

  private func history(of id: String, _ database: Database) throws -> [CaseFile.Entry] {
    let rows = try database.list(
      """
      SELECT \(Ledger.recordColumns), h.number, c.body, \(Ledger.isUndone)
      FROM history h LEFT JOIN content c ON c.digest = h.resolution WHERE h.case_id = ? ORDER BY h.date, h.id
      """, [.text(id)]
    ) { (record: Ledger.record($0), number: $0.int(10), body: $0.optionalText(11), isUndone: $0.int(12) == 1) }
    return try rows.map { row in
      CaseFile.Entry(
        number: row.number, record: row.record,
        resolution: try row.body.map(LedgerContents.resolution),
        isUndone: row.isUndone)
    }
  }

  /// Whether a record of the table `h` was taken back, in SQL.
  static let isUndone =
    "EXISTS (SELECT 1 FROM history u WHERE u.action = 'undo' AND u.case_id = h.case_id AND u.target = h.id)"

  /// The columns of a record, of the table `h`.
  static let recordColumns =
    "h.date, h.author, h.organisation, h.action, h.case_id, h.stance, h.resolution, h.judgement, h.words, h.target"

  /// A record from the first ten columns of a row.
  static func record(_ row: SQLRow) -> LedgerRecord {
    LedgerRecord(
      date: row.text(0), author: row.text(1), organisation: row.text(2),
      action: LedgerRecord.Action(rawValue: row.text(3)) ?? .comment, caseID: row.text(4), stance: row.text(5),
      resolution: row.optionalText(6), judgement: row.optionalText(7), words: row.text(8), target: row.text(9))
  }
}
