import Testing

@testable import concord

@Suite("Columns")
struct ColumnsTests {
  private func text(_ rows: [[String]], indent: String = "") -> String {
    var columns = Columns()
    for row in rows {
      switch row.count {
      case 1: columns.add(row[0])
      case 2: columns.add(row[0], row[1])
      default: columns.add(row[0], row[1], row[2])
      }
    }
    return columns.text(indent: indent)
  }

  @Test("are as wide as their widest cell, with numbers to the right and no spaces at the end")
  func alignment() {
    #expect(
      text([["language", "designations", "note"], ["en", "12", ""], ["zh-Hans", "7", "old"]], indent: "  ") == """
          language  designations  note
          en                  12
          zh-Hans              7  old

        """)
  }

  @Test(
    "stand below each other whatever the script",
    arguments: ["cafe\u{301}", "术语", "用語集", "용어", "ＡＢ", "مصطلح", "\u{1F6B2}", "a\u{200E}b", "термин"])
  func scripts(_ cell: String) {
    let lines = text([[cell, "|"], ["1234567", "|"]]).split(separator: "\n")
    #expect(lines.map { String($0).terminalWidth } == [10, 10])
  }

  @Test(
    "know how many cells a text takes",
    arguments: [
      ("", 0), ("abc", 3), ("e\u{301}", 1), ("术语", 4), ("ｱ", 1), ("Ａ", 2), ("한글", 4), ("\u{1F6B2}", 2),
      ("\u{1F468}\u{200D}\u{1F33E}", 2), ("\u{200F}", 0), ("ع", 1), ("\u{20000}", 2), ("❤\u{FE0F}", 2), ("“x”", 3),
    ])
  func width(_ text: String, _ cells: Int) {
    #expect(text.terminalWidth == cells)
  }

  @Test("may be missing in a row, or all of them")
  func missing() {
    #expect(text([["a"], ["b", "c"]]) == "a\nb  c\n")
    #expect(Columns().text(indent: "  ") == "")
  }
}
