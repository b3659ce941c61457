import Formats
import Terminology

/// Glossaries as one table, one designation a row, rows of one id being one concept: what CSV, TSV and XLSX have in
/// common.
///
/// It has the columns `id, lang, label, kind, definition` and those of the others that hold something. The importer of
/// tables reads everything back that is not among the losses.
struct GlossaryTable {
  /// The columns, in their order.
  let columns: [TableColumn]
  /// What the table does not carry.
  private(set) var losses = LossReport()
  private let glossaries: [Glossary]

  /// The table of these glossaries.
  init(_ glossaries: [Glossary]) {
    self.glossaries = glossaries
    var used = TableColumn.always
    var losses = LossReport()
    GlossaryTable.forEachEntry(of: glossaries) { entry, id, publication in
      if id != entry.id { losses.add("ids that another entry has already", at: entry.id) }
      let rows = EntryRows(entry, id: id, publication: publication, losses: losses)
      losses = rows.losses
      for record in rows.records { used.formUnion(record.columns) }
    }
    for glossary in glossaries { losses.add(glossary.header) }
    columns = TableColumn.allCases.filter(used.contains)
    self.losses = losses
  }

  /// Calls a function for every row below the headings.
  func forEachRow(_ body: (_ cells: [String], _ id: String) throws -> Void) rethrows {
    try GlossaryTable.forEachEntry(of: glossaries) { entry, id, publication in
      for record in EntryRows(entry, id: id, publication: publication, losses: LossReport()).records {
        try body(columns.map { record[$0] }, id)
      }
    }
  }

  /// Calls a function for every entry with the id and publication that tell it from all others.
  private static func forEachEntry(
    of glossaries: [Glossary], _ body: (_ entry: ConceptEntry, _ id: String, _ publication: String?) throws -> Void
  ) rethrows {
    var keys: Set<[String]> = []
    for glossary in glossaries {
      for entry in glossary.entries {
        // Entries of several collections in one table are told apart by their publications.
        let publication = entry.publication ?? (glossaries.count > 1 ? glossary.header.publication : nil)
        var id = entry.id
        var number = 2
        while id.isEmpty || !keys.insert([publication ?? "", id]).inserted {
          id = "\(entry.id)~\(number)"
          number += 1
        }
        try body(entry, id, publication)
      }
    }
  }
}
