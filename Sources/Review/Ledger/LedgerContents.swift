import Exporters
import Files
import FoundationEssentials
import Harmonisation
import Terminology

/// How values stand in a ledger: texts and resolutions by their digests, entries by their numbers.
enum LedgerContents {
  /// Keeps a text and gives its digest.
  static func keep(_ text: String, in database: Database) throws -> String {
    let digest = SHA256.digest(of: text)
    try database.run("INSERT OR IGNORE INTO content (digest, body) VALUES (?, ?)", [.text(digest), .text(text)])
    return digest
  }

  /// Keeps a resolution and gives its digest.
  static func keep(_ resolution: Resolution, in database: Database) throws -> String {
    try keep(JSON.line(resolution), in: database)
  }

  /// The resolution that a text of the ledger says.
  static func resolution(_ text: String) throws -> Resolution {
    try JSONDecoder().decode(Resolution.self, from: Data(text.utf8))
  }

  /// The digest by which texts that were judged together are known.
  static func digest(of judged: [JudgedText]) -> String {
    SHA256.digest(of: judged.map(\.digest).joined(separator: "\n"))
  }

  /// Keeps texts that were judged together and gives their digest.
  static func keep(_ judged: [JudgedText], in database: Database) throws -> String {
    let judgement = digest(of: judged)
    let isKnown = try database.number("SELECT count(*) FROM judged WHERE judgement = ?", [.text(judgement)]) > 0
    guard !isKnown else { return judgement }
    for (place, text) in judged.enumerated() {
      try database.run(
        "INSERT INTO judged (judgement, place, entry, kind, language, standing, text) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
          .text(judgement), .int(place), .int(try number(of: text.entry, in: database)), .text(text.kind.rawValue),
          SQLValue(text.language?.value), SQLValue(text.standing?.rawValue), .text(try keep(text.text, in: database)),
        ])
    }
    return judgement
  }

  /// The texts that were judged together.
  static func judged(_ judgement: String, in database: Database) throws -> [JudgedText] {
    try database.list(
      """
      SELECT e.organisation, e.publication, e.identifier, j.kind, j.language, j.standing, c.body
      FROM judged j JOIN entry e ON e.number = j.entry JOIN content c ON c.digest = j.text
      WHERE j.judgement = ? ORDER BY j.place
      """, [.text(judgement)]
    ) { row in judgedText(of: key(row, from: 0), row, from: 3) }
  }

  /// A judged text of an entry from four columns of a row.
  static func judgedText(of entry: EntryKey, _ row: SQLRow, from column: Int) -> JudgedText {
    JudgedText(
      entry: entry, kind: JudgedText.Kind(rawValue: row.text(column)) ?? .entry,
      language: row.optionalText(column + 1).flatMap { LanguageTag($0) },
      standing: row.optionalText(column + 2).flatMap(AdministrativeStatus.init), text: row.text(column + 3))
  }

  /// A position from six columns of a row, with the resolution that it supports: organisation, stance, words, author,
  /// date, and whether what it judged is current.
  static func position(_ row: SQLRow, from column: Int, _ resolution: Resolution?) -> Position {
    let stance: Stance =
      switch Stance.Kind(rawValue: row.text(column + 1)) {
      case .waives: .waives
      case .supports: resolution.map(Stance.supports) ?? .objects
      case .objects, nil: .objects
      }
    return Position(
      organisation: row.text(column), stance: stance, reason: row.text(column + 2), author: row.text(column + 3),
      date: row.text(column + 4), isCurrent: row.int(column + 5) == 1)
  }

  /// An entry key from three columns of a row.
  static func key(_ row: SQLRow, from column: Int) -> EntryKey {
    EntryKey(organisation: row.text(column), publication: row.text(column + 1), identifier: row.text(column + 2))
  }

  /// The number of an entry, which gets one where it has none.
  static func number(of key: EntryKey, in database: Database) throws -> Int {
    let values: [SQLValue] = [.text(key.organisation), .text(key.publication), .text(key.identifier)]
    let query = "SELECT number FROM entry WHERE organisation = ? AND publication = ? AND identifier = ?"
    if let number = try database.list(query, values, { $0.int(0) }).first { return number }
    try database.run("INSERT INTO entry (organisation, publication, identifier) VALUES (?, ?, ?)", values)
    return try database.list(query, values) { $0.int(0) }.first ?? 0
  }

  /// The entry as it was last read; nil where no source has it now.
  static func entry(_ key: EntryKey, in database: Database) throws -> ConceptEntry? {
    let contents = try database.list(
      "SELECT content FROM entry WHERE organisation = ? AND publication = ? AND identifier = ?",
      [.text(key.organisation), .text(key.publication), .text(key.identifier)]
    ) { $0.optionalText(0) }
    return try contents.first.flatMap { $0 }.map { try JSONDecoder().decode(ConceptEntry.self, from: Data($0.utf8)) }
  }
}
