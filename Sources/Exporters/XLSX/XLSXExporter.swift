import Terminology

/// Writes glossaries as a workbook in Office Open XML (ECMA-376): one designation a row, rows of one id being one
/// concept, every cell a text.
///
/// What has more rows than a sheet holds goes on in further sheets. The same glossaries give the same bytes.
public struct XLSXExporter: GlossaryExporter {
  /// The name that `--to` takes, `xlsx`.
  public let identifier = "xlsx"
  /// The name in messages.
  public let name = "XLSX"
  /// The ends of file names.
  public let fileExtensions = ["xlsx"]
  private let rowLimit: Int

  /// An exporter whose sheets have so many rows at most, as many as spreadsheet programs read unless fewer are asked
  /// for.
  public init(rowLimit: Int = WorkbookWriter.rowLimit) {
    self.rowLimit = max(2, min(rowLimit, WorkbookWriter.rowLimit))
  }

  /// The exporter itself: no cell of a workbook is a formula here.
  public var forSpreadsheets: (any GlossaryExporter)? { self }

  /// Writes glossaries.
  ///
  /// - Throws: ``ExportError`` for a text that is longer than a cell may be, and when no temporary file can be written.
  public func write(_ glossaries: [Glossary], to output: inout [UInt8]) throws -> LossReport {
    let table = GlossaryTable(glossaries)
    let headings = table.columns.map(\.rawValue)
    let writer = try WorkbookWriter()
    var sheets = 1
    var rows = 1
    try writer.beginSheet("Glossary")
    try writer.append(headings)
    try table.forEachRow { cells, id in
      if rows == rowLimit {
        sheets += 1
        rows = 1
        try writer.beginSheet("Glossary \(sheets)")
        try writer.append(headings)
      }
      if let column = cells.firstIndex(where: { !WorkbookWriter.fits($0) }) {
        throw ExportError(
          "the \(headings[column]) of entry \(id) is longer than the \(WorkbookWriter.cellLimit) characters that a cell "
            + "of a workbook may hold", remedy: "write CSV or JSON, or shorten it")
      }
      try writer.append(cells)
      rows += 1
    }
    output += try writer.finish()
    return table.losses
  }
}
