import Terminology

/// Reads glossaries in workbooks (XLSX): exports of the IEV, and tables in the layouts of CSV.
public struct SpreadsheetImporter: Importer {
  /// The name that `--format` takes, `xlsx`.
  public let identifier = "xlsx"
  /// The name in messages.
  public let name = "XLSX"

  /// An importer of workbooks.
  public init() {}

  /// Whether the source is a zip archive with a workbook in it; in a folder, a workbook of other things is none.
  public func recognises(_ sample: SourceSample) -> Bool {
    guard sample.looksLikeArchive, Workbook.isThere(in: sample.source) else { return false }
    // What is damaged counts as a glossary, so that reading it tells what is wrong.
    return sample.source.isNamed || (try? SpreadsheetImporter.hasHeading(sample.source)) ?? true
  }

  private static func hasHeading(_ source: Source) throws -> Bool {
    let workbook = try Workbook(source)
    return try workbook.sheets.contains { sheet in
      var reader = try workbook.rows(of: sheet)
      let rows = try reader.rows(upTo: TableHeading.searchedRows)
      return TableHeading.find(in: rows, columns: source.columns, isNamed: false) != nil
    }
  }

  /// Reads every sheet that has a heading; the name of a sheet tells its language where its headings do not.
  ///
  /// - Throws: ``ImportError`` when the file is no workbook, is damaged or would unpack to too much, or when no sheet
  ///   tells where its designations are.
  public func read(_ source: Source, into sink: inout some ImportSink) throws {
    let workbook = try Workbook(source)
    var table = TableImport(source)
    var sheetsRead = 0
    for sheet in workbook.sheets {
      let language = LanguageTag.isRegistered(sheet.name) ? LanguageTag(sheet.name) : nil
      if try table.read(workbook.rows(of: sheet), language: language) {
        sheetsRead += 1
      } else {
        table.note(
          Finding(
            code: "table.sheet-skipped", severity: .note,
            message: "the sheet has no headings that tell where designations are, so it is not read",
            location: SourceLocation(file: source.name, sheet: sheet.name, row: 1)))
      }
    }
    guard sheetsRead > 0 else {
      throw DelimitedTableImporter.noHeading(
        at: SourceLocation(file: source.name, sheet: workbook.sheets.first?.name, row: 1))
    }
    table.send(format: "XLSX", to: &sink)
  }
}
