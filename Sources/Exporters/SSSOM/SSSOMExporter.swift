import Formats
import Terminology

/// Writes the relations of glossaries as a mapping set in SSSOM/TSV (version 1.0), a relation a row.
public struct SSSOMExporter: GlossaryExporter {
  /// The name that `--to` takes, `sssom`.
  public let identifier = "sssom"
  /// The name in messages.
  public let name = "SSSOM/TSV"
  /// The ends of file names.
  public let fileExtensions = ["sssom.tsv"]

  /// An exporter.
  public init() {}

  /// Writes glossaries; a mapping set that was read from SSSOM has the same head again.
  public func write(_ glossaries: [Glossary], to output: inout [UInt8]) -> LossReport {
    var rows = MappingRows(glossaries)
    for glossary in glossaries { rows.add(glossary) }
    var table = DelimitedWriter.tsv
    for line in MappingHead.lines(glossaries, rows.names) { table.append(line: "#\(line)") }
    let columns = rows.columns
    table.append(columns)
    for row in rows.rows { table.append(columns.map { row[$0] ?? "" }) }
    output += table.text.utf8
    return rows.losses
  }
}
