import Exporters
import Harmonisation
import Matching
import Terminology

/// A case made ready for the ledger.
struct StoredCase: Sendable {
  private let found: ConflictCase
  private let rank: Int
  private let judged: [JudgedText]
  private let judgement: String
  private let content: String
  private let words: String
  private let standing: StoredStanding

  /// A case of which nothing is known but what the export of another ledger tells.
  init(_ found: ConflictCase) throws { try self.init(found, rank: .max, entries: [:], correspondences: [:]) }

  /// A case that was found.
  ///
  /// - Parameters:
  ///   - found: the case.
  ///   - rank: its place among all cases.
  ///   - entries: the source entries that cases are about.
  ///   - correspondences: the pairs that matching weighed, by their left entries.
  /// - Throws: what the encoder throws.
  init(
    _ found: ConflictCase, rank: Int, entries: [EntryKey: ConceptEntry], correspondences: [EntryKey: [Correspondence]]
  ) throws {
    self.found = found
    self.rank = rank
    judged = JudgedText.texts(of: found) { entries[$0] }
    judgement = LedgerContents.digest(of: judged)
    let between = found.correspondences(among: correspondences).prefix(3)
    content = try JSON.line(CaseContent(found, correspondences: Array(between)))
    let labels = found.members.compactMap { entries[$0]?.label }
    words = CaseFilter.folded(
      ([found.id, found.message] + labels + found.evidence.map(\.text)).joined(separator: "\n"))
    standing =
      try found.review.map { try StoredStanding($0) } ?? StoredStanding(openTo: found.organisations.sorted())
  }

  /// Its id.
  var id: String { found.id }

  /// Whether it has entries that are not among those with which it was settled; nil where it was not.
  func hasNewcomers(beside settled: [EntryKey]?) -> Bool {
    settled.map { !Set(found.members).isSubset(of: $0) } ?? false
  }

  /// Puts the case into a ledger, or brings it up to date there; what did not change is not written again.
  func write(to database: Database, date: String, isFound: Bool) throws {
    let shown: [SQLValue] = [
      .text(found.severity.rawValue), .int(rank), .text(found.message),
      .text(CaseProjection.list(found.organisations)), .text(CaseProjection.list(found.languages.map(\.value))),
      .int(isFound ? 1 : 0), .text(judgement),
    ]
    try database.run(
      StoredCase.statement,
      [.text(found.id), .text(found.rule), .text(found.topic ?? ""), .text(Ledger.day(of: date))] + shown
        + standing.values)
    let isChanged = database.changes > 0
    try write(words, as: "words", to: database)
    let isOther = try write(content, as: "content", to: database)
    guard isChanged || isOther else { return }
    _ = try LedgerContents.keep(judged, in: database)
    try writeMembers(to: database)
  }

  /// Puts a text into the table that is apart for its kind; tells whether it was another one.
  @discardableResult
  private func write(_ text: String, as kind: String, to database: Database) throws -> Bool {
    try database.run(
      """
      INSERT INTO case_\(kind) (number, \(kind)) SELECT number, ? FROM cases WHERE id = ?
      ON CONFLICT (number) DO UPDATE SET \(kind) = excluded.\(kind) WHERE \(kind) IS NOT excluded.\(kind)
      """, [.text(text), .text(found.id)])
    return database.changes > 0
  }

  /// Notes its entries; those of a settled case stay, for whoever leaves it has settled it as well.
  private func writeMembers(to database: Database) throws {
    let known = try CaseProjection.members(of: found.id, in: database)
    let isSettled = found.review.map { $0.state.isSettled && $0.settledBy == nil } ?? false
    guard isSettled ? !Set(found.members).isSubset(of: known) : known != found.members else { return }
    try database.run("DELETE FROM case_member WHERE case_id = ?", [.text(found.id)])
    for (place, key) in found.members.enumerated() {
      try database.run(
        "INSERT INTO case_member (case_id, place, entry) VALUES (?, ?, ?)",
        [.text(found.id), .int(place), .int(try LedgerContents.number(of: key, in: database))])
    }
  }

  /// Puts a case in, or brings the columns up to date that a merge can change.
  private static let statement: String = {
    let lasting = ["id", "rule", "topic", "since"]
    let changing =
      ["severity", "rank", "message", "organisations", "languages", "is_found", "judgement"]
      + StoredStanding.columns
    func list(_ items: [String]) -> String { items.joined(separator: ", ") }
    let new = list(changing.map { "excluded.\($0)" })
    return """
      INSERT INTO cases (\(list(lasting + changing))) VALUES (\(list((lasting + changing).map { _ in "?" })))
      ON CONFLICT (id) DO UPDATE SET (\(list(changing))) = (\(new)) WHERE (\(list(changing))) IS NOT (\(new))
      """
  }()
}
