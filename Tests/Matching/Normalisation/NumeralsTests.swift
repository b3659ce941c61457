import Terminology
import Testing

@testable import Matching

@Suite("Numbers in designations")
struct NumeralsTests {
  @Test(
    "are read however they are written",
    arguments: [
      ("2", "2"), ("2nd", "2"), ("second", "2"), ("two", "2"), ("ii", "2"), ("007", "7"), ("0", "0"), ("000", "0"),
      ("12th", "12"), ("twelfth", "12"), ("xx", "20"), ("i", "1"), ("00000000000000000000000000000001", "1"),
      ("98765432109876543210", "98765432109876543210"),
    ])
  func values(_ word: String, _ value: String) {
    #expect(Numerals.value(of: word, .english) == value)
  }

  @Test("are not found in other words", arguments: ["", "c4", "nd", "2x", "seconds", "iiii", "xl", "mix", "lamp", "٢"])
  func none(_ word: String) {
    #expect(Numerals.value(of: word, .english) == nil)
  }

  @Test("are in words of their language only")
  func languages() {
    #expect(Numerals.value(of: "second", .german) == nil)
    #expect(Numerals.value(of: "2nd", .german) == nil)
    #expect(Numerals.value(of: "iv", .german) == "4")
  }

  @Test(
    "come apart from letters",
    arguments: [
      ("c4", ["c", "4"]), ("4", ["4"]), ("lamp", ["lamp"]), ("h2o", ["h", "2", "o"]), ("4g", ["4", "g"]), ("", []),
      ("ø12", ["ø", "12"]),
    ])
  func parts(_ word: String, _ parts: [String]) {
    #expect(Numerals.parts(of: word) == parts)
    #expect(parts.joined() == word)
  }

  @Test(
    "are the same tokens whatever stands around them",
    arguments: [
      ("c4", ["c", "#4"]), ("c04", ["c", "#4"]), ("2nd", ["#2"]), ("007", ["#7"]), ("valves", ["valv"]),
      ("a1b2c3", ["a1b2c3"]),
    ])
  func tokens(_ word: String, _ tokens: [String]) {
    #expect(Lexicon(.english)[word].tokens.map(\.text) == tokens)
    #expect(Lexicon(.english)[word].tokens.map(\.isNumber) == tokens.map { $0.hasPrefix("#") })
  }
}
