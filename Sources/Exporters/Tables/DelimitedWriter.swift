import Terminology

/// Writes delimiter-separated tables that any reader of RFC 4180 gives back unchanged, be the delimiter a comma or a tab.
struct DelimitedWriter {
  private(set) var text = ""
  private let delimiter: Unicode.Scalar
  private let lineEnd: String

  /// A writer of CSV, with lines that end with CR LF (RFC 4180).
  static let csv = DelimitedWriter(delimiter: ",", lineEnd: "\r\n")

  /// A writer of TSV in the ways of CSV, which every reader of tables understands.
  static let tabbed = DelimitedWriter(delimiter: "\t", lineEnd: "\r\n")

  /// A writer of TSV, with quotes as SSSOM/TSV asks: around tabs, line ends and quotes.
  static let tsv = DelimitedWriter(delimiter: "\t", lineEnd: "\n")

  private init(delimiter: Unicode.Scalar, lineEnd: String) {
    self.delimiter = delimiter
    self.lineEnd = lineEnd
  }

  /// Adds a line as it is.
  mutating func append(line: String) {
    text += line + "\n"
  }

  /// Adds a row.
  mutating func append(_ cells: [String]) {
    text += cells.map(quoted).joined(separator: String(delimiter)) + lineEnd
  }

  private func quoted(_ cell: String) -> String {
    let scalars = cell.unicodeScalars
    let needsQuotes =
      scalars.contains { $0 == "\"" || $0 == "\n" || $0 == "\r" || $0 == delimiter }
      || scalars.first?.isSpaceInSources == true || scalars.last?.isSpaceInSources == true
    guard needsQuotes else { return cell }
    // By scalars: a quote with a combining mark behind it is one character, but still a quote to every reader.
    var result = String.UnicodeScalarView(["\""])
    for scalar in scalars {
      if scalar == "\"" { result.append(scalar) }
      result.append(scalar)
    }
    result.append("\"")
    return String(result)
  }
}
