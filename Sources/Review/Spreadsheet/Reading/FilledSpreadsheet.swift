import Importers
import Terminology

/// A workbook with cases as it came back from an expert: sorted, filtered, filled in here and there.
struct FilledSpreadsheet {
  /// For whom it was made; nil where it does not say.
  private(set) var organisation: String?
  /// Who filled it in; nil where it does not say.
  private(set) var author: String?
  /// Its rows that are not empty, in their order.
  private(set) var rows: [FilledRow] = []

  /// How far from the top the headings may be.
  private static let searchedRows = 50

  /// Reads a workbook.
  ///
  /// - Throws: `ImportError` when it is no workbook, is damaged, or has no sheet with cases.
  init(_ source: Source) throws {
    let workbook = try Workbook(source)
    var isThere = false
    for sheet in workbook.sheets {
      var reader = try workbook.rows(of: sheet)
      var opening: [TableRow] = []
      var columns: [Int: SheetColumn]?
      while columns == nil, opening.count < FilledSpreadsheet.searchedRows, let row = try reader.next() {
        columns = try FilledSpreadsheet.columns(in: row, source.name, sheet.name)
        opening.append(row)
      }
      guard let columns else {
        readCover(opening)
        continue
      }
      isThere = true
      let places = Dictionary(uniqueKeysWithValues: columns.map { ($0.value, $0.key) })
      while let row = try reader.next() {
        var cells: [SheetColumn: String] = [:]
        for (place, column) in columns where !row[place].isEmpty { cells[column] = row[place] }
        guard !cells.isEmpty else { continue }
        rows.append(FilledRow(sheet: sheet.name, number: row.number, cells: cells, places: places))
      }
    }
    guard isThere else {
      throw ImportError(
        "no sheet of the workbook has the headings “\(SheetColumn.caseID.heading)” and "
          + "“\(SheetColumn.position.heading)”", at: source.location,
        expected: "a workbook that concord review --spreadsheet made",
        remedy: "make one, fill it in, and keep its headings as they are")
    }
  }

  /// The columns that a row of headings names; nil when it is none.
  private static func columns(in row: TableRow, _ file: String, _ sheet: String) throws -> [Int: SheetColumn]? {
    var columns: [Int: SheetColumn] = [:]
    var doubled: Int?
    for place in row.cells.indices {
      guard let column = SheetColumn(heading: row[place]) else { continue }
      if columns.values.contains(column) { doubled = place }
      columns[place] = column
    }
    guard columns.values.contains(.caseID), columns.values.contains(where: \.isAnswer) else { return nil }
    if let doubled {
      throw ImportError(
        "two columns have the heading “\(row[doubled])”",
        at: SourceLocation(file: file, sheet: sheet, row: row.number, column: doubled + 1),
        remedy: "give one of them another heading")
    }
    return columns
  }

  private mutating func readCover(_ rows: [TableRow]) {
    for row in rows {
      let value = row[1]
      guard !value.isEmpty else { continue }
      switch SheetColumn.folded(row[0]) {
      case SheetColumn.folded(SheetInstructions.organisationLabel): organisation = organisation ?? value
      case SheetColumn.folded(SheetInstructions.authorLabel): author = author ?? value
      default: continue
      }
    }
  }
}
