/// The tables of a ledger, version by version.
///
/// A ledger of an earlier version is brought up to date when it is opened, one step after the other in one transaction;
/// a step is never changed once a version with it has been published. A ledger of a later version is left alone.
enum LedgerSchema {
  /// “Cncd”, by which SQLite and `file` tell a ledger from other databases.
  static let applicationID = 0x436E_6364

  /// The steps; the version of a ledger is the number of those that it has taken.
  static let migrations = [first, second]

  private static let first = """
    -- Every entry that was ever met, with the stable id of its concept in the directory.
    CREATE TABLE entry (
      number INTEGER PRIMARY KEY,
      organisation TEXT NOT NULL, publication TEXT NOT NULL, identifier TEXT NOT NULL,
      concept TEXT,
      content TEXT,  -- the entry as JSON as it was last read, where a case concerns it
      UNIQUE (organisation, publication, identifier)
    );
    -- Texts and resolutions by the SHA-256 digest of what they say.
    CREATE TABLE content (digest TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
    -- The texts that were judged together.
    CREATE TABLE judged (
      judgement TEXT NOT NULL, place INTEGER NOT NULL,
      entry INTEGER NOT NULL REFERENCES entry (number), kind TEXT NOT NULL, language TEXT, standing TEXT,
      text TEXT NOT NULL REFERENCES content (digest),
      PRIMARY KEY (judgement, place)
    ) WITHOUT ROWID;
    -- What people said, in order; nothing is ever changed or taken away.
    CREATE TABLE history (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      date TEXT NOT NULL, author TEXT NOT NULL, organisation TEXT NOT NULL, action TEXT NOT NULL,
      case_id TEXT NOT NULL, stance TEXT NOT NULL,
      resolution TEXT REFERENCES content (digest), judgement TEXT,
      words TEXT NOT NULL, target TEXT NOT NULL,
      previous TEXT NOT NULL, hash TEXT NOT NULL
    );
    CREATE INDEX history_case ON history (case_id, date);
    CREATE INDEX history_date ON history (date);
    CREATE INDEX history_delegation ON history (date, id) WHERE action = 'delegation';
    CREATE TRIGGER history_is_kept BEFORE DELETE ON history
      BEGIN SELECT RAISE (ABORT, 'the history of a ledger is never shortened'); END;
    CREATE TRIGGER history_is_fixed BEFORE UPDATE ON history
      BEGIN SELECT RAISE (ABORT, 'the history of a ledger is never changed'); END;
    -- The merges.
    CREATE TABLE run (
      number INTEGER PRIMARY KEY, date TEXT NOT NULL, generator TEXT NOT NULL, rules TEXT NOT NULL,
      sources TEXT NOT NULL, concepts INTEGER NOT NULL, cases INTEGER NOT NULL
    );
    -- The cases as they were last found, and what the history makes of them.
    CREATE TABLE cases (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
      rule TEXT NOT NULL, topic TEXT NOT NULL, severity TEXT NOT NULL, rank INTEGER NOT NULL, message TEXT NOT NULL, organisations TEXT NOT NULL, languages TEXT NOT NULL, since TEXT NOT NULL,
      is_found INTEGER NOT NULL, judgement TEXT NOT NULL, content TEXT NOT NULL,
      level TEXT, state TEXT NOT NULL, outcome TEXT, owed TEXT NOT NULL, settled_by TEXT, updated TEXT,
      overruled TEXT  -- the outcome that later decisions contradict, as the last merge found
    );
    -- The words in which cases are looked for, folded; apart from the rest, so that little is read to go through all.
    CREATE TABLE case_words (number INTEGER PRIMARY KEY REFERENCES cases (number), words TEXT NOT NULL);
    CREATE INDEX case_rank ON cases (is_found, rank, state, severity, rule, organisations, owed, languages, level);
    CREATE INDEX case_kind ON cases (is_found, state, severity, rule, organisations, owed, languages, level);
    CREATE TABLE case_member (
      case_id TEXT NOT NULL REFERENCES cases (id), place INTEGER NOT NULL,
      entry INTEGER NOT NULL REFERENCES entry (number),
      PRIMARY KEY (case_id, place)
    ) WITHOUT ROWID;
    -- The record of the history that is the position of an organisation now.
    CREATE TABLE position (
      case_id TEXT NOT NULL, organisation TEXT NOT NULL, record INTEGER NOT NULL REFERENCES history (number),
      is_current INTEGER NOT NULL,
      PRIMARY KEY (case_id, organisation)
    ) WITHOUT ROWID;
    -- How many cases were known and settled at the end of a day on which somebody said something.
    CREATE TABLE progress (day TEXT PRIMARY KEY, known INTEGER NOT NULL, settled INTEGER NOT NULL) WITHOUT ROWID;

    """

  private static let second = """
    -- What cases are about, apart from the rest as well: merges go through all cases, and read this of none.
    CREATE TABLE case_content (number INTEGER PRIMARY KEY REFERENCES cases (number), content TEXT NOT NULL);
    INSERT INTO case_content (number, content) SELECT number, content FROM cases;
    ALTER TABLE cases DROP COLUMN content;

    """
}
