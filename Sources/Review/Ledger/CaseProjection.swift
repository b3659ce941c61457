import Exporters
import Harmonisation
import Terminology

/// What the history makes of the cases: the positions that stand, the state, the level and who owes an answer.
///
/// The order of what was said is that of the dates, whichever ledger it was said in, so that two teams who join their
/// ledgers arrive at the same.
struct CaseProjection {
  private let database: Database
  /// To whom organisations delegated their voices.
  let delegates: [String: String]

  init(_ database: Database) throws {
    self.database = database
    delegates = try CaseProjection.delegates(in: database)
  }

  /// To whom organisations delegated their voices.
  static func delegates(in database: Database) throws -> [String: String] {
    var delegates: [String: String] = [:]
    try database.rows("SELECT organisation, target FROM history WHERE action = 'delegation' ORDER BY date, id") { row in
      delegates[row.text(0)] = row.text(1).isEmpty ? nil : row.text(1)
    }
    return delegates
  }

  /// Works out all cases; anew, where texts may have changed, too.
  func updateAll(anew isAnew: Bool = false) throws {
    let ids = try database.list("SELECT id FROM cases ORDER BY id") { $0.text(0) }
    for id in ids { try update(id, anew: isAnew, notes: false) }
    try noteProgress()
  }

  /// Works out a case after something was said about it.
  ///
  /// - Parameters:
  ///   - id: the case.
  ///   - isAnew: whether its texts may have changed as well, so that positions have to be looked at again.
  ///   - notes: whether the progress of the day is counted as well.
  /// - Throws: ``DatabaseError``; `DecodingError` when a resolution was damaged.
  func update(_ id: String, anew isAnew: Bool = false, notes: Bool = true) throws {
    if isAnew { try database.run("DELETE FROM position WHERE case_id = ?", [.text(id)]) }
    try updatePositions(id)
    guard let standing = try standing(of: id) else { return }
    let updated = try database.list("SELECT max(date) FROM history WHERE case_id = ?", [.text(id)]) {
      $0.optionalText(0)
    }.first.flatMap { $0 }
    try database.run(
      "UPDATE cases SET level = ?, state = ?, outcome = ?, owed = ?, updated = ? WHERE id = ?",
      standing.values + [SQLValue(updated), .text(id)])
    if notes { try noteProgress() }
  }

  /// How a case stands, as far as it follows from what was said.
  private struct Standing: Hashable {
    var level: String?
    var state: String
    var outcome: String?
    var owed: String

    var values: [SQLValue] { [SQLValue(level), .text(state), SQLValue(outcome), .text(owed)] }
  }

  /// How a case stands by its positions; nil where there is no such case.
  private func standing(of id: String) throws -> Standing? {
    let known = try database.list("SELECT settled_by, overruled FROM cases WHERE id = ?", [.text(id)]) {
      (settledBy: $0.optionalText(0), overruled: $0.optionalText(1))
    }
    guard let known = known.first else { return nil }
    let positions = try positions(of: id)
    let consensus = try consensus(of: id, positions)
    let isSettledElsewhere = positions.isEmpty && known.settledBy != nil
    // What the last merge found contradicted stays so until all agree on something else.
    let isOverruled = try known.overruled != nil && consensus.resolution.map { try JSON.line($0) } == known.overruled
    let state: CaseState =
      isSettledElsewhere ? .agreed : isOverruled && consensus.state.isSettled ? .contested : consensus.state
    let level = try database.list(
      """
      SELECT target FROM history h WHERE case_id = ? AND action = 'move' AND NOT \(Ledger.isUndone)
      ORDER BY date DESC, id DESC LIMIT 1
      """, [.text(id)]
    ) { $0.text(0) }.first
    return Standing(
      level: level, state: state.rawValue, outcome: consensus.resolution?.outcome.rawValue,
      owed: CaseProjection.list(isSettledElsewhere ? [] : consensus.owed))
  }

  /// What is agreed or proposed on a case.
  func resolution(of id: String) throws -> Resolution? { try consensus(of: id, positions(of: id)).resolution }

  private func consensus(of id: String, _ positions: [Position]) throws -> Consensus {
    let organisations = try database.list(
      "SELECT DISTINCT e.organisation FROM case_member m JOIN entry e ON e.number = m.entry WHERE m.case_id = ?",
      [.text(id)]
    ) { $0.text(0) }.sorted()
    return Consensus(organisations, positions: positions, delegates: delegates)
  }

  /// Names between separators, so that one of them can be looked for.
  static func list(_ names: [String]) -> String { separator + names.map { $0 + separator }.joined() }

  /// The names in such a list.
  static func names(in list: String) -> [String] { list.split(separator: separator).map(String.init) }

  /// The unit separator, which no name has.
  private static let separator = "\u{1F}"

