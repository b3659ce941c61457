import Harmonisation
import Terminology

/// Cases of one kind that differ only in the entries of further sources: what teams whose sources differ know under
/// different ids.
struct TwinCases {
  /// A resolution that an organisation supports on a case, as the ledger has it.
  private struct Stand {
    var caseID: String
    var organisation: String
    var author: String
    var date: String
    var content: String

    /// What was said, by whom and when.
    func words(_ resolution: Resolution) -> String {
      LedgerJoin.Contradiction.words(resolution, author: author, date: date)
    }
  }

  /// What tells cases of one kind, and the numbers of their entries.
  private struct Subject {
    var kind: [String]
    var entries: Set<Int>
  }

  private let database: Database
  /// The cases on which somebody took a position, by id.
  private let subjects: [String: Subject]
  /// The same by the numbers of their entries.
  private let cases: [Int: [String]]

  init(_ database: Database) throws {
    self.database = database
    var subjects: [String: Subject] = [:]
    var cases: [Int: [String]] = [:]
    try database.rows(
      """
      SELECT c.id, m.entry, c.rule, c.topic FROM cases c JOIN case_member m ON m.case_id = c.id
      WHERE EXISTS (SELECT 1 FROM position p WHERE p.case_id = c.id) ORDER BY c.id
      """
    ) { row in
      subjects[row.text(0), default: Subject(kind: [row.text(2), row.text(3)], entries: [])].entries.insert(row.int(1))
      cases[row.int(1), default: []].append(row.text(0))
    }
    self.subjects = subjects
    self.cases = cases
  }

  /// The cases of which one has all entries of the other, in the order of their ids.
  private func twins(of id: String) -> [String] {
    guard let subject = subjects[id] else { return [] }
    return Set(subject.entries.flatMap { cases[$0] ?? [] }).sorted().filter { other in
      guard other != id, let twin = subjects[other], twin.kind == subject.kind else { return false }
      return twin.entries.isSubset(of: subject.entries) || subject.entries.isSubset(of: twin.entries)
    }
  }

  /// What an organisation supports on twins and what does not go together: before a record of the history, and since.
  ///
  /// - Parameter record: the number of the last record before a join.
  /// - Returns: the contradictions, in the order of the cases.
  /// - Throws: ``DatabaseError``; `DecodingError` when a resolution was damaged.
  func contradictions(after record: Int) throws -> [LedgerJoin.Contradiction] {
    let added = try stands("h.number > ?", [.int(record)])
    return try added.flatMap { there in
      try twins(of: there.caseID).compactMap { twin -> LedgerJoin.Contradiction? in
        let values: [SQLValue] = [.int(record), .text(twin), .text(there.organisation)]
        let stands = try stands("h.number <= ? AND p.case_id = ? AND p.organisation = ?", values)
        guard let here = stands.first else { return nil }
        let ours = try LedgerContents.resolution(here.content)
        let theirs = try LedgerContents.resolution(there.content)
        let isOpposed = ours.contradicts(theirs, of: try members(of: twin), and: try members(of: there.caseID))
        guard isOpposed else { return nil }
        return LedgerJoin.Contradiction(
          caseID: twin, caseThere: there.caseID, organisation: there.organisation, here: here.words(ours),
          there: there.words(theirs))
      }
    }
  }

  private func members(of id: String) throws -> [EntryKey] { try CaseProjection.members(of: id, in: database) }

  /// The resolutions that organisations support, for texts that are those of today.
  private func stands(_ condition: String, _ values: [SQLValue]) throws -> [Stand] {
    try database.list(
      """
      SELECT p.case_id, p.organisation, h.author, h.date, c.body
      FROM history h JOIN position p ON p.record = h.number JOIN content c ON c.digest = h.resolution
      WHERE h.stance = 'supports' AND p.is_current = 1 AND \(condition) ORDER BY p.case_id, p.organisation
      """, values
    ) { row in
      Stand(
        caseID: row.text(0), organisation: row.text(1), author: row.text(2), date: row.text(3), content: row.text(4))
    }
  }
}
