import Files
import Harmonisation

extension Ledger {
  /// What a check of a ledger found.
  public struct Verification: Encodable, Hashable, Sendable {
    /// How many records the history has.
    public var records: Int
    /// The hash of the last record; two ledgers with the same one have the same history.
    public var head: String
    /// What is wrong, in words; nothing in a sound ledger.
    public var faults: [String]
  }

  /// Checks that nothing in the ledger was changed behind its back: the file, the chain of the history, the texts and
  /// resolutions that it quotes, and the positions that follow from it.
  ///
  /// - Throws: ``LedgerError``
  public func verify() throws -> Verification {
    try reading { database in
      var faults = try database.list("PRAGMA integrity_check(10)") { $0.text(0) }.filter { $0 != "ok" }
      faults += try database.list("PRAGMA foreign_key_check") { "a row of \($0.text(0)) refers to nothing" }
      var head = LedgerRecord.origin
      var count = 0
      try database.rows(
        "SELECT \(Ledger.recordColumns), h.number, h.id, h.previous, h.hash FROM history h ORDER BY h.number"
      ) { row in
        let record = Ledger.record(row)
        count += 1
        if row.int(10) != count { faults.append("record \(count) of the history is missing") }
        if row.text(11) != record.id { faults.append("record \(row.int(10)) of the history was changed") }
        if row.text(12) != head { faults.append("record \(row.int(10)) does not follow the one before it") }
        if row.text(13) != record.hash(after: row.text(12)) {
          faults.append("the hash of record \(row.int(10)) is wrong")
        }
        count = row.int(10)
        head = row.text(13)
      }
      try database.rows("SELECT digest, body FROM content") { row in
        if SHA256.digest(of: row.text(1)) != row.text(0) { faults.append("the text \(row.text(0)) was changed") }
      }
      let judgements = try database.list("SELECT DISTINCT judgement FROM judged") { $0.text(0) }
      for judgement in judgements {
        let texts = try LedgerContents.judged(judgement, in: database)
        if LedgerContents.digest(of: texts) != judgement { faults.append("the judged texts \(judgement) were changed") }
      }
      try database.rows(
        """
        SELECT h.number FROM history h WHERE h.action = 'position'
        AND NOT EXISTS (SELECT 1 FROM judged j WHERE j.judgement = h.judgement)
        AND h.judgement IS NOT ?
        """, [.text(LedgerContents.digest(of: []))]
      ) { faults.append("the texts that record \($0.int(0)) judged are not there") }
      faults += try CaseProjection(database).faults()
      return Verification(records: count, head: head, faults: faults)
    }
  }

  /// Works out anew what follows from the history: positions, states and levels; the history stays as it is.
  ///
  /// - Throws: ``LedgerError``; `DecodingError` when a resolution was damaged.
  public func rebuild() throws {
    try changing { database in
      try database.run("DELETE FROM position")
      try CaseProjection(database).updateAll()
    }
  }
}
