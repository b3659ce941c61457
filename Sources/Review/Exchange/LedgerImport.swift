import Files
import FoundationEssentials
import Harmonisation
import Terminology

/// What joining another ledger came to.
public struct LedgerJoin: Encodable, Hashable, Sendable {
  /// What was said for one organisation apart from each other: two positions on one case, or two delegates.
  public struct Contradiction: Encodable, Hashable, Sendable {
    /// The case; nil where it is about who speaks for the organisation.
    public var caseID: String?
    /// The case there, where teams with different sources know it under two ids; each position stands on its own then.
    public var caseThere: String?
    /// The organisation.
    public var organisation: String
    /// What it said here, and who.
    public var here: String
    /// What it said there, and who.
    public var there: String
    /// Which of them counts: the later one; nil where they are on two cases.
    public var counts: String?

    /// What was said, by whom and when.
    ///
    /// - Parameters:
    ///   - resolution: what is supported; nil where nothing is.
    ///   - stance: what is said otherwise.
    ///   - author: who said it.
    ///   - date: when.
    /// - Returns: one line.
    static func words(
      _ resolution: Resolution?, stance: @autoclosure () -> String = "", author: String, date: String
    ) -> String {
      "\(resolution.map { ResolutionWords.sentence($0) } ?? stance()) (\(author), \(date))"
    }
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
      let last = try database.number("SELECT max(number) FROM history")
      var join = try joinHistory(rows[LedgerTable.history.name] ?? [], database)
      join.contradictions += try TwinCases(database).contradictions(after: last)
      return join
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
    let stood = try positions(in: rows, database)
    let delegations = try DelegationJoin(database)
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
    join.contradictions =
      try delegations.contradictions(imported: imported) + contradictions(stood, imported: imported, database)
    return join
  }

  /// The records of the positions that stand here on what the rows take positions on, too, by case and organisation.
  private func positions(in rows: [Row], _ database: Database) throws -> [[String]: String] {
    let taken = Set(
      rows.filter { $0.cells[3] == LedgerRecord.Action.position.rawValue }.map { [$0.cells[4], $0.cells[1]] })
    var stood: [[String]: String] = [:]
    for key in taken {
      stood[key] = try database.list(
        """
        SELECT h.id FROM position p JOIN history h ON h.number = p.record WHERE p.case_id = ? AND p.organisation = ?
        """, key.map(SQLValue.text)
      ) { $0.text(0) }.first
    }
    return stood
  }

  /// Positions that stood here and were not known there, beside others that were not known here.
  private func contradictions(
    _ stood: [[String]: String], imported: Set<String>, _ database: Database
  ) throws -> [LedgerJoin.Contradiction] {
    try stood.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { key, here in
      guard !imported.contains(here) else { return nil }
      let rows = try database.list(
        """
        SELECT h.id, h.stance = own.stance AND h.resolution IS own.resolution, (h.date, h.id) > (own.date, own.id),
        own.stance, own.author, own.date, ours.body, h.stance, h.author, h.date, theirs.body
        FROM history h JOIN history own ON own.id = ?
        LEFT JOIN content ours ON ours.digest = own.resolution LEFT JOIN content theirs ON theirs.digest = h.resolution
        WHERE h.case_id = ? AND h.organisation = ? AND h.action = 'position' AND h.id <> own.id
        AND h.number > own.number AND NOT \(Ledger.isUndone)
        ORDER BY h.date DESC, h.id DESC
        """, [.text(here)] + key.map(SQLValue.text)
      ) { row in
        (
          id: row.text(0), isSame: row.int(1) == 1, isLater: row.int(2) == 1, here: Ledger.words(row, from: 3),
          there: Ledger.words(row, from: 7)
        )
      }
      guard let other = rows.first(where: { imported.contains($0.id) }), !other.isSame else { return nil }
      return LedgerJoin.Contradiction(
        caseID: key[0], organisation: key[1], here: other.here, there: other.there,
        counts: other.isLater ? "there" : "here")
    }
  }

  /// What was said and by whom, from a stance, an author, a date and a resolution.
  private static func words(_ row: SQLRow, from column: Int) -> String {
    let resolution = row.optionalText(column + 3).flatMap { try? LedgerContents.resolution($0) }
    return LedgerJoin.Contradiction.words(
      resolution, stance: row.text(column), author: row.text(column + 1), date: row.text(column + 2))
  }
}
