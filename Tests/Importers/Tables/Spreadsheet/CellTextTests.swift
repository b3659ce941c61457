import Testing

@testable import Importers

@Suite("Text in cells of workbooks")
struct CellTextTests {
  @Test(
    "is what its author typed",
    arguments: [
      ("plain", "plain"), ("a_x000D_\nb", "a\r\nb"), ("a_x000D_b", "a\rb"), ("_x005F_x000D_", "_x000D_"),
      ("tab_x0009_", "tab\t"), ("box_x", "box_x"), ("_x12", "_x12"), ("_xZZZZ_", "_xZZZZ_"), ("_xD800_", "_xD800_"),
      ("a_x000D", "a_x000D"), ("_x_x0041_", "_xA"), ("", ""),
    ])
  func decode(_ text: String, _ expected: String) {
    #expect(CellText.decode(text) == expected)
  }

  @Test("has a column that its reference names", arguments: [("A1", 0), ("B", 1), ("AB12", 27), ("XFD1", 16_383)])
  func columns(_ reference: String, _ column: Int) {
    #expect(CellText.column(of: reference) == column)
  }

  @Test("has no column where the reference is none", arguments: ["", "1", "a1", "ABCD1", "$A$1", "é1"])
  func noColumn(_ reference: String) {
    #expect(CellText.column(of: reference) == nil)
  }
}
