/// Writes delimiter-separated tables that any reader of RFC 4180 (or, with tabs, of plain TSV) gives back unchanged.
struct DelimitedWriter {
  private(set) var text = ""
  private let delimiter: Character
  private let quotes: Bool

  /// A writer of CSV, with cells in quotes where they need them and lines that end with CR LF (RFC 4180).
  static let csv = DelimitedWriter(delimiter: ",", quotes: true)

  /// A writer of TSV without quotes, where tabs and line ends in cells become spaces.
  static let tsv = DelimitedWriter(delimiter: "\t", quotes: false)

  private init(delimiter: Character, quotes: Bool) {
    self.delimiter = delimiter
    self.quotes = quotes
  }

  /// Adds a line as it is.
  mutating func append(line: String) {
    text += line + "\n"
  }

  /// Adds a row.
  mutating func append(_ cells: [String]) {
    text += cells.map { quotes ? DelimitedWriter.quoted($0, delimiter) : DelimitedWriter.plain($0) }
      .joined(separator: String(delimiter))
    text += quotes ? "\r\n" : "\n"
  }

  private static func quoted(_ cell: String, _ delimiter: Character) -> String {
    let needsQuotes =
      cell.unicodeScalars.contains { $0 == "\"" || $0 == "\n" || $0 == "\r" || Character($0) == delimiter }
      || cell.first == " " || cell.last == " "
    guard needsQuotes else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }

  private static func plain(_ cell: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in cell.unicodeScalars {
      view.append(scalar == "\t" || scalar == "\n" || scalar == "\r" ? " " : scalar)
    }
    return String(view)
  }
}
