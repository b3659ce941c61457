import FoundationEssentials
import Harmonisation
import Terminology

extension Ledger {
  /// All that is known from before, for a merge.
  ///
  /// - Throws: ``LedgerError``; `DecodingError` when a resolution was damaged.
  public func reviews() throws -> Reviews {
    try reading { database in
      lastRead = try database.number("SELECT max(number) FROM history")
      var reviews = Reviews(
        delegates: try CaseProjection.delegates(in: database), today: Ledger.day(of: try now(database)))
      try database.rows(
        "SELECT organisation, publication, identifier, concept FROM entry WHERE concept IS NOT NULL"
      ) { row in reviews.concepts[LedgerContents.key(row, from: 0)] = row.text(3) }
      var cases = try database.list(
        "SELECT id, rule, topic, message, since, level FROM cases ORDER BY id"
      ) { row in
        ReviewedCase(
          id: row.text(0), rule: row.text(1), topic: row.text(2), message: row.text(3), members: [],
          since: row.text(4), level: row.optionalText(5))
      }
      let places = Dictionary(uniqueKeysWithValues: cases.indices.map { (cases[$0].id, $0) })
      try database.rows(
        """
        SELECT m.case_id, e.organisation, e.publication, e.identifier
        FROM case_member m JOIN entry e ON e.number = m.entry ORDER BY m.case_id, m.place
        """
      ) { row in
        if let place = places[row.text(0)] { cases[place].members.append(LedgerContents.key(row, from: 1)) }
      }
      try readPositions(into: &cases, places, database)
      reviews.cases = cases
      reviews.progress = try database.list("SELECT day, known, settled FROM progress ORDER BY day") { row in
        ReviewProgress(day: row.text(0), known: row.int(1), settled: row.int(2))
      }
      return reviews
    }
  }

  private func readPositions(
    into cases: inout [ReviewedCase], _ places: [String: Int], _ database: Database
  ) throws {
    var stored: [(place: Int, judgement: String, position: StoredPosition)] = []
    try database.rows(
      """
      SELECT p.case_id, h.judgement, p.organisation, h.stance, c.body, h.words, h.author, h.date, p.is_current
      FROM position p JOIN history h ON h.number = p.record LEFT JOIN content c ON c.digest = h.resolution
      ORDER BY p.case_id, p.organisation
      """
    ) { row in
      if let place = places[row.text(0)] { stored.append((place, row.text(1), StoredPosition(row, from: 2))) }
    }
    var judgements: [String: [JudgedText]] = [:]
    for item in stored { judgements[item.judgement] = [] }
    try database.rows(
      """
      SELECT j.judgement, e.organisation, e.publication, e.identifier, j.kind, j.language, j.standing, c.body
      FROM judged j JOIN entry e ON e.number = j.entry JOIN content c ON c.digest = j.text
      WHERE j.judgement IN (SELECT h.judgement FROM position p JOIN history h ON h.number = p.record)
      ORDER BY j.judgement, j.place
      """
    ) { row in judgements[row.text(0)]?.append(LedgerContents.judgedText(row, from: 1)) }
    let positions = try StoredPosition.positions(stored.map(\.position))
    for (item, position) in zip(stored, positions) {
      cases[item.place].positions.append(position)
      cases[item.place].judged.append(judgements[item.judgement] ?? [])
    }
  }
}
