import Harmonisation
import Terminology
import TestSupport
import Testing

@Suite("Abbreviation clashes")
struct AbbreviationTests {
  private func cases(_ glossaries: Glossary...) -> [ConflictCase] {
    directory(glossaries).cases(of: "abbreviation-clash")
  }

  private let switchgear = entry("1", section("en", "gas-insulated switchgear", "GIS"))
  private let maps = entry("2", section("en", "geographic information system", "GIS"))

  @Test("between organisations are major and spell the concepts out")
  func shared() throws {
    let found = cases(glossary("IEC", switchgear), glossary("ISO", maps))
    let only = try #require(found.first)
    #expect(found.count == 1)
    #expect(only.severity == .major)
    #expect(
      only.message
        == "“GIS” abbreviates different concepts: “gas-insulated switchgear”, “geographic information system”.")
    #expect(only.suggestion.outcome == .distinctConcepts)
    #expect(only.members == [key("IEC", "1"), key("ISO", "2")])
  }

  @Test("are told by the definition where the abbreviation is all there is")
  func aloneInItsEntry() throws {
    let bare = entry("2", section("en", "GIS", defined: "system that draws maps"))
    let only = try #require(cases(glossary("IEC", switchgear), glossary("ISO", bare)).first)
    #expect(only.message == "“GIS” abbreviates 2 different concepts.")
    #expect(only.evidence.map(\.text) == ["gas-insulated switchgear", "system that draws maps"])
  }

  @Test("within one organisation are minor")
  func within() {
    #expect(cases(glossary("IEC", switchgear, maps)).map(\.severity) == [.minor])
  }

  @Test("of one concept are minor where two organisations have none in common")
  func several() throws {
    let found = cases(
      glossary("IEC", entry("1", section("en", "low-power network", "LPN"))),
      glossary("ISO", entry("1", section("en", "low-power network", "LPWN"))))
    let only = try #require(found.first)
    #expect(found.count == 1)
    #expect(only.severity == .minor)
    #expect(only.message == "“low-power network” is abbreviated in different ways: “LPN”, “LPWN”.")
    #expect(only.suggestion.outcome == .adoptWithNote)
  }

  @Test(
    "of one concept depend on what organisations have in common, not on how many abbreviations there are",
    arguments: [
      (["LPN LPWN", "LPWN LPWAN"], 0), (["LPN LPWN LPWAN", "LPWAN"], 0), (["LPN", "LPN"], 0), (["LPN", "Lpn"], 0),
      (["LPN LPWN", ""], 0), (["LPN LPWN", "LPWAN"], 1), (["LPN", "LPN LPWN", "LPWN"], 1), (["LPN", "LPN", "LPWN"], 1),
    ])
  func common(_ abbreviations: [String], _ expected: Int) {
    let glossaries = zip(["IEC", "ISO", "ITU-T"], abbreviations).map { owner, list in
      glossary(
        owner,
        entry("1", section("en", "low-power network")).with { entry in
          entry.languageSections[0].designations += list.split(separator: " ").map {
            Designation(String($0), type: .abbreviation, status: .admitted)
          }
        })
    }
    #expect(directory(glossaries).cases(of: "abbreviation-clash").count == expected)
  }

  @Test("are none between languages, for symbols, single letters and withdrawn entries")
  func silent() {
    let french = entry("2", section("fr", "système", "GIS"))
    #expect(cases(glossary("IEC", switchgear), glossary("ISO", french)).isEmpty)
    let symbol = maps.with { $0.languageSections[0].designations[1].type = .symbol }
    #expect(cases(glossary("IEC", switchgear), glossary("ISO", symbol)).isEmpty)
    let letters = [switchgear, maps].map { $0.with { $0.languageSections[0].designations[1].text = "G" } }
    #expect(cases(glossary("IEC", letters[0]), glossary("ISO", letters[1])).isEmpty)
    #expect(cases(glossary("IEC", switchgear), glossary("ISO", maps.with { $0.status = .withdrawn })).isEmpty)
  }
}
