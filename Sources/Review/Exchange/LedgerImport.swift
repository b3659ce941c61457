import Files
import FoundationEssentials
import Harmonisation
import Terminology

/// What joining another ledger came to.
public struct LedgerJoin: Encodable, Hashable, Sendable {
  /// Two positions of one organisation on one case that were taken apart from each other.
  public struct Contradiction: Encodable, Hashable, Sendable {
    /// The case.
    public var caseID: String
    /// The organisation.
    public var organisation: String
    /// What it said here, and who.
    public var here: String
    /// What it said there, and who.
    public var there: String
    /// Which of them counts: the later one.
    public var counts: String
  }

  /// How many records were new here.
  public var added = 0
  /// How many were here already.
  public var known = 0
  /// What does not go together; the later position counts until the organisation takes another.
  public var contradictions: [Contradiction] = []
  /// What was not taken, and why.
  public var refused: [String] = []
}

extension Ledger {
  /// Takes in the export of another ledger, all of it or nothing; what is here already stays as it is.
  ///
  /// - Parameter text: what ``export()`` wrote.
  /// - Returns: what was new, and what does not go together.
  /// - Throws: ``Refusal`` that names the line when something is missing or was changed; ``LedgerError``.
  public func join(_ text: String) throws -> LedgerJoin {
    let rows = try LedgerTable.parse(text)
    return try changing { database in
      for row in rows[LedgerTable.texts.name] ?? [] {
        guard SHA256.digest(of: row.cells[1]) == row.cells[0] else { throw Ledger.changed(row.line, "text") }
        _ = try LedgerContents.keep(row.cells[1], in: database)
      }
      try joinJudgements(rows[LedgerTable.judged.name] ?? [], database)
      try joinConcepts(rows[LedgerTable.concepts.name] ?? [], database)
      try joinCases(rows[LedgerTable.cases.name] ?? [], database)
      return try joinHistory(rows[LedgerTable.history.name] ?? [], database)
    }
  }

  private typealias Row = (line: Int, cells: [String])

  private static func changed(_ line: Int, _ what: String) -> Refusal {
    Refusal(description: "line \(line): the \(what) was changed since it was written; export the ledger again")
  }

  private func joinJudgements(_ rows: [Row], _ database: Database) throws {
    var judgements: [String: (line: Int, texts: [JudgedText])] = [:]
    for row in rows {
      let cells = row.cells
      guard let kind = JudgedText.Kind(rawValue: cells[5]) else { throw Ledger.changed(row.line, "kind of text") }
      let texts = try database.list("SELECT body FROM content WHERE digest = ?", [.text(cells[8])]) { $0.text(0) }
      guard let text = texts.first else {
        throw Refusal(description: "line \(row.line): the text \(cells[8]) is not in the file")
      }
      let key = EntryKey(organisation: cells[2], publication: cells[3], identifier: cells[4])
      judgements[cells[0], default: (row.line, [])].texts.append(
        JudgedText(
          entry: key, kind: kind, language: cells[6].isEmpty ? nil : LanguageTag(cells[6]),
          standing: AdministrativeStatus(rawValue: cells[7]), text: text))
    }
    for (judgement, judged) in judgements.sorted(by: { $0.key < $1.key }) {
      guard try LedgerContents.keep(judged.texts, in: database) == judgement else {
        throw Ledger.changed(judged.line, "list of judged texts")
      }
    }
  }

  private func joinConcepts(_ rows: [Row], _ database: Database) throws {
    for row in rows {
      // An id that is known here stays.
      try database.run(
        """
        INSERT INTO entry (organisation, publication, identifier, concept) VALUES (?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET concept = excluded.concept WHERE concept IS NULL
        """, row.cells.map(SQLValue.text))
    }
  }

  private func joinCases(_ rows: [Row], _ database: Database) throws {
    for row in rows {
      let cells = row.cells
      guard let members = try? JSONDecoder().decode([EntryKey].self, from: Data(cells[6].utf8)),
        let severity = Severity(rawValue: cells[3])
      else { throw Ledger.changed(row.line, "case") }
      let isKnown = try database.number("SELECT count(*) FROM cases WHERE id = ?", [.text(cells[0])]) > 0
      guard !isKnown else {
        try database.run("UPDATE cases SET since = min(since, ?) WHERE id = ?", [.text(cells[4]), .text(cells[0])])
        continue
      }
      let found = ConflictCase(
        id: cells[0], rule: cells[1], severity: severity, message: cells[5], members: members, languages: [],
        evidence: [], suggestion: Suggestion(.deferred, ""), blocking: 0, topic: cells[2].isEmpty ? nil : cells[2])
      try StoredCase(found).write(to: database, date: cells[4], isFound: false)
    }
  }

