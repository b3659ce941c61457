import Harmonisation

/// Takes the rows of a spreadsheet into a ledger, one after the other, within a transaction.
struct SpreadsheetRows {
  /// What came of them so far.
  private(set) var outcome: SpreadsheetImport
  private let ledger: Ledger
  private let database: Database
  private let projection: CaseProjection
  /// The rows that took a position, by their cases.
  private var taken: [String: FilledRow] = [:]

  init(_ ledger: Ledger, _ database: Database, _ projection: CaseProjection, organisation: String, author: String) {
    self.ledger = ledger
    self.database = database
    self.projection = projection
    outcome = SpreadsheetImport(organisation: organisation, author: author)
  }

  /// Takes a row, all of it or nothing.
  ///
  /// - Throws: what keeps the ledger from being written; a row that does not fit is noted as refused.
  mutating func take(_ row: FilledRow) throws {
    guard !row.answers.isEmpty else {
      outcome.silent += 1
      return
    }
    do {
      try note(row, answer(row))
    } catch let refusal as RowRefusal {
      note(row, .refused, refusal.words, refusal.column)
    } catch let refusal as Refusal {
      note(row, .refused, refusal.isStale ? "\(refusal); make a new spreadsheet for that" : refusal.description)
    }
  }

  /// Notes how far the review has come, after the last row.
  func finish() throws {
    if !outcome.rows(.taken).isEmpty { try projection.noteProgress() }
  }

  private func answer(_ row: FilledRow) throws -> RowAnswer {
    guard !row[.caseID].isEmpty else {
      throw RowRefusal(.caseID, "the row does not say which case it is about; copy the id of the case there")
    }
    let file: CaseFile
    do {
      file = try ledger.file(row[.caseID], in: database, projection)
    } catch let refusal as Refusal {
      throw RowRefusal(.caseID, refusal.description)
    }
    return try RowAnswer(row, file, organisation: outcome.organisation, author: outcome.author)
  }

  private mutating func note(_ row: FilledRow, _ answer: RowAnswer) throws {
    guard !answer.contents.isEmpty else {
      return note(row, .unchanged, answer.known.joined(separator: "; "))
    }
    let takesPosition = answer.contents.contains { if case .position = $0 { true } else { false } }
    if takesPosition, let other = taken[row[.caseID]] {
      throw RowRefusal(
        .caseID,
        "row \(other.number) of “\(other.sheet)” takes another position on the same case; keep one of them")
    }
    try keep(answer, row)
    if takesPosition { taken[row[.caseID]] = row }
    note(row, .taken, (answer.said + answer.known.map { "\($0) (already so)" }).joined(separator: "; "))
  }

  /// Keeps what a row says, all of it or nothing.
  private func keep(_ answer: RowAnswer, _ row: FilledRow) throws {
    let isPositioned = answer.contents.contains { if case .position = $0 { true } else { false } }
    let seen = Int(row[.seen])
    guard !isPositioned || seen != nil else {
      throw RowRefusal(
        .seen,
        "the hidden cell “\(SheetColumn.seen.heading)” holds no number, so nobody can tell what was known; fill in a new "
          + "spreadsheet")
    }
    try database.execute("SAVEPOINT row")
    do {
      for content in answer.contents {
        let contribution = Contribution(
          caseID: row[.caseID], organisation: outcome.organisation, author: outcome.author, content: content,
          judgement: isPositioned ? row[.judgement] : nil, seen: seen)
        try ledger.append(ledger.record(of: contribution, projection, database), to: database)
      }
      try projection.update(row[.caseID], notes: false)
      try database.execute("RELEASE row")
    } catch {
      try database.execute("ROLLBACK TO row; RELEASE row")
      throw error
    }
  }

  private mutating func note(
    _ row: FilledRow, _ result: SpreadsheetImport.Result, _ words: String, _ column: SheetColumn? = nil
  ) {
    let isThere = column.map { row.places[$0] != nil } ?? false
    outcome.rows.append(
      SpreadsheetImport.Row(
        sheet: row.sheet, row: row.number, caseID: row[.caseID], result: result, words: words,
        cell: isThere ? column.map(row.name) : nil, heading: column?.heading))
  }
}
