import Testing

@testable import Matching

@Suite("Clause numbers behind words")
struct ClauseNumberTests {
  @Test(
    "are left out",
    arguments: [
      ("data stream (3.2) of a node", "data stream of a node"), ("node (3.1.28).", "node."), ("node(3.2)", "node"),
      ("switch (103-01-02), closed", "switch, closed"), ("switch (IEV 103-01-02)", "switch"),
      ("annex term (A.2)", "annex term"), ("annex term (A.2.1)", "annex term"), ("a (3.1) and b (3.2)", "a and b"),
      ("node\u{A0}(3.2)", "node"),
    ])
  func removed(_ text: String, _ expected: String) {
    #expect(ClauseNumbers.removed(from: text) == expected)
  }

  @Test(
    "are told from other brackets",
    arguments: ["time (5)", "rated (10 kV)", "node (of 3.2)", "class (A)", "device 3.2", "(see 3.2)", "", "value (3.)"])
  func kept(_ text: String) {
    #expect(ClauseNumbers.removed(from: text) == text)
  }
}
