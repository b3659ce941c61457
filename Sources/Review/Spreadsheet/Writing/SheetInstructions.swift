import Exporters
import Harmonisation

/// The sheet that tells for whom a workbook is, from which state of the ledger, and how to fill it in.
struct SheetInstructions {
  /// What stands in front of the organisation's name; import looks for it.
  static let organisationLabel = "Organisation"
  /// What stands in front of the name of the person.
  static let authorLabel = "Filled in by"

  private var rows: [(cells: [String], styles: [CellStyle])] = []
  /// The numbers of the rows with the positions, from 1.
  private(set) var positionRows = 1...1
  /// The numbers of the rows with the outcomes, from 1.
  private(set) var outcomeRows = 1...1

  init(organisation: String, author: String, state: LedgerState, cases: Int) {
    add("Terminology review: cases for \(organisation)", .title)
    pair(SheetInstructions.organisationLabel, organisation)
    pair(SheetInstructions.authorLabel, author, .answer)
    pair("Cases", String(cases))
    pair("State of the ledger", state.words)
    add("", .words)
    add("How to fill it in", .strongWords)
    for words in SheetInstructions.advice { pair("", words) }
    add("", .words)
    pair("Positions", "What they mean", .strongWords)
    positionRows = table(SheetPosition.allCases.map { ($0.rawValue, $0.meaning) })
    add("", .words)
    pair("Outcomes", "What they mean", .strongWords)
    outcomeRows = table(
      Outcome.allCases.map { (ResolutionWords.name(of: $0), "\(ResolutionWords.meaning(of: $0)) \(Self.needs($0))") })
    add("", .words)
    pair("Columns to fill in", "What they mean", .strongWords)
    let columns: [SheetColumn] = [
      .position, .outcome, .definition, .text, .language, .preferred(language: "en"), .qualifiers, .deprecated,
      .withdrawn, .apart, .reason, .comment,
    ]
    _ = table(
      columns.map { column in
        (column == .preferred(language: "en") ? "Preferred (en), (fr), …" : column.heading, column.meaning)
      })
  }

  /// Adds the sheet to a workbook.
  func write(to writer: WorkbookWriter) throws {
    try writer.beginSheet(ReviewSpreadsheet.instructions)
    writer.setColumn(0, width: 30)
    writer.setColumn(1, width: 96)
    writer.protect()
    for row in rows { try writer.append(row.cells, styles: row.styles) }
  }

  private static let advice = [
    "On the sheet “\(ReviewSpreadsheet.cases)”, each row is one case. The grey columns are for reading; the yellow ones "
      + "are for you. Entries of a case go by their numbers in its row, [1], [2] and so on, or by their organisations.",
    "To agree with what stands under “What is proposed now”, pick “\(SheetPosition.consent.rawValue)” and nothing else. "
      + "To propose something, pick an outcome and fill in what it needs. A comment needs no position.",
    "Fill in as many rows as you like, in any order, and leave the others empty: an empty row says nothing. You may "
      + "filter, change widths, and add rows or columns of your own; they are passed over.",
    "To sort, take the protection of the sheet off first (it has no password): spreadsheet programs do not sort locked "
      + "cells. Please keep the headings, the column “Case” and the hidden columns as they are.",
    "Write your name in the yellow cell above, save the workbook as XLSX, and send it back. Whoever keeps the ledger "
      + "gets, row by row, what was taken and what was not, and why. Sending it twice does no harm.",
    "A row whose texts have changed since this workbook was made, or for which somebody has spoken for your organisation "
      + "in the meantime, is not taken; it comes back to you as it is today.",
  ]

  /// What has to be filled in beside an outcome.
  private static func needs(_ outcome: Outcome) -> String {
    switch outcome {
    case .adoptAsIs: "Needs “Whose definition” or a preferred designation."
    case .adoptWithNote: "Needs “Whose definition” and, under “Text”, the note."
    case .narrowerConcept:
      "Needs “Whose definition” (the generic one) and, under “Text”, what delimits the narrower one."
    case .distinctConcepts: "“Domains” may say what tells the entries apart."
    case .draftTogether: "Needs a draft under “Text”, or a preferred designation."
    case .deprecate: "Needs “Entries to withdraw” or “Deprecated designations”."
    case .deferred, .notTheSame: "Needs nothing else."
    }
  }

  private mutating func add(_ words: String, _ style: CellStyle) {
    rows.append(([words], words.isEmpty ? [] : [style]))
  }

  private mutating func pair(_ label: String, _ words: String, _ style: CellStyle = .words) {
    rows.append(([label, words], [label.isEmpty ? .words : .strongWords, style]))
  }

  /// Adds rows of words with their meanings, and gives their numbers.
  private mutating func table(_ items: [(String, String)]) -> ClosedRange<Int> {
    let first = rows.count + 1
    for item in items { rows.append(([item.0, item.1], [.evidence, .evidence])) }
    return first...max(first, rows.count)
  }
}
