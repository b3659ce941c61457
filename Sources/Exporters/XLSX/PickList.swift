/// The values among which readers of a workbook pick, for some cells of a column.
package struct PickList: Sendable {
  /// The number of the column, from 0.
  package var column: Int
  /// The numbers of the rows, from 0.
  package var rows: ClosedRange<Int>
  /// The cells that hold the values, for instance `=Words!$A$2:$A$5`; relative to the first row where rows are.
  package var choices: String
  /// What is asked, in at most 32 characters.
  package var title: String
  /// What to do, in at most 255 characters.
  package var help: String
  /// Whether nothing else may be filled in.
  package var isBinding: Bool

  /// A list of values.
  package init(column: Int, rows: ClosedRange<Int>, choices: String, title: String, help: String, isBinding: Bool) {
    self.column = column
    self.rows = rows
    self.choices = choices
    self.title = title
    self.help = help
    self.isBinding = isBinding
  }
}
