import Concurrency
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
      let keys = try readEntries(into: &reviews, database)
      var cases = try database.list(
        "SELECT id, rule, topic, message, since, level FROM cases ORDER BY id"
      ) { row in
        ReviewedCase(
          id: row.text(0), rule: row.text(1), topic: row.text(2), message: row.text(3), members: [],
          since: row.text(4), level: row.optionalText(5))
      }
      let places = Dictionary(uniqueKeysWithValues: cases.indices.map { (cases[$0].id, $0) })
      try database.rows("SELECT case_id, entry FROM case_member ORDER BY case_id, place") { row in
        if let place = places[row.text(0)], let key = keys[row.int(1)] { cases[place].members.append(key) }
      }
      try readPositions(into: &cases, places, keys, database)
      reviews.cases = cases
      reviews.progress = try database.list("SELECT day, known, settled FROM progress ORDER BY day") { row in
        ReviewProgress(day: row.text(0), known: row.int(1), settled: row.int(2))
      }
      return reviews
    }
  }

  /// All that is known from before, read while other work goes on.
  ///
  /// - Parameter work: the other work.
  /// - Returns: what is known when the work is done, and what it gives.
  /// - Throws: what the work throws; else as ``reviews()``.
  public func reviews<Value>(during work: () throws -> Value) throws -> (Reviews, Value) {
    let path = path
    let mark = try working { try $0.mark() }
    let (known, value) = try Parallel.both(
      {
        let reader = try Ledger(path: path)
        return (reviews: try reader.reviews(), lastRead: reader.lastRead)
      }, work)
    // The work may have taken long; what was said meanwhile is known as well.
    guard try working({ try $0.mark() }) == mark else { return (try reviews(), value) }
    lastRead = known.lastRead
    return (known.reviews, value)
  }

  /// Reads the ids of concepts, and gives the keys of all entries by their numbers.
  private func readEntries(into reviews: inout Reviews, _ database: Database) throws -> [Int: EntryKey] {
    var keys: [Int: EntryKey] = [:]
    try database.rows("SELECT organisation, publication, identifier, number, concept FROM entry") { row in
      let key = LedgerContents.key(row, from: 0)
      keys[row.int(3)] = key
      reviews.concepts[key] = row.optionalText(4)
    }
    return keys
  }

  private func readPositions(
    into cases: inout [ReviewedCase], _ places: [String: Int], _ keys: [Int: EntryKey], _ database: Database
  ) throws {
    // Organisations that agree support one resolution and judge the same texts, so these are read once for all of them.
    let resolutions = try readResolutions(database)
    let judgements = try readJudgements(keys, database)
    try database.rows(
      """
      SELECT p.case_id, h.judgement, h.resolution, p.organisation, h.stance, h.words, h.author, h.date, p.is_current
      FROM position p JOIN history h ON h.number = p.record ORDER BY p.case_id, p.organisation
      """
    ) { row in
      guard let place = places[row.text(0)] else { return }
      let resolution = row.optionalText(2).flatMap { resolutions[$0] }
      cases[place].positions.append(LedgerContents.position(row, from: 3, resolution))
      cases[place].judged.append(judgements[row.text(1)] ?? [])
    }
  }

  /// The resolutions of the positions, by their digests.
  private func readResolutions(_ database: Database) throws -> [String: Resolution] {
    let stored = try database.list(
      """
      SELECT digest, body FROM content
      WHERE digest IN (SELECT h.resolution FROM position p JOIN history h ON h.number = p.record)
      """
    ) { row in (digest: row.text(0), body: row.text(1)) }
    let read = Parallel.map(stored.count, by: 1_024) { range in
      Result { try stored[range].map { try LedgerContents.resolution($0.body) } }
    }
    return Dictionary(uniqueKeysWithValues: zip(stored.lazy.map(\.digest), try read.flatMap { try $0.get() }))
  }

  /// The texts that were judged together, by their digests.
  private func readJudgements(_ keys: [Int: EntryKey], _ database: Database) throws -> [String: [JudgedText]] {
    var judgements: [String: [JudgedText]] = [:]
    var last: (judgement: String, texts: [JudgedText]) = ("", [])
    try database.rows(
      """
      SELECT j.judgement, j.entry, j.kind, j.language, j.standing, c.body
      FROM judged j JOIN content c ON c.digest = j.text
      WHERE j.judgement IN (SELECT h.judgement FROM position p JOIN history h ON h.number = p.record)
      ORDER BY j.judgement, j.place
      """
    ) { row in
      guard let key = keys[row.int(1)] else { return }
      let judgement = row.text(0)
      if judgement != last.judgement {
        judgements[last.judgement] = last.texts
        last = (judgement, [])
      }
      last.texts.append(LedgerContents.judgedText(of: key, row, from: 2))
    }
    judgements[last.judgement] = last.texts
    return judgements
  }
}
