import Testing

@testable import concord

@Suite("Mistyped words")
struct UsageErrorTests {
  private static let names = ["merge", "match", "inspect", "output", "min-confidence", "json"]

  @Test(
    "are taken for the nearest known one",
    arguments: [
      ("mrege", "merge"), ("merg", "merge"), ("mergee", "merge"), ("mege", "merge"), ("inpsect", "inspect"),
      ("ouptut", "output"), ("outputs", "output"), ("min-confidance", "min-confidence"),
      ("minconfidence", "min-confidence"),
      ("jsno", "json"), ("merge", "merge"),
    ])
  func near(_ word: String, _ meant: String) {
    #expect(UsageError.nearest(to: word, among: Self.names) == meant)
  }

  @Test("are taken for nothing when nothing is near", arguments: ["", "convert", "xyz", "m", "mmmmmmmm", "输出"])
  func far(_ word: String) {
    #expect(UsageError.nearest(to: word, among: Self.names) == nil)
  }

  @Test("are taken for nothing when nothing is known")
  func nothing() {
    #expect(UsageError.nearest(to: "merge", among: []) == nil)
  }

  @Test("are told with what was meant and where help is")
  func words() {
    #expect("\(UsageError("no"))" == "no; see “concord --help”")
    #expect(
      "\(UsageError("no option --jsno", command: "match", suggestion: "--json"))"
        == "no option --jsno (did you mean --json?); see “concord match --help”")
  }
}
