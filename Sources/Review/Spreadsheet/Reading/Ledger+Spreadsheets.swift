import Harmonisation
import Importers
import Terminology

extension Ledger {
  /// Takes what an expert filled in, row by row; a row that is refused does not stop the others.
  ///
  /// - Parameters:
  ///   - source: the workbook.
  ///   - organisation: for which organisation it speaks; nil for the one that it was made for.
  ///   - author: who filled it in; nil for the one that it names.
  /// - Returns: what was taken and what was refused, and why.
  /// - Throws: `ImportError` when it is no such workbook; ``Refusal`` when it does not say who speaks, or was made for
  ///   another organisation; ``LedgerError``. Nothing is kept then.
  public func take(
    spreadsheet source: Source, organisation: String? = nil, author: String? = nil
  ) throws -> SpreadsheetImport {
    let filled = try FilledSpreadsheet(source)
    guard let speaker = organisation ?? filled.organisation else {
      throw Refusal(
        description: "\(source.name) does not say for which organisation it was made; say it with --organisation")
    }
    if let made = filled.organisation, made != speaker {
      throw Refusal(description: "\(source.name) was made for \(made), not for \(speaker)")
    }
    guard let author = (author ?? filled.author)?.collapsingWhitespace(), !author.isEmpty else {
      throw Refusal(
        description: "\(source.name) does not say who filled it in; say it with --by, or in the cell beside "
          + "“\(SheetInstructions.authorLabel)”")
    }
    return try changing { database in
      try require(speaker, in: database)
      var rows = SpreadsheetRows(self, database, try CaseProjection(database), organisation: speaker, author: author)
      for row in filled.rows { try rows.take(row) }
      try rows.finish()
      return rows.outcome
    }
  }
}
