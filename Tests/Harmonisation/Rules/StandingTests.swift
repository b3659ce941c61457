import Harmonisation
import Terminology
import TestSupport
import Testing

@Suite("Preferred here, deprecated there")
struct StandingTests {
  private func cases(_ sections: LanguageSection...) -> [ConflictCase] {
    directory(zip(["IEC", "ISO", "ITU-T"], sections).map { glossary($0, entry("1", $1)) })
      .cases(of: "preferred-deprecated")
  }

  @Test("is major and names who does which")
  func major() throws {
    let found = cases(
      section("en", "resident"), section("en", "citizen", deprecated: ["Resident"]), section("en", "resident"))
    let only = try #require(found.first)
    #expect(found.count == 1)
    #expect(only.severity == .major)
    #expect(only.message == "“resident” is preferred by IEC, ITU-T and deprecated by ISO for one concept.")
    #expect(only.members.map(\.organisation) == ["IEC", "ISO", "ITU-T"])
    #expect(only.suggestion.outcome == .deprecate)
    #expect(only.evidence.map(\.label) == ["preferred", "preferred", "deprecated"])
  }

  @Test("holds for superseded designations and for other spellings")
  func superseded() {
    var old = section("en", "set-point")
    old.designations.append(Designation("control centre", status: .superseded))
    #expect(cases(section("en", "control center"), old).count == 1)
  }

  @Test("is a case for each designation")
  func each() {
    let found = cases(section("en", "lift", deprecated: ["elevator"]), section("en", "elevator", deprecated: ["lift"]))
    #expect(found.count == 2)
    #expect(Set(found.map(\.id)).count == 2)
  }

  @Test("is no case where one merely admits, does not say, means another language, or is alone")
  func silent() {
    #expect(cases(section("en", "citizen", "resident"), section("en", "city", deprecated: ["resident"])).isEmpty)
    #expect(cases(section("en", "resident"), section("en", "citizen", "resident")).isEmpty)
    #expect(cases(section("en", "resident"), section("fr", "citoyen", deprecated: ["resident"])).isEmpty)
    var undecided = section("en", "resident")
    undecided.designations[0].status = nil
    #expect(cases(undecided, section("en", "citizen", deprecated: ["resident"])).isEmpty)
    #expect(cases(section("en", "resident", deprecated: ["resident"])).isEmpty)
  }

  @Test("is no case between two publications of one organisation")
  func oneOrganisation() {
    let found = directory(
      glossary("ISO", in: "ISO 99100", entry("1", section("en", "resident"))),
      glossary("ISO", in: "ISO 99101", entry("1", section("en", "citizen", deprecated: ["resident"]))))
    #expect(found.cases(of: "preferred-deprecated").isEmpty)
  }
}
