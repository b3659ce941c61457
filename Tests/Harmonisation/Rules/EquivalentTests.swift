import Harmonisation
import Terminology
import TestSupport
import Testing

@Suite("Equivalents that disagree")
struct EquivalentTests {
  private func cases(_ entries: ConceptEntry...) -> [ConflictCase] {
    directory(zip(["IEC", "ISO", "ITU-T"], entries).map { glossary($0, $1) }).cases(of: "equivalent")
  }

  private func edge(_ english: String, _ language: String, _ equivalent: String) -> ConceptEntry {
    entry("1", section("en", english), section(language, equivalent))
  }

  @Test("are major in a language of the directory")
  func major() throws {
    let found = cases(edge("edge computing", "fr", "calcul de bord"), edge("Edge computing", "fr", "calcul de lisière"))
    let only = try #require(found.first)
    #expect(found.count == 1)
    #expect(only.severity == .major)
    #expect(
      only.message == "“edge computing” is agreed in English, but in French it is “calcul de bord” (IEC) "
        + "and “calcul de lisière” (ISO).")
    #expect(only.suggestion.outcome == .adoptWithNote)
    #expect(only.languages.map(\.value) == ["fr"])
  }

  @Test("are minor in any other language")
  func minor() {
    #expect(cases(edge("edge", "de", "Rand"), edge("edge", "de", "Kante")).map(\.severity) == [.minor])
  }

  @Test("name further languages")
  func several() {
    let found = cases(
      entry("1", section("en", "edge"), section("de", "Rand"), section("fr", "bord")),
      entry("1", section("en", "edge"), section("de", "Kante"), section("fr", "lisière")))
    #expect(found.count == 1)
    #expect(found.first?.severity == .major)
    #expect(found.first?.languages.map(\.value) == ["de", "fr"])
    #expect(found.first?.message.hasSuffix(", and likewise in French.") == true)
  }

  @Test("are found among those who agree, the others being left to the rule on synonyms")
  func amongAgreed() {
    #expect(cases(edge("edge", "fr", "bord"), edge("border", "fr", "lisière")).isEmpty)
    let found = cases(edge("edge", "fr", "bord"), edge("border", "fr", "marge"), edge("edge", "fr", "lisière"))
    #expect(found.map { $0.members.map(\.organisation) } == [["IEC", "ITU-T"]])
  }

  @Test("are one case for members that share several designations")
  func sharedTwice() {
    let both = { (french: String) in
      self.edge("lift", "fr", french).with {
        $0.languageSections[0].designations.append(Designation("elevator", status: .preferred))
      }
    }
    let found = cases(both("ascenseur"), both("monte-charge"))
    #expect(found.count == 1)
    #expect(Set(found.map(\.id)).count == found.count)
  }

  @Test("are none where they agree, or one has none")
  func silent() {
    #expect(cases(edge("edge", "fr", "bord"), edge("edge", "fr", "bords")).isEmpty)
    #expect(cases(edge("edge", "fr", "bord"), entry("1", section("en", "edge"))).isEmpty)
    #expect(cases(edge("edge", "fr", "bord"), edge("edge", "de", "Rand")).isEmpty)
  }
}
