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
    try changing { database in
      let date = try now(database)
      try database.run(
        "INSERT INTO run (date, generator, rules, sources, concepts, cases) VALUES (?, ?, ?, ?, ?, ?)",
        [
          .text(date), .text(directory.run.generator), .text(directory.run.rules),
          .text(try JSON.line(directory.run.sources)), .int(directory.entries.count), .int(directory.cases.count),
        ])
      try recordConcepts(directory, database)
      let entries = try recordEntries(directory, database)
      try recordCases(directory, entries, date: date, database)
      try recordReviews(directory, date: date, database)
      try CaseProjection(database).noteProgress()
      return try writeOutput()
    }
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

  /// Keeps the entries that cases and positions are about; returns those that cases are about.
  private func recordEntries(_ directory: Directory, _ database: Database) throws -> [EntryKey: ConceptEntry] {
    let concerned = Set(directory.cases.flatMap(\.members))
    var kept = concerned
    try database.rows(
      """
      SELECT DISTINCT e.organisation, e.publication, e.identifier FROM judged j JOIN entry e ON e.number = j.entry
      """
    ) { kept.insert(LedgerContents.key($0, from: 0)) }
    let members = directory.entries.flatMap(\.members).filter { kept.contains($0.key) }
    let contents = Parallel.map(members.count, by: 1_024) { range in
      Result { try members[range].map { try JSON.line($0.entry) } }
    }
    for (member, content) in zip(members, try contents.flatMap { try $0.get() }) {
      try database.run(
        """
        UPDATE entry SET content = ? WHERE organisation = ? AND publication = ? AND identifier = ?
        AND content IS NOT ?
        """,
        [
          .text(content), .text(member.key.organisation), .text(member.key.publication), .text(member.key.identifier),
          .text(content),
        ])
    }
    // What no source has any more stands for nobody.
    let present = Set(members.map(\.key))
    let stored = try database.list(
      "SELECT organisation, publication, identifier, number FROM entry WHERE content IS NOT NULL"
    ) { (LedgerContents.key($0, from: 0), $0.int(3)) }
    for (key, number) in stored where !present.contains(key) {
      try database.run("UPDATE entry SET content = NULL WHERE number = ?", [.int(number)])
    }
    return Dictionary(uniqueKeysWithValues: members.map { ($0.key, $0.entry) })
  }

  private func recordCases(
    _ directory: Directory, _ entries: [EntryKey: ConceptEntry], date: String, _ database: Database
  ) throws {
    let places = Dictionary(grouping: directory.correspondences, by: \.left)
    let cases = directory.cases
    let prepared = Parallel.map(cases.count, by: 256) { range in
      Result { try range.map { try StoredCase(cases[$0], rank: $0, entries: entries, correspondences: places) } }
    }
    try database.run("UPDATE cases SET is_found = 0 WHERE is_found = 1")
    for stored in try prepared.flatMap({ try $0.get() }) {
      try stored.write(to: database, date: date, isFound: true)
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
    let reviews = directory.cases.map { ($0.id, $0.review) } + gone.map { ($0.id, $0.review) }
    for (id, review) in reviews {
      guard let review else { continue }
      try database.run(
        "UPDATE cases SET settled_by = ? WHERE id = ? AND settled_by IS NOT ?",
        [SQLValue(review.settledBy), .text(id), SQLValue(review.settledBy)])
      var isReopened = false
      for position in review.positions {
        try database.run(
          "UPDATE position SET is_current = ? WHERE case_id = ? AND organisation = ? AND is_current <> ?",
          [
            .int(position.isCurrent ? 1 : 0), .text(id), .text(position.organisation),
            .int(position.isCurrent ? 1 : 0),
          ])
        if database.changes > 0 && !position.isCurrent { isReopened = true }
      }
      if isReopened {
        let texts = review.changes.map { "\($0.entry)" }.uniqued()
        try append(
          LedgerRecord(
            date: try now(database), author: directory.run.generator, organisation: "", action: .reopening, caseID: id,
            stance: "", words: "changed: \(texts.joined(separator: "; "))", target: ""),
          to: database)
      }
      try database.run(
        "UPDATE cases SET state = ?, outcome = ?, owed = ?, level = ? WHERE id = ?",
        [
          .text(review.state.rawValue), SQLValue(review.resolution?.outcome.rawValue),
          .text(CaseProjection.list(review.owed)), SQLValue(review.level), .text(id),
        ])
    }
  }
}
