import Exporters
import Harmonisation
import Terminology

/// A workbook in which experts of one organisation fill in, case by case, where it stands.
///
/// Every cell is a text, and none a formula. The same state of the ledger gives the same bytes.
public struct ReviewSpreadsheet: Sendable {
  /// The name of the sheet with the cases, one a row.
  static let cases = "Cases"
  /// The name of the sheet that tells how to fill in.
  static let instructions = "Instructions"

  /// How many cases it has.
  public let count: Int
  /// The workbook in Office Open XML.
  public let bytes: [UInt8]

  /// A workbook with cases of a ledger.
  ///
  /// - Parameters:
  ///   - ledger: the ledger.
  ///   - organisation: whose position is asked for.
  ///   - author: who is going to fill it in, where that is known.
  ///   - filter: which of the cases of the organisation and of those for which it speaks; those on which it owes a
  ///     position unless a state, or an organisation that owes one, is asked for.
  /// - Throws: ``Refusal`` when the organisation has no entries; ``LedgerError``; `ExportError` when there is no room for
  ///   temporary files.
  public init(_ ledger: Ledger, organisation: String, author: String = "", filter: CaseFilter = CaseFilter()) throws {
    var filter = filter
    filter.organisation = nil
    filter.speaker = organisation
    if filter.state == nil, filter.owed == nil { filter.owed = organisation }
    (count, bytes) = try ledger.reading { [filter] database in
      try ledger.require(organisation, in: database)
      let cases = try ledger.cases(filter, in: database)
      guard cases.count < WorkbookWriter.rowLimit else {
        throw Refusal(
          description: "a sheet has no room for \(cases.count) cases; ask for fewer, for instance with --severity")
      }
      let writer = try WorkbookWriter()
      let cover = SheetInstructions(
        organisation: organisation, author: author, state: try ledger.state(in: database), cases: cases.count)
      try cover.write(to: writer)
      let columns = ReviewSpreadsheet.columns(of: cases, for: organisation)
      try ReviewSpreadsheet.beginCases(columns, cases.count, cover, writer)
      let styles = columns.map { $0.isAnswer ? CellStyle.answer : .evidence }
      let projection = try CaseProjection(database)
      for item in cases {
        let row = try CaseRow(ledger.file(item.id, in: database, projection))
        try writer.append(columns.map(row.cell), styles: styles)
      }
      return (cases.count, try writer.finish())
    }
  }

  private static func columns(of cases: [QueuedCase], for organisation: String) -> [SheetColumn] {
    let others = Set(cases.flatMap(\.organisations)).subtracting([organisation]).sorted()
    let languages = Set(cases.flatMap(\.languages)).union(["en", "fr"]).subtracting(["", "und"])
      .map(LanguageTag.init(canonical:)).sorted { ($0.readerRank, $0) < ($1.readerRank, $1) }
    return SheetColumn.all(organisations: [organisation] + others, languages: languages.map(\.value))
  }

  private static func beginCases(
    _ columns: [SheetColumn], _ count: Int, _ cover: SheetInstructions, _ writer: WorkbookWriter
  ) throws {
    try writer.beginSheet(cases)
    for (number, column) in columns.enumerated() {
      writer.setColumn(number, width: column.width, isHidden: column.isHidden)
    }
    writer.makeTable(columns: columns.count, rows: count + 1)
    writer.protect()
    try writer.append(columns.map(\.heading), styles: columns.map { $0.isAnswer ? .answerHeading : .heading })
    guard count > 0 else { return }
    for (number, column) in columns.enumerated() {
      guard let choices = choices(of: column, columns, cover) else { continue }
      try writer.add(
        PickList(
          column: number, rows: 1...count, choices: choices, title: column.heading, help: column.meaning,
          isBinding: column != .definition))
    }
  }

  /// Where the values among which to pick stand.
  private static func choices(
    of column: SheetColumn, _ columns: [SheetColumn], _ cover: SheetInstructions
  ) -> String? {
    func range(_ rows: ClosedRange<Int>) -> String {
      "=\(instructions)!$A$\(rows.lowerBound):$A$\(rows.upperBound)"
    }
    switch column {
    case .position: return range(cover.positionRows)
    case .outcome: return range(cover.outcomeRows)
    case .definition:
      // The entries of the same row, wherever sorting has put it.
      guard let place = columns.firstIndex(of: .choice(1)) else { return nil }
      let first = SheetColumn.letters(place)
      let last = SheetColumn.letters(place + SheetColumn.choices - 1)
      return "=OFFSET($\(first)2,0,0,1,MAX(1,COUNTA($\(first)2:$\(last)2)))"
    default: return nil
    }
  }
}
