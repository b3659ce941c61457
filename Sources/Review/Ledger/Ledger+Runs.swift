import Concurrency
import Exporters
import Harmonisation
import ICUText
import Matching
import Terminology

extension Ledger {
  /// Records what a merge found: the run, the ids of concepts, the cases and what has become of positions.
  ///
  /// The output of the merge is written in between, so that the ledger and the output tell the same: when it fails, the
  /// ledger stays as it was.
  ///
  /// - Parameters:
  ///   - directory: what the merge made.
  ///   - writeOutput: writes it.
  /// - Returns: what writing the output gave.
  /// - Throws: ``LedgerError``, and what writing the output throws.
  @discardableResult
  public func record<Output>(_ directory: Directory, writingOutput writeOutput: () throws -> Output) throws -> Output {
    // All that takes long comes first: while a transaction is open, nobody else can say anything.
    let prepared = try PreparedRun(directory)
    return try changing { database in
      let date = try now(database)
      try database.run(
        "INSERT INTO run (date, generator, rules, sources, concepts, cases) VALUES (?, ?, ?, ?, ?, ?)",
        [
          .text(date), .text(directory.run.generator), .text(directory.run.rules),
          .text(try JSON.line(directory.run.sources)), .int(directory.entries.count), .int(directory.cases.count),
        ])
      try recordConcepts(directory, database)
      try recordEntries(directory, prepared, database)
      try database.run("UPDATE cases SET is_found = 0 WHERE is_found = 1")
      for stored in prepared.cases { try stored.write(to: database, date: date, isFound: true) }
      try recordReviews(directory, date: date, database)
      try recordMeanwhile(database)
      try CaseProjection(database).noteProgress()
      return try writeOutput()
    }
  }

  /// Takes account of what was said while the merge was at work.
  private func recordMeanwhile(_ database: Database) throws {
    let touched = try database.list(
      "SELECT DISTINCT case_id FROM history WHERE number > ? AND action <> 'reopening'", [.int(lastRead)]
    ) { $0.text(0) }
    guard !touched.isEmpty else { return }
    let projection = try CaseProjection(database)
    guard !touched.contains("") else { return try projection.updateAll(anew: true) }
    for id in touched.sorted() { try projection.update(id, anew: true, notes: false) }
  }

  private func recordConcepts(_ directory: Directory, _ database: Database) throws {
    for entry in directory.entries {
      for member in entry.members {
        try database.run(
          """
          INSERT INTO entry (organisation, publication, identifier, concept) VALUES (?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET concept = excluded.concept WHERE concept IS NOT excluded.concept
          """,
          [
            .text(member.key.organisation), .text(member.key.publication), .text(member.key.identifier),
            .text(entry.id),
          ])
      }
    }
  }

  /// Keeps the entries that cases and positions are about.
  private func recordEntries(_ directory: Directory, _ prepared: PreparedRun, _ database: Database) throws {
    var judged: Set<EntryKey> = []
    try database.rows(
      """
      SELECT DISTINCT e.organisation, e.publication, e.identifier FROM judged j JOIN entry e ON e.number = j.entry
      """
    ) { judged.insert(LedgerContents.key($0, from: 0)) }
    judged.subtract(prepared.entries.keys)
    var contents = prepared.contents
    for member in directory.entries.lazy.flatMap(\.members) where judged.contains(member.key) {
      contents.append((member.key, try JSON.line(member.entry)))
    }
    for (key, content) in contents {
      try database.run(
        """
        UPDATE entry SET content = ? WHERE organisation = ? AND publication = ? AND identifier = ?
        AND content IS NOT ?
        """,
        [.text(content), .text(key.organisation), .text(key.publication), .text(key.identifier), .text(content)])
    }
    // What no source has any more stands for nobody.
    let present = Set(contents.map(\.key))
    let stored = try database.list(
      "SELECT organisation, publication, identifier, number FROM entry WHERE content IS NOT NULL"
    ) { (LedgerContents.key($0, from: 0), $0.int(3)) }
    for (key, number) in stored where !present.contains(key) {
      try database.run("UPDATE entry SET content = NULL WHERE number = ?", [.int(number)])
    }
  }

  /// Notes, when all positions were taken back, that no case is settled by another any more.
  private func forgetSettling(_ database: Database) throws {
    let ids = try database.list("SELECT id FROM cases WHERE settled_by IS NOT NULL") { $0.text(0) }
    try database.run("UPDATE cases SET settled_by = NULL WHERE settled_by IS NOT NULL")
    let projection = try CaseProjection(database)
    for id in ids { try projection.update(id, notes: false) }
  }

