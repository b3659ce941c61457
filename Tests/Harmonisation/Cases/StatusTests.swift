import Harmonisation
import Terminology
import TestSupport
import Testing

@Suite("How far harmonisation has come")
struct StatusTests {

  private func status(_ sections: LanguageSection...) -> HarmonisationStatus? {
    HarmonisationTests.directory(zip(["IEC", "ISO", "ITU-T"], sections).map { glossary($0, entry("1", $1)) })
      .entries.first?.status
  }

  private let device = section("en", "meter", defined: "device that counts")

  @Test("is nothing for a concept of a single source, doublettes included")
  func single() {
    #expect(status(device) == .singleSource)
    let own = HarmonisationTests.directory(glossary("ISO", entry("1", device), entry("1a", device)))
    #expect(own.entries.map(\.status) == [.singleSource])
    let withdrawn = HarmonisationTests.directory(
      glossary("IEC", entry("1", device)), glossary("ISO", entry("1", device, status: .withdrawn)))
    #expect(withdrawn.entries.map(\.status) == [.singleSource])
  }

  @Test("is done where definitions agree, or differ in form only")
  func identical() {
    #expect(status(device, device) == .identical)
    #expect(status(device, section("en", "Meters", defined: "A device which counts.")) == .identical)
  }

  @Test("is a proposal where definitions cannot be compared")
  func proposed() {
    #expect(status(section("en", "meter"), section("en", "meter")) == .proposed)
    #expect(status(device, section("en", "meter")) == .proposed)
    var french = section("fr", "compteur", defined: "appareil qui compte")
    french.designations[0].status = nil
    #expect(status(device, french) == .proposed)
  }

  @Test("is a proposal where differences can wait")
  func minor() {
    let one = section("en", "meter", "counter", defined: "device that counts")
    let other = section("en", "counter", "meter", defined: "device that counts")
    #expect(status(one, other) == .proposed)
  }

  @Test("is a conflict where something has to be settled")
  func conflict() {
    #expect(status(device, section("en", "meter", defined: "rule for votes")) == .inConflict)
    #expect(status(device, section("en", "counter", defined: "device that counts")) == .inConflict)
    #expect(status(device, device, section("en", "meter", defined: "rule for votes")) == .inConflict)
  }

  @Test("is not set back by homonyms, nor by what is missing")
  func apart() {
    let made = HarmonisationTests.directory(
      glossary("IEC", entry("1", device)),
      glossary("ISO", entry("1", device), entry("2", section("en", "meter", defined: "rhythm of a verse"))))
    #expect(made.cases(of: "homonym").count == 1)
    #expect(made.entries.first { $0.members.count == 2 }?.status == .identical)
  }

  @Test("makes low-hanging fruit of shared concepts that agree")
  func lowHangingFruit() {
    let made = HarmonisationTests.directory(
      glossary(
        "IEC", entry("1", device), entry("2", section("en", "town", defined: "place with streets")),
        entry("3", section("en", "tram", defined: "vehicle on rails")), entry("4", section("en", "bus"))),
      glossary(
        "ISO", entry("1", section("en", "meter", defined: "device which counts")),
        entry("2", section("en", "town", defined: "people who vote")), entry("4", section("en", "bus"))))
    #expect(LowHangingFruit.entries(of: made).map(\.label) == ["meter"])
    var agreed = made
    for index in agreed.entries.indices { agreed.entries[index].status = .agreed }
    #expect(LowHangingFruit.entries(of: agreed).map(\.label) == ["bus", "meter", "town"])
  }
}
