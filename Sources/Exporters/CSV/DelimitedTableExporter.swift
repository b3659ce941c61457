import Formats
import Terminology

/// Writes glossaries as CSV (RFC 4180) or TSV: one designation a row, rows of one id being one concept.
///
/// Cells hold what the entries say, to the last blank; those that a spreadsheet program may take for formulas are
/// counted. ``forSpreadsheets`` gives an exporter that guards them in a way that the importer undoes.
public struct DelimitedTableExporter: GlossaryExporter {
  /// The name that `--to` takes, `csv` or `tsv`.
  public let identifier: String
  /// The name in messages.
  public let name: String
  /// The ends of file names.
  public let fileExtensions: [String]
  private let writer: DelimitedWriter
  private var isGuarded = false

  /// Writes CSV.
  public static let csv = DelimitedTableExporter("csv", "CSV", ["csv"], .csv)
  /// Writes TSV.
  public static let tsv = DelimitedTableExporter("tsv", "TSV", ["tsv", "txt"], .tabbed)

  private init(_ identifier: String, _ name: String, _ fileExtensions: [String], _ writer: DelimitedWriter) {
    self.identifier = identifier
    self.name = name
    self.fileExtensions = fileExtensions
    self.writer = writer
  }

  /// The exporter whose files a spreadsheet program shows as they are: an apostrophe stands before what looks like a
  /// formula, a heading says so, and a byte order mark tells the encoding.
  public var forSpreadsheets: (any GlossaryExporter)? {
    var exporter = self
    exporter.isGuarded = true
    return exporter
  }

  /// Writes glossaries.
  public func write(_ glossaries: [Glossary], to output: inout [UInt8]) -> LossReport {
    let table = GlossaryTable(glossaries)
    var losses = table.losses
    var text = writer
    let headings = table.columns.map(\.rawValue)
    text.append(isGuarded ? headings + [SpreadsheetGuard.heading] : headings)
    table.forEachRow { cells, id in
      if isGuarded {
        text.append(cells.map(SpreadsheetGuard.added) + [""])
      } else {
        losses.caution(
          "cells that a spreadsheet program may take for formulas (--for-spreadsheet guards them)", at: id,
          count: cells.count(where: SpreadsheetGuard.isFormulaLike))
        text.append(cells)
      }
    }
    if isGuarded { output += [0xEF, 0xBB, 0xBF] }
    output += text.text.utf8
    return losses
  }
}
