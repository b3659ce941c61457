/// Who spoke for whom before a join, to find where the other ledger has that otherwise.
struct DelegationJoin {
  /// The last word of an organisation on who speaks for it.
  private struct Delegation {
    var id: String
    var target: String
    var author: String
    var date: String

    /// What was said, by whom and when.
    var words: String {
      "\(target.isEmpty ? "speaks for itself" : "delegates its voice to \(target)") (\(author), \(date))"
    }

    func isLater(than other: Delegation) -> Bool { (date, id) > (other.date, other.id) }
  }

  private let database: Database
  private let last: Int
  private let here: [String: Delegation]

  /// What is so before a join.
  init(_ database: Database) throws {
    self.database = database
    last = try database.number("SELECT max(number) FROM history")
    here = try DelegationJoin.delegations("number <= ?", [.int(last)], database)
  }

  /// Organisations of which each ledger has another delegate, in the order of their names.
  ///
  /// - Parameter imported: the records of the other ledger; who knew what is said here contradicts nothing.
  /// - Returns: the contradictions.
  /// - Throws: ``DatabaseError``
  func contradictions(imported: Set<String>) throws -> [LedgerJoin.Contradiction] {
    let new = try DelegationJoin.delegations("number > ?", [.int(last)], database)
    return here.sorted { $0.key < $1.key }.compactMap { organisation, here in
      guard let there = new[organisation], !imported.contains(here.id), there.target != here.target else { return nil }
      return LedgerJoin.Contradiction(
        organisation: organisation, here: here.words, there: there.words,
        counts: there.isLater(than: here) ? "there" : "here")
    }
  }

  private static func delegations(
    _ condition: String, _ values: [SQLValue], _ database: Database
  ) throws -> [String: Delegation] {
    var delegations: [String: Delegation] = [:]
    try database.rows(
      """
      SELECT organisation, id, target, author, date FROM history
      WHERE action = 'delegation' AND \(condition) ORDER BY date, id
      """, values
    ) { row in
      delegations[row.text(0)] = Delegation(
        id: row.text(1), target: row.text(2), author: row.text(3), date: row.text(4))
    }
    return delegations
  }
}
