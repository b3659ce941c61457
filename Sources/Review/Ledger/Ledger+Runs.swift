import Concurrency
import Exporters
import Harmonisation
import ICUText
import Matching
import Terminology

extension Ledger {
  /// Records what a merge found: the run, the ids of concepts, the cases and what has become of positions.
  ///
  /// The output of the merge is put in place in between, so that the ledger and the output tell the same: when either
  /// fails, both stay as they were.
  ///
  /// - Parameters:
  ///   - directory: what the merge made.
  ///   - place: puts the output in place; calls what it is given when that is done and can still be undone.
  /// - Throws: ``LedgerError``, and what placing the output throws.
  public func record(
    _ directory: Directory, placing place: (_ commit: () throws -> Void) throws -> Void = { commit in try commit() }
  ) throws {
    // All that takes long comes first: while a transaction is open, nobody else can say anything.
    let prepared = try PreparedRun(directory)
    try working { database in
      try database.transaction { commit in
        let date = try now(database)
        try database.run(
          "INSERT INTO run (date, generator, rules, sources, concepts, cases) VALUES (?, ?, ?, ?, ?, ?)",
          [
            .text(date), .text(directory.run.generator), .text(directory.run.rules),
            .text(try JSON.line(directory.run.sources)), .int(directory.entries.count), .int(directory.cases.count),
          ])
        try recordEntries(directory, prepared, database)
        let meanwhile = try casesSpokenOf(database)
        let settled = try settledCases(among: meanwhile, database)
        for stored in prepared.cases where !stored.hasNewcomers(beside: settled[stored.id]) {
          try stored.write(to: database, date: date, isFound: true)
        }
        try recordGone(directory, database)
        try recordReviews(directory, database)
        try update(meanwhile, database)
        try withoutActuallyEscaping(commit) { try place($0) }
      }
    }
  }

  /// The cases that something was said about while the merge was at work; nil for all.
  private func casesSpokenOf(_ database: Database) throws -> [String]? {
    let ids = try database.list(
      "SELECT DISTINCT case_id FROM history WHERE number > ? AND action <> 'reopening' ORDER BY case_id",
      [.int(lastRead)]
    ) { $0.text(0) }
    // What is said about no case, as a delegation, can concern every one.
    return ids.contains("") ? nil : ids
  }

  /// The entries of those that are settled, for an entry that the merge brought is none of theirs: the next merge makes
  /// a further case of it.
  private func settledCases(among ids: [String]?, _ database: Database) throws -> [String: [EntryKey]] {
    guard ids?.isEmpty != true else { return [:] }
    let settled = try database.list(
      "SELECT id FROM cases WHERE state IN ('agreed', 'deferred') AND settled_by IS NULL"
    ) { $0.text(0) }
    let concerned = ids.map(Set.init)
    var members: [String: [EntryKey]] = [:]
    for id in settled where concerned?.contains(id) ?? true {
      members[id] = try CaseProjection.members(of: id, in: database)
    }
    return members
  }

  /// Takes account of what was said about cases while the merge was at work.
  private func update(_ ids: [String]?, _ database: Database) throws {
    let projection = try CaseProjection(database)
    guard let ids else { return try projection.updateAll(anew: true) }
    for id in ids { try projection.update(id, anew: true, notes: false) }
    try projection.noteProgress()
  }

  /// Keeps the ids of concepts, and the entries that cases and positions are about.
  private func recordEntries(_ directory: Directory, _ prepared: PreparedRun, _ database: Database) throws {
    var judged: Set<EntryKey> = []
    try database.rows(
      """
      SELECT DISTINCT e.organisation, e.publication, e.identifier FROM judged j JOIN entry e ON e.number = j.entry
      """
    ) { judged.insert(LedgerContents.key($0, from: 0)) }
    var present: Set<EntryKey> = []
    for entry in directory.entries {
      for member in entry.members {
        let key = member.key
        present.insert(key)
        let content = try prepared.contents[key] ?? (judged.contains(key) ? try JSON.line(member.entry) : nil)
        try database.run(
          """
          INSERT INTO entry (organisation, publication, identifier, concept, content) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET concept = excluded.concept, content = excluded.content
          WHERE concept IS NOT excluded.concept OR content IS NOT excluded.content
          """,
          [
            .text(key.organisation), .text(key.publication), .text(key.identifier), .text(entry.id), SQLValue(content),
          ])
      }
    }
    // What no source has any more stands for nobody.
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

  /// Notes which cases are not found any more.
  private func recordGone(_ directory: Directory, _ database: Database) throws {
    let found = Set(directory.cases.map(\.id))
    let known = try database.list("SELECT id FROM cases WHERE is_found = 1") { $0.text(0) }
    for id in known where !found.contains(id) {
      try database.run("UPDATE cases SET is_found = 0 WHERE id = ?", [.text(id)])
    }
  }

  /// Notes which positions still count, what was re-opened, and how cases stand that are not found any more.
  private func recordReviews(_ directory: Directory, _ database: Database) throws {
    guard let record = directory.review else { return try forgetSettling(database) }
    let gone = record.inForce + record.lapsed
    for decision in gone { try StoredStanding(decision.review).write(to: database, of: decision.id) }
    var outdated: [String: Set<String>] = [:]
    try database.rows("SELECT case_id, organisation FROM position WHERE is_current = 0") { row in
      outdated[row.text(0), default: []].insert(row.text(1))
    }
    for (id, review) in directory.cases.map({ ($0.id, $0.review) }) + gone.map({ ($0.id, $0.review) }) {
      guard let review else { continue }
      let known = outdated[id] ?? []
      var isReopened = false
      for position in review.positions where position.isCurrent == known.contains(position.organisation) {
        try database.run(
          "UPDATE position SET is_current = ? WHERE case_id = ? AND organisation = ?",
          [.int(position.isCurrent ? 1 : 0), .text(id), .text(position.organisation)])
        // A position that was taken back meanwhile is not there any more.
        isReopened = isReopened || (!position.isCurrent && database.changes > 0)
      }
      guard isReopened else { continue }
      let texts = review.changes.map { "\($0.entry)" }.uniqued()
      try append(
        LedgerRecord(
          date: try now(database), author: directory.run.generator, organisation: "", action: .reopening, caseID: id,
          stance: "", words: "changed: \(texts.joined(separator: "; "))", target: ""),
        to: database)
    }
  }
}

/// What a merge found, made ready for the ledger.
private struct PreparedRun {
  /// The entries that cases are about, as they are stored.
  let contents: [EntryKey: String]
  /// The cases, in their order.
  let cases: [StoredCase]

  init(_ directory: Directory) throws {
    let concerned = Set(directory.cases.flatMap(\.members))
    let members = directory.entries.flatMap(\.members).filter { concerned.contains($0.key) }
    let written = Parallel.map(members.count, by: 256) { range in
      Result { try members[range].map { ($0.key, try JSON.line($0.entry)) } }
    }
    contents = Dictionary(uniqueKeysWithValues: try written.flatMap { try $0.get() })
    let entries = Dictionary(uniqueKeysWithValues: members.map { ($0.key, $0.entry) })
    let places = Dictionary(grouping: directory.correspondences, by: \.left)
    let found = directory.cases
    let stored = Parallel.map(found.count, by: 256) { range in
      Result { try range.map { try StoredCase(found[$0], rank: $0, entries: entries, correspondences: places) } }
    }
    cases = try stored.flatMap { try $0.get() }
  }
}
