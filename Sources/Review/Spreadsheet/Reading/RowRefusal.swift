/// Why a row of a spreadsheet is not taken.
struct RowRefusal: Error {
  /// The cell that does not fit; nil where it is the row.
  var column: SheetColumn?
  /// Why, and what to do.
  var words: String

  init(_ column: SheetColumn?, _ words: String) {
    self.column = column
    self.words = words
  }
}