  /// Notes which positions still count, what is settled by another case, and what was re-opened.
  private func recordReviews(_ directory: Directory, date: String, _ database: Database) throws {
    guard directory.review != nil else { return try forgetSettling(database) }
    let gone = (directory.review?.inForce ?? []) + (directory.review?.lapsed ?? [])
    let known = try KnownReviews(database)
    for (id, review) in directory.cases.map({ ($0.id, $0.review) }) + gone.map({ ($0.id, $0.review) }) {
      guard let review else { continue }
      let changed = review.positions.filter { known.isCurrent[id]?[$0.organisation] != $0.isCurrent }
      for position in changed {
        try database.run(
          "UPDATE position SET is_current = ? WHERE case_id = ? AND organisation = ?",
          [.int(position.isCurrent ? 1 : 0), .text(id), .text(position.organisation)])
      }
      if changed.contains(where: { !$0.isCurrent }) {
        let texts = review.changes.map { "\($0.entry)" }.uniqued()
        try append(
          LedgerRecord(
            date: try now(database), author: directory.run.generator, organisation: "", action: .reopening, caseID: id,
            stance: "", words: "changed: \(texts.joined(separator: "; "))", target: ""),
          to: database)
      }
      let standing = KnownReviews.Standing(
        state: review.state.rawValue, outcome: review.resolution?.outcome.rawValue,
        owed: CaseProjection.list(review.owed), level: review.level, settledBy: review.settledBy,
        overruled: review.overruledBy.isEmpty ? nil : try review.resolution.map { try JSON.line($0) })
      guard known.standings[id] != standing else { continue }
      try database.run(
        "UPDATE cases SET state = ?, outcome = ?, owed = ?, level = ?, settled_by = ?, overruled = ? WHERE id = ?",
        [
          .text(standing.state), SQLValue(standing.outcome), .text(standing.owed), SQLValue(standing.level),
          SQLValue(standing.settledBy), SQLValue(standing.overruled), .text(id),
        ])
    }
  }
}

/// What a ledger says about reviews, so that a merge writes only what is different.
private struct KnownReviews {
  /// How a case stands.
  struct Standing: Hashable {
    var state: String
    var outcome: String?
    var owed: String
    var level: String?
    var settledBy: String?
    var overruled: String?
  }

  /// How the cases stand, by their ids.
  let standings: [String: Standing]
  /// Whether the positions of organisations count, by case.
  let isCurrent: [String: [String: Bool]]

  init(_ database: Database) throws {
    var standings: [String: Standing] = [:]
    try database.rows("SELECT id, state, outcome, owed, level, settled_by, overruled FROM cases") { row in
      standings[row.text(0)] = Standing(
        state: row.text(1), outcome: row.optionalText(2), owed: row.text(3), level: row.optionalText(4),
        settledBy: row.optionalText(5), overruled: row.optionalText(6))
    }
    var isCurrent: [String: [String: Bool]] = [:]
    try database.rows("SELECT case_id, organisation, is_current FROM position") { row in
      isCurrent[row.text(0), default: [:]][row.text(1)] = row.int(2) == 1
    }
    self.standings = standings
    self.isCurrent = isCurrent
  }
}

/// What a merge found, made ready for the ledger.
private struct PreparedRun {
  /// The entries that cases are about.
  let entries: [EntryKey: ConceptEntry]
  /// The same as they are stored.
  var contents: [(key: EntryKey, content: String)] = []
  /// The cases, in their order.
  let cases: [StoredCase]

  init(_ directory: Directory) throws {
    let concerned = Set(directory.cases.flatMap(\.members))
    let members = directory.entries.flatMap(\.members).filter { concerned.contains($0.key) }
    let entries = Dictionary(uniqueKeysWithValues: members.map { ($0.key, $0.entry) })
    let written = Parallel.map(members.count, by: 256) { range in
      Result { try members[range].map { (key: $0.key, content: try JSON.line($0.entry)) } }
    }
    contents = try written.flatMap { try $0.get() }
    let places = Dictionary(grouping: directory.correspondences, by: \.left)
    let found = directory.cases
    let stored = Parallel.map(found.count, by: 256) { range in
      Result { try range.map { try StoredCase(found[$0], rank: $0, entries: entries, correspondences: places) } }
    }
    cases = try stored.flatMap { try $0.get() }
    self.entries = entries
  }
}
