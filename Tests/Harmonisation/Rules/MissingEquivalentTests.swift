import Harmonisation
import Terminology
import TestSupport
import Testing

@Suite("Missing equivalents")
struct MissingEquivalentTests {
  private func cases(_ glossaries: Glossary...) -> [ConflictCase] {
    directory(glossaries).cases(of: "missing-equivalent")
  }

  private let english = entry("1", section("en", "vehicle-to-grid"))
  private let both = entry("2", section("en", "grid"), section("fr", "réseau"))

  @Test("are minor in a source that has the language elsewhere, and notes in one that has not")
  func severities() throws {
    let found = cases(glossary("IEC", english, both))
    let only = try #require(found.first)
    #expect(found.count == 1)
    #expect(only.severity == .minor)
    #expect(only.message == "1 concept of list has no designation in French: “vehicle-to-grid”.")
    #expect(only.languages.map(\.value) == ["fr"])
    #expect(only.suggestion.outcome == .draftTogether)
    #expect(cases(glossary("IEC", english)).map(\.severity) == [.note])
  }

  @Test("of a source are one case a language")
  func together() {
    let entries = (1...4).map { entry("\($0)", section("en", "item \($0)")) } + [entry("5", section("fr", "chose"))]
    let messages = Set(cases(glossary("IEC", entries)).map(\.message))
    #expect(
      messages == [
        "4 concepts of list have no designation in French: “item 1”, “item 2”, “item 3”, ….",
        "1 concept of list has no designation in English: “chose”.",
      ])
  }

  @Test("count a language that is marked as absent as missing")
  func absent() {
    var marked = section("fr", "")
    marked.designations[0].isAbsent = true
    let entry = entry("1", section("en", "vehicle-to-grid"), marked)
    #expect(cases(glossary("IEC", entry, both)).map(\.severity) == [.minor])
  }

  @Test("are filled by any member, and in any region of the language")
  func filled() {
    #expect(cases(glossary("IEC", both)).isEmpty)
    #expect(cases(glossary("IEC", english), glossary("ISO", both.with { $0.id = "1" })).isEmpty)
    #expect(cases(glossary("IEC", entry("1", section("en-GB", "lift"), section("fr-CA", "ascenseur")))).isEmpty)
  }

  @Test("are charged to every organisation that has the concept")
  func everybody() {
    let found = cases(glossary("IEC", english), glossary("ISO", english))
    #expect(found.map(\.organisations) == [["IEC"], ["ISO"]])
  }

  @Test("are looked for in the languages that the directory is to have")
  func languages() {
    let harmoniser = Harmoniser(requiredLanguages: [LanguageTag(canonical: "ru")])
    let found = harmoniser.harmonise([glossary("IEC", english)], generator: "test").cases(of: "missing-equivalent")
    #expect(found.map { $0.languages.map(\.value) } == [["ru"]])
    let british = Harmoniser(requiredLanguages: [LanguageTag(canonical: "en-GB")])
    #expect(british.harmonise([glossary("IEC", english)], generator: "test").cases(of: "missing-equivalent").isEmpty)
  }

  @Test("are shown as those of a source that is in force")
  func current() throws {
    let found = cases(glossary("IEC", english.with { $0.status = .withdrawn }), glossary("ISO", english))
    let only = try #require(found.first)
    #expect(only.members == [key("ISO", "1")])
    #expect(only.evidence.flatMap(\.owners) == [key("ISO", "1")])
    #expect(cases(glossary("IEC", english.with { $0.status = .withdrawn })).isEmpty)
  }
}
