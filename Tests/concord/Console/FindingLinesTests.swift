import Terminology
import Testing

@testable import concord

@Suite("Findings on the terminal")
struct FindingLinesTests {
  private func finding(_ code: String, _ severity: Severity, row: Int) -> Finding {
    Finding(code: code, severity: severity, message: "odd", location: SourceLocation(file: "a.csv", row: row))
  }

  @Test("begin with the weightiest, and show the first few of each kind")
  func order() {
    let many = (1...5).map { finding("b.many", .minor, row: $0) }
    let lines = FindingLines.lines(many + [finding("a.note", .note, row: 7), finding("c.major", .major, row: 8)])
    #expect(
      lines == [
        "major: a.csv, row 8: odd", "minor: a.csv, row 1: odd", "minor: a.csv, row 2: odd", "minor: a.csv, row 3: odd",
        "… and 2 more of this kind (b.many)", "note: a.csv, row 7: odd",
      ])
  }

  @Test("are none where nothing was noticed")
  func none() { #expect(FindingLines.lines([]).isEmpty) }
}
