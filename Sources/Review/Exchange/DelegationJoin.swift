/// Who spoke for whom before a join, to find where the other ledger has that otherwise.
struct DelegationJoin {
  /// The last word of an organisation on who speaks for it.
  private struct Delegation {
    /// The number of the record in this ledger.
    var number: Int
    var id: String
    var target: String
    var author: String
    var date: String

    /// What was said, by whom and when.
    var words: String {
      let stance = target.isEmpty ? "speaks for itself" : "delegates its voice to \(target)"
      return LedgerJoin.Contradiction.words(nil, stance: stance, author: author, date: date)
    }
  }

  private let database: Database
  private let here: [String: Delegation]

  /// What is so before a join.
  init(_ database: Database) throws {
    self.database = database
    here = try DelegationJoin.delegations(in: database) { _ in true }
  }

  /// Organisations of which each ledger has another delegate, in the order of their names.
  ///
  /// - Parameter imported: the records of the other ledger; who knew what is said here contradicts nothing.
  /// - Returns: the contradictions.
  /// - Throws: ``DatabaseError``
  func contradictions(imported: Set<String>) throws -> [LedgerJoin.Contradiction] {
    let there = try DelegationJoin.delegations(in: database) { imported.contains($0.id) }
    return here.sorted { $0.key < $1.key }.compactMap { organisation, here in
      guard let there = there[organisation], !imported.contains(here.id), there.number > here.number,
        there.target != here.target
      else { return nil }
      return LedgerJoin.Contradiction(
        organisation: organisation, here: here.words, there: there.words,
        counts: (there.date, there.id) > (here.date, here.id) ? "there" : "here")
    }
  }

  /// The last of certain delegations of each organisation.
  private static func delegations(
    in database: Database, where isMeant: (Delegation) -> Bool
  ) throws -> [String: Delegation] {
    var delegations: [String: Delegation] = [:]
    try database.rows(
      """
      SELECT organisation, number, id, target, author, date FROM history WHERE action = 'delegation' ORDER BY date, id
      """
    ) { row in
      let delegation = Delegation(
        number: row.int(1), id: row.text(2), target: row.text(3), author: row.text(4), date: row.text(5))
      if isMeant(delegation) { delegations[row.text(0)] = delegation }
    }
    return delegations
  }
}