  /// The last position of each organisation that was not taken back.
  private func updatePositions(_ id: String) throws {
    var last: [String: (number: Int, judgement: String)] = [:]
    try database.rows(
      """
      SELECT organisation, number, judgement FROM history h
      WHERE case_id = ? AND action = 'position' AND NOT \(Ledger.isUndone) ORDER BY date, id
      """, [.text(id)]
    ) { row in last[row.text(0)] = (row.int(1), row.text(2)) }
    let stands = try database.list(
      "SELECT organisation, record, is_current FROM position WHERE case_id = ?", [.text(id)]
    ) { (organisation: $0.text(0), record: $0.int(1), isCurrent: $0.int(2)) }
    for stand in stands where last[stand.organisation]?.number != stand.record {
      try database.run(
        "DELETE FROM position WHERE case_id = ? AND organisation = ?", [.text(id), .text(stand.organisation)])
    }
    for (organisation, position) in last.sorted(by: { $0.key < $1.key })
    where !stands.contains(where: { $0.organisation == organisation && $0.record == position.number }) {
      let isCurrent = try isFound(id, with: position.judgement) || holds(position.judgement)
      try database.run(
        "INSERT INTO position (case_id, organisation, record, is_current) VALUES (?, ?, ?, ?)",
        [.text(id), .text(organisation), .int(position.number), .int(isCurrent ? 1 : 0)])
    }
  }

  /// Whether the last merge found a case with these texts; those of a case that it did not find may be out of date.
  private func isFound(_ id: String, with judgement: String) throws -> Bool {
    try database.number(
      "SELECT count(*) FROM cases WHERE id = ? AND is_found = 1 AND judgement = ?", [.text(id), .text(judgement)]) > 0
  }

  /// Whether the entries still say what was judged.
  func holds(_ judgement: String) throws -> Bool {
    try LedgerContents.judged(judgement, in: database).allSatisfy { text in
      try LedgerContents.entry(text.entry, in: database).map(text.holds) ?? false
    }
  }

  /// The entries of a case, in their order.
  static func members(of id: String, in database: Database) throws -> [EntryKey] {
    try database.list(
      """
      SELECT e.organisation, e.publication, e.identifier FROM case_member m JOIN entry e ON e.number = m.entry
      WHERE m.case_id = ? ORDER BY m.place
      """, [.text(id)]
    ) { LedgerContents.key($0, from: 0) }
  }

  /// The positions that stand, in the order of the organisations.
  func positions(of id: String) throws -> [Position] {
    try database.list(
      """
      SELECT c.body, p.organisation, h.stance, h.words, h.author, h.date, p.is_current
      FROM position p JOIN history h ON h.number = p.record LEFT JOIN content c ON c.digest = h.resolution
      WHERE p.case_id = ? ORDER BY p.organisation
      """, [.text(id)]
    ) { row in
      Result {
        LedgerContents.position(row, from: 1, try row.optionalText(0).map(LedgerContents.resolution))
      }
    }.map { try $0.get() }
  }

  /// How many cases are known and settled by the end of the last day on which somebody said something.
  func noteProgress() throws {
    let day = try database.list("SELECT max(date) FROM history") { Ledger.day(of: $0.text(0)) }.first
    guard let day, !day.isEmpty else { return }
    try database.run(
      """
      INSERT INTO progress (day, known, settled)
      SELECT ?, count(*), count(*) FILTER (WHERE state IN ('agreed', 'deferred')) FROM cases WHERE is_found = 1
      ON CONFLICT (day) DO UPDATE SET known = excluded.known, settled = excluded.settled
      """, [.text(day)])
  }

  private static let remedy = "“concord ledger rebuild” works it out anew"

  /// Where the positions and states that are kept are not those that follow from the history, in words.
  func faults() throws -> [String] {
    var last: [[String]: Int] = [:]
    try database.rows(
      """
      SELECT case_id, organisation, number FROM history h
      WHERE action = 'position' AND NOT \(Ledger.isUndone)
      AND EXISTS (SELECT 1 FROM cases c WHERE c.id = h.case_id) ORDER BY date, id
      """
    ) { row in last[[row.text(0), row.text(1)]] = row.int(2) }
    var faults: [String] = []
    try database.rows("SELECT case_id, organisation, record FROM position") { row in
      if last.removeValue(forKey: [row.text(0), row.text(1)]) != row.int(2) {
        faults.append(
          "the position of \(row.text(1)) on \(row.text(0)) is none that it took last; \(CaseProjection.remedy)")
      }
    }
    faults += last.keys.sorted { $0.lexicographicallyPrecedes($1) }.map { key in
      "the position of \(key[1]) on \(key[0]) is not there; \(CaseProjection.remedy)"
    }
    let spokenOf = try database.list(
      """
      SELECT id, level, state, outcome, owed FROM cases
      WHERE state <> 'open' OR id IN (SELECT case_id FROM history) ORDER BY id
      """
    ) { row in
      (
        id: row.text(0),
        standing: Standing(
          level: row.optionalText(1), state: row.text(2), outcome: row.optionalText(3), owed: row.text(4))
      )
    }
    for item in spokenOf {
      do {
        guard try standing(of: item.id) != item.standing else { continue }
        faults.append(
          "\(item.id) is \(item.standing.state), which does not follow from what was said; \(CaseProjection.remedy)")
      } catch is DecodingError {
        faults.append("a resolution of \(item.id) cannot be read")
      }
    }
    return faults
  }
}
