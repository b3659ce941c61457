import Terminology
import TestSupport
import Testing

@Suite("Texts of sources")
struct TextTests {
  @Test("lose white space at their ends, that of word processors included")
  func trimming() {
    #expect(" \u{FEFF}equipamento\u{A0}\n".trimmingWhitespace() == "equipamento")
    #expect("\u{200B} \t".trimmingWhitespace() == "")
  }

  @Test(
    "keep no-break spaces when runs of white space become one",
    arguments: [
      ("a  b\n\tc ", "a b c"), ("10\u{A0}kg", "10\u{A0}kg"), ("", ""), ("  ", ""), ("a b", "a b"),
    ])
  func collapsing(_ text: String, _ expected: String) {
    #expect(Array(text.collapsingWhitespace().utf8) == Array(expected.utf8))
  }

  @Test(
    "are ordered with numbers by their value",
    arguments: [
      ("3.2", "3.10", true), ("3.10", "3.2", false), ("a", "b", true), ("3.1", "3.1.1", true),
      ("103-01-02", "103-01-10", true),
      ("7", "007", false), ("007", "7", true), ("x2y3", "x2y10", true), ("same", "same", false),
    ])
  func naturalOrder(_ left: String, _ right: String, _ expected: Bool) {
    #expect(left.precedesNaturally(right) == expected)
  }

  @Test(
    "are counted as people count them",
    arguments: [
      (0, "entry", "0 entries"), (1, "entry", "1 entry"), (2, "entry", "2 entries"), (1, "case", "1 case"),
      (21, "source", "21 sources"), (2, "day", "2 days"),
    ])
  func counted(_ count: Int, _ noun: String, _ expected: String) {
    #expect(count.counted(noun) == expected)
  }

  @Test("natural order is a strict weak order on random ids")
  func naturalOrderIsConsistent() {
    var random = SeededGenerator(seed: 7)
    let ids = (0..<60).map { _ in
      String((0..<Int.random(in: 0...5, using: &random)).map { _ in "01a.-".randomElement(using: &random) ?? "0" })
    }
    for a in ids {
      #expect(!a.precedesNaturally(a))
      for b in ids {
        #expect(!(a.precedesNaturally(b) && b.precedesNaturally(a)))
        #expect(a == b || a.precedesNaturally(b) || b.precedesNaturally(a))
        for c in ids where a.precedesNaturally(b) && b.precedesNaturally(c) { #expect(a.precedesNaturally(c)) }
      }
    }
  }
}