  private func joinHistory(_ rows: [Row], _ database: Database) throws -> LedgerJoin {
    let stood = try positions(database)
    var join = LedgerJoin()
    var imported: Set<String> = []
    var touched: Set<String> = []
    for row in rows {
      let cells = row.cells
      guard let action = LedgerRecord.Action(rawValue: cells[3]) else { throw Ledger.changed(row.line, "action") }
      let record = LedgerRecord(
        date: cells[0], author: cells[2], organisation: cells[1], action: action, caseID: cells[4], stance: cells[5],
        resolution: try cells[6].isEmpty ? nil : LedgerContents.keep(cells[6], in: database),
        judgement: cells[9].isEmpty ? nil : cells[9], words: cells[7], target: cells[8])
      guard record.id == cells[10] else { throw Ledger.changed(row.line, "record") }
      guard let date = Ledger.date(of: record.date), Ledger.text(of: date) == record.date else {
        throw Refusal(description: "line \(row.line): “\(record.date)” is no date of a ledger")
      }
      guard date < clock().addingTimeInterval(86_400) else {
        throw Refusal(
          description:
            "line \(row.line): the record is of \(record.date), which is yet to come; set the clock of the other "
            + "machine, or of this one")
      }
      imported.insert(record.id)
      if try database.number("SELECT count(*) FROM history WHERE id = ?", [.text(record.id)]) > 0 {
        join.known += 1
        continue
      }
      try append(record, to: database)
      join.added += 1
      touched.insert(record.caseID)
    }
    let projection = try CaseProjection(database)
    if touched.contains("") {
      try projection.updateAll()
    } else {
      for id in touched.sorted() { try projection.update(id, notes: false) }
      try projection.noteProgress()
    }
    join.contradictions = try contradictions(stood, imported: imported, database)
    return join
  }

  /// The positions of organisations, by case and organisation.
  private func positions(_ database: Database) throws -> [[String]: (id: String, words: String)] {
    var positions: [[String]: (id: String, words: String)] = [:]
    try database.rows(
      """
      SELECT p.case_id, p.organisation, h.id, h.stance, h.author, h.date, c.body
      FROM position p JOIN history h ON h.number = p.record LEFT JOIN content c ON c.digest = h.resolution
      """
    ) { row in
      let resolution = row.optionalText(6).flatMap {
        try? JSONDecoder().decode(Resolution.self, from: Data($0.utf8))
      }
      let said = resolution.map { ResolutionWords.sentence($0) } ?? row.text(3)
      positions[[row.text(0), row.text(1)]] = (row.text(2), "\(said) (\(row.text(4)), \(row.text(5)))")
    }
    return positions
  }

  /// Positions that stood here and were not known there, beside others that were not known here.
  private func contradictions(
    _ stood: [[String]: (id: String, words: String)], imported: Set<String>, _ database: Database
  ) throws -> [LedgerJoin.Contradiction] {
    try stood.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { key, here in
      guard !imported.contains(here.id) else { return nil }
      let rows = try database.list(
        """
        SELECT h.id, h.author, h.date, c.body, h.stance,
        h.stance = own.stance AND h.resolution IS own.resolution,
        (h.date, h.id) > (own.date, own.id)
        FROM history h JOIN history own ON own.id = ? LEFT JOIN content c ON c.digest = h.resolution
        WHERE h.case_id = ? AND h.organisation = ? AND h.action = 'position' AND h.id <> own.id
        AND h.number > own.number
        AND NOT EXISTS (SELECT 1 FROM history u WHERE u.action = 'undo' AND u.case_id = h.case_id AND u.target = h.id)
        ORDER BY h.date DESC, h.id DESC
        """, [.text(here.id), .text(key[0]), .text(key[1])]
      ) { row in
        (
          id: row.text(0), words: row.optionalText(3) ?? row.text(4), who: "\(row.text(1)), \(row.text(2))",
          isSame: row.int(5) == 1, isLater: row.int(6) == 1
        )
      }
      guard let there = rows.first(where: { imported.contains($0.id) }), !there.isSame
      else { return nil }
      let resolution = try? JSONDecoder().decode(Resolution.self, from: Data(there.words.utf8))
      let said = resolution.map { ResolutionWords.sentence($0) } ?? there.words
      return LedgerJoin.Contradiction(
        caseID: key[0], organisation: key[1], here: here.words, there: "\(said) (\(there.who))",
        counts: there.isLater ? "there" : "here")
    }
  }
}
