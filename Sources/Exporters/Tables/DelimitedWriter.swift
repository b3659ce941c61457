import Terminology

/// Writes delimiter-separated tables that any reader of RFC 4180 gives back unchanged, be the delimiter a comma or a tab.
package struct DelimitedWriter {
  package private(set) var text = ""
  private let delimiter: Unicode.Scalar
  private let lineEnd: String

  /// A writer of CSV, with lines that end with CR LF (RFC 4180).
  static let csv = DelimitedWriter(delimiter: ",", lineEnd: "\r\n")

  /// A writer of TSV in the ways of CSV, which every reader of tables understands.
  static let tabbed = DelimitedWriter(delimiter: "\t", lineEnd: "\r\n")

  /// A writer of TSV, with quotes as SSSOM/TSV asks: around tabs, line ends and quotes.
  package static let tsv = DelimitedWriter(delimiter: "\t", lineEnd: "\n")

  private init(delimiter: Unicode.Scalar, lineEnd: String) {
    self.delimiter = delimiter
    self.lineEnd = lineEnd
  }

  /// Adds a line as it is.
  package mutating func append(line: String) {
    text += line + "\n"
  }

  /// Adds rows that another writer of the same kind wrote.
  mutating func append(rows: String) {
    text += rows
  }

  /// Adds a row.
  package mutating func append(_ cells: [String]) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { text.unicodeScalars.append(delimiter) }
      if needsQuotes(cell) { appendQuoted(cell) } else { text += cell }
    }
    text += lineEnd
  }

  private func needsQuotes(_ cell: String) -> Bool {
    let scalars = cell.unicodeScalars
    return cell.utf8.contains { $0 == 0x22 || $0 == 0x0A || $0 == 0x0D || $0 == UInt8(ascii: delimiter) }
      || scalars.first?.isSpaceInSources == true || scalars.last?.isSpaceInSources == true
  }

  private mutating func appendQuoted(_ cell: String) {
    // By bytes: a quote with a combining mark behind it is one character, but still a quote to every reader.
    text += "\""
    for (place, part) in cell.utf8.split(separator: 0x22, omittingEmptySubsequences: false).enumerated() {
      if place > 0 { text += "\"\"" }
      text += Substring(part)
    }
    text += "\""
  }
}
