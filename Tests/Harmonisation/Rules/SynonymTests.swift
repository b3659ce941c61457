import Harmonisation
import Terminology
import TestSupport
import Testing

@Suite("Different preferred designations")
struct SynonymTests {
  private func cases(_ sections: LanguageSection...) -> [ConflictCase] {
    let owners = ["IEC", "ISO", "ITU-T"]
    return directory(zip(owners, sections).map { glossary($0, entry("1", $1)) }).cases(of: "synonym")
  }

  @Test("are major where a member does not know what another prefers")
  func major() throws {
    let found = cases(section("en", "smart meter"), section("en", "advanced meter", "smart meter"))
    let only = try #require(found.first)
    #expect(found.count == 1)
    #expect(only.severity == .major)
    #expect(
      only.message == "“smart meter” (IEC) and “advanced meter” (ISO) are preferred for one concept in English.")
    #expect(only.suggestion.outcome == .adoptWithNote)
    #expect(only.evidence.map(\.text) == ["smart meter", "advanced meter"])
  }

  @Test("are minor where every member admits what the others prefer")
  func minor() {
    let found = cases(section("en", "smart meter", "advanced meter"), section("en", "advanced meter", "smart meters"))
    #expect(found.map(\.severity) == [.minor])
    #expect(found.first?.suggestion.words.hasPrefix("Every organisation knows the other designation") == true)
  }

  @Test("name all who prefer each, in an order that favours nobody")
  func three() {
    let found = cases(section("en", "lift"), section("en", "elevator"), section("en", "Lifts"))
    #expect(
      found.map(\.message) == ["“lift” (IEC, ITU-T) and “elevator” (ISO) are preferred for one concept in English."])
  }

  @Test("are looked for in English, else French, else the first common language")
  func language() {
    #expect(cases(section("fr", "ville"), section("fr", "cité")).first?.message.hasSuffix("in French.") == true)
    #expect(cases(section("ru", "город"), section("ru", "посёлок")).first?.message.hasSuffix("in Russian.") == true)
    #expect(cases(section("en", "city"), section("fr", "cité")).isEmpty)
  }

  @Test(
    "are none for forms of one designation",
    arguments: [
      ("meter", "meters"), ("control centre", "control center"), ("Smart city", "smart city"), ("e-mail", "email"),
      ("the grid", "grid"), ("node (transport)", "node"),
    ])
  func silent(_ one: String, _ other: String) {
    #expect(cases(section("en", one), section("en", other)).isEmpty)
  }

  @Test("are none where two members share one of several that they prefer")
  func shared() {
    var both = section("en", "smart meter", "advanced meter")
    both.designations[1].status = .preferred
    #expect(cases(both, section("en", "advanced meter")).isEmpty)
  }

  @Test("are none within one source")
  func oneSource() {
    let found = directory(
      glossary("ISO", entry("1", section("en", "lift")), entry("1a", section("en", "elevator"))))
    #expect(found.cases(of: "synonym").isEmpty)
  }
}
