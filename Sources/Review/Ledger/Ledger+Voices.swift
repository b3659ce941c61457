extension Ledger {
  /// The organisations that any entry ever belonged to, in the order of their names.
  ///
  /// - Throws: ``LedgerError``
  public func organisations() throws -> [String] {
    try working { try organisations($0) }
  }

  /// The organisations that any entry ever belonged to; found one after the other, for there may be a million entries.
  func organisations(_ database: Database) throws -> [String] {
    try database.list(
      """
      WITH RECURSIVE owner (name) AS (
        SELECT min(organisation) FROM entry
        UNION ALL SELECT (SELECT min(organisation) FROM entry WHERE organisation > name) FROM owner
        WHERE name IS NOT NULL
      ) SELECT name FROM owner WHERE name IS NOT NULL
      """
    ) { $0.text(0) }
  }

  /// Refuses an organisation that no source belongs to.
  func require(_ organisation: String, in database: Database) throws {
    let query = "SELECT count(*) FROM (SELECT 1 FROM entry WHERE organisation = ? LIMIT 1)"
    guard try database.number(query, [.text(organisation)]) == 0 else { return }
    throw Refusal(
      description: "no source belongs to “\(organisation)”; the organisations are "
        + (try organisations(database)).joined(separator: ", "))
  }

  /// To whom organisations delegated their voices.
  ///
  /// - Throws: ``LedgerError``
  public func delegates() throws -> [String: String] {
    try working { try CaseProjection.delegates(in: $0) }
  }

  /// What was said after a record, the oldest first.
  ///
  /// - Parameters:
  ///   - number: the number of the record.
  ///   - limit: how many records to give at most.
  /// - Returns: the records, and the number of the last one that there is.
  /// - Throws: ``LedgerError``
  public func said(after number: Int, limit: Int = 50) throws -> (records: [LedgerRecord], last: Int) {
    try working { database in
      let records = try database.list(
        "SELECT \(Ledger.recordColumns) FROM history h WHERE number > ? ORDER BY number LIMIT ?",
        [.int(number), .int(limit)], Ledger.record)
      return (records, try database.number("SELECT max(number) FROM history"))
    }
  }
}
