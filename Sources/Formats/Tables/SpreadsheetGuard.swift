/// Keeps spreadsheet programs from taking a cell of a text file for a formula, in a way that can be undone.
///
/// A cell that opens with `=`, `+`, `-`, `@`, one of their full-width forms, a tab or a line end gets an apostrophe in
/// front (OWASP, CSV Injection), and so does one that opens with an apostrophe already. The last heading of such a table
/// is ``heading``, so that a reader knows to take the apostrophes away again.
package enum SpreadsheetGuard {
  /// The heading of an empty column behind all others, which marks a table as guarded.
  package static let heading = "' before formulas"

  /// Whether a spreadsheet program may take a cell for a formula.
  package static func isFormulaLike(_ cell: String) -> Bool {
    guard let first = cell.unicodeScalars.first else { return false }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
    default: return false
    }
  }

  /// The cell as text for every spreadsheet program.
  package static func added(to cell: String) -> String {
    isFormulaLike(cell) || cell.utf8.first == apostrophe ? "'\(cell)" : cell
  }

  /// The cell as it was.
  package static func removed(from cell: String) -> String {
    cell.utf8.first == apostrophe ? String(cell.unicodeScalars.dropFirst()) : cell
  }

  private static let apostrophe = UInt8(ascii: "'")
}
