import Exporters
import Files
import TestSupport
import Testing

@testable import Review

@Suite("The file of a ledger")
struct LedgerSchemaTests {
  @Test("is brought up to date step by step, and keeps what is in it")
  func migration() throws {
    try withTemporaryFolder { folder in
      let path = Path.join(folder, "l.sqlite")
      do {
        let ledger = try Ledger(path: path, creates: true, migrations: LedgerSchema.migrations)
        try Samples.merge(ledger)
        try ledger.support(try ledger.meterCase(), .adopt("ISO"), "IEC")
      }
      let next = LedgerSchema.migrations + ["ALTER TABLE run ADD COLUMN remark TEXT"]
      let ledger = try Ledger(path: path, creates: false, migrations: next)
      #expect(try ledger.database.number("PRAGMA user_version") == next.count)
      #expect(try ledger.database.number("SELECT count(remark IS NULL) FROM run") == 1)
      #expect(try ledger.verify().records == 1)
      #expect(throws: LedgerError.self, "the earlier program leaves it alone") {
        try Ledger(path: path, creates: false, migrations: LedgerSchema.migrations)
      }
    }
  }

  @Test("keeps what cases are about when its first version is brought up to date")
  func contents() throws {
    try withTemporaryFolder { folder in
      let (path, first) = (Path.join(folder, "new.sqlite"), Path.join(folder, "first.sqlite"))
      let ledger = try Ledger(path: path, creates: true)
      try Samples.merge(ledger)
      let id = try ledger.meterCase()
      let tables = ["entry", "content", "judged", "run", "case_words", "case_member", "position", "history"]
      let columns = """
        number, id, rule, topic, severity, rank, message, organisations, languages, since, is_found, judgement, level,
        state, outcome, owed, settled_by, updated, overruled
        """
      do {
        let old = try Ledger(path: first, creates: true, migrations: Array(LedgerSchema.migrations.prefix(1)))
        try old.database.execute(
          """
          ATTACH '\(path)' AS new;
          INSERT INTO cases (\(columns), content)
            SELECT \(columns), content FROM new.cases JOIN new.case_content USING (number);
          \(tables.map { "INSERT INTO \($0) SELECT * FROM new.\($0);" }.joined())
          """)
      }
      let old = try Ledger(path: first)
      #expect(try old.database.number("PRAGMA user_version") == LedgerSchema.migrations.count)
      func said(_ ledger: Ledger) throws -> String { try JSON.line(ledger.file(id).found) }
      #expect(try said(old) == said(ledger))
      _ = try old.verify()
      try Samples.merge(old)
      #expect(try said(old) == said(ledger))
    }
  }

  @Test("of a step that fails is left as it was")
  func failingMigration() throws {
    try withTemporaryFolder { folder in
      let path = Path.join(folder, "l.sqlite")
      do { _ = try Ledger(path: path, creates: true, migrations: LedgerSchema.migrations) }
      let broken = LedgerSchema.migrations + ["CREATE TABLE one (a); CREATE TABLE run (a)"]
      #expect(throws: LedgerError.self) { try Ledger(path: path, creates: false, migrations: broken) }
      let ledger = try Ledger(path: path, creates: false, migrations: LedgerSchema.migrations)
      #expect(try ledger.database.number("SELECT count(*) FROM sqlite_schema WHERE name = 'one'") == 0)
    }
  }

  @Test("says what is wrong with it, and what to do")
  func unusable() throws {
    func message(_ work: () throws -> Void) -> String {
      do { try work() } catch { return "\(error)" }
      return ""
    }
    try withTemporaryFolder { folder in
      let absent = Path.join(folder, "absent.sqlite")
      #expect(
        message { _ = try Ledger(path: absent) }
          == "\(absent): there is no ledger here; merge the sources first with concord merge, or name the ledger with "
          + "--ledger")
      #expect(!LocalFileSystem().exists(absent))
      let text = Path.join(folder, "text.sqlite")
      try LocalFileSystem().write(Array(String(repeating: "no ledger at all\n", count: 100).utf8), to: text)
      #expect(message { _ = try Ledger(path: text) }.hasPrefix("\(text): the file is damaged, or no ledger; "))
      let other = Path.join(folder, "other.sqlite")
      do { try Database(path: other, creates: true).execute("CREATE TABLE a (b)") }
      #expect(
        message { _ = try Ledger(path: other) }
          == "\(other): the file is a database, but no ledger of Concord; name the ledger with --ledger")
      #expect(
        message { _ = try Ledger(path: Path.join(folder, "no/folder.sqlite"), creates: true) }.contains(
          "cannot be opened"))
    }
  }

  @Test("says so when another program holds it, and is as it was")
  func locked() throws {
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder)
      let id = try ledger.meterCase()
      let other = try Ledger(path: ledger.path, patience: 20)
      try ledger.database.execute("BEGIN IMMEDIATE")
      #expect(
        throws: LedgerError(
          "another program holds the ledger", path: ledger.path, remedy: "try again when it is done")
      ) {
        try other.take(Contribution(caseID: id, organisation: "IEC", author: "Bo", content: .comment("?")))
      }
      #expect(try other.file(id).history.isEmpty, "reading goes on")
      try ledger.database.execute("ROLLBACK")
      try other.take(Contribution(caseID: id, organisation: "IEC", author: "Bo", content: .comment("?")))
      #expect(try ledger.file(id).history.count == 1, "each sees what the other says")
    }
  }

  @Test("never lets the history be changed")
  func appendOnly() throws {
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder)
      try ledger.support(try ledger.meterCase(), .adopt("ISO"), "IEC")
      #expect(throws: DatabaseError.self) { try ledger.database.execute("UPDATE history SET words = 'x'") }
      #expect(throws: DatabaseError.self) { try ledger.database.execute("DELETE FROM history") }
    }
  }

  @Test(
    "tells when something was changed behind its back",
    arguments: [
      ("UPDATE history SET words = 'other'", "record 1 of the history was changed"),
      ("UPDATE history SET author = 'Eve' WHERE number = 2", "record 2 of the history was changed"),
      ("UPDATE history SET hash = 'x' WHERE number = 1", "the hash of record 1 is wrong"),
      ("DELETE FROM history WHERE number = 1", "record 1 of the history is missing"),
      ("UPDATE content SET body = body || '!'", "was changed"),
      ("UPDATE judged SET kind = 'entry'", "the judged texts"),
      ("UPDATE position SET organisation = 'ITU-T' WHERE organisation = 'IEC'", "is none that it took"),
      ("DELETE FROM position", "the position of IEC on"),
      ("UPDATE cases SET state = 'agreed' WHERE state = 'proposed'", "does not follow from what was said"),
      (
        "UPDATE cases SET state = 'open', outcome = NULL WHERE state = 'proposed'", "does not follow from what was said"
      ),
      ("UPDATE cases SET level = 'SPCG' WHERE state = 'proposed'", "does not follow from what was said"),
      ("UPDATE cases SET owed = '' WHERE state = 'proposed'", "does not follow from what was said"),
    ])
  func tampering(_ sql: String, _ fault: String) throws {
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder)
      try ledger.support(try ledger.meterCase(), .adopt("ISO"), "IEC", "ISO")
      #expect(try ledger.verify().faults == [])
      try ledger.database.execute(
        "DROP TRIGGER history_is_kept; DROP TRIGGER history_is_fixed; PRAGMA foreign_keys = OFF; \(sql)")
      #expect(try ledger.verify().faults.contains { $0.contains(fault) })
    }
  }

  @Test(
    "works out anew what follows from the history, and leaves the history as it is",
    arguments: [
      "UPDATE position SET organisation = 'ITU-T' WHERE organisation = 'IEC'", "DELETE FROM position",
      "UPDATE cases SET state = 'agreed', owed = '' WHERE state = 'proposed'",
      "INSERT INTO position SELECT 'case-none', organisation, record, 1 FROM position",
    ])
  func rebuild(_ sql: String) throws {
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder)
      let id = try ledger.meterCase()
      try ledger.support(id, .adopt("ISO"), "IEC", "ISO")
      let (before, head) = (try ledger.file(id), try ledger.verify().head)
      try ledger.database.execute(sql)
      #expect(try ledger.verify().faults.isEmpty == false)
      try ledger.rebuild()
      #expect(try ledger.verify() == Ledger.Verification(records: 2, head: head, faults: []))
      let after = try ledger.file(id)
      #expect(after.positions == before.positions)
      #expect(after.summary == before.summary)
    }
  }
}
