import Exporters
import FoundationEssentials
import Harmonisation
import Terminology

extension Ledger {
  /// The history, and all that it takes to understand it, as a text that is sorted and can be compared line by line.
  ///
  /// - Throws: ``LedgerError``
  public func export() throws -> String {
    try reading { database in
      var table = LedgerTable()
      table.append(
        LedgerTable.history,
        try database.list(
          """
          SELECT h.date, h.organisation, h.author, h.action, h.case_id, h.stance, c.body, h.words, h.target,
          h.judgement, h.id FROM history h LEFT JOIN content c ON c.digest = h.resolution ORDER BY h.date, h.id
          """
        ) { row in (0..<11).map(row.text) })
      let cases = try database.list("SELECT id, rule, topic, severity, since, message FROM cases ORDER BY id") { row in
        (0..<6).map(row.text)
      }
      table.append(
        LedgerTable.cases,
        try cases.map { row in row + [try JSON.line(CaseProjection.members(of: row[0], in: database))] })
      table.append(
        LedgerTable.concepts,
        try database.list(
          """
          SELECT organisation, publication, identifier, concept FROM entry WHERE concept IS NOT NULL
          ORDER BY organisation, publication, identifier
          """
        ) { row in (0..<4).map(row.text) })
      let isQuoted = "j.judgement IN (SELECT judgement FROM history)"
      table.append(
        LedgerTable.judged,
        try database.list(
          """
          SELECT j.judgement, j.place, e.organisation, e.publication, e.identifier, j.kind, j.language, j.standing, j.text
          FROM judged j JOIN entry e ON e.number = j.entry WHERE \(isQuoted) ORDER BY j.judgement, j.place
          """
        ) { row in (0..<9).map(row.text) })
      table.append(
        LedgerTable.texts,
        try database.list(
          """
          SELECT digest, body FROM content WHERE digest IN (SELECT j.text FROM judged j WHERE \(isQuoted)) ORDER BY digest
          """
        ) { row in (0..<2).map(row.text) })
      return table.text
    }
  }
}
