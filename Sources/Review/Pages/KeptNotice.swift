import Exporters
import Harmonisation
import Terminology

/// What an address says was done on the page before.
struct KeptNotice {
  private let ledger: Ledger

  /// Notices from a ledger.
  init(_ ledger: Ledger) { self.ledger = ledger }

  /// The fields of an address that ask for the notice of a record.
  static func fields(_ record: LedgerRecord, _ query: FormFields) -> FormFields {
    var query = query
    query.add("done", record.id)
    query.add("in", record.caseID)
    return query
  }

  /// The notice; nil where there is none.
  ///
  /// - Throws: ``LedgerError``
  func notice(_ query: FormFields) throws -> PageNotice? {
    if let count = Int(query["accepted"]), count >= 0 {
      return PageNotice(kind: .done, words: "You consent in \(count.counted("case")).")
    }
    guard !query["done"].isEmpty, let file = try? ledger.file(query["in"]),
      let said = file.history.last(where: { $0.record.id == query["done"] })
    else { return nil }
    let place = "On \(file.summary.id): \(file.summary.message)"
    guard said.record.action != .undo, !said.isUndone else {
      return PageNotice(kind: .done, words: "It is taken back. \(place)")
    }
    let citations = file.citations
    let words = said.resolution.map {
      "\(said.record.organisation): \(ResolutionWords.sentence($0) { citations.citation(of: $0) })"
    }
    return PageNotice(
      kind: .done, words: "\(words ?? "\(said.record.organisation) \(PageWords.deed(said.record))"). \(place)",
      undo: (said.record.id, file.summary.id))
  }
}
