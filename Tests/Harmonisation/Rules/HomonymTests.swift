import Harmonisation
import Terminology
import TestSupport
import Testing

@Suite("Homonyms")
struct HomonymTests {
  private let device = entry("1", section("en", "node", defined: "device that joins lines of a computer network"))
  private let place = entry("2", section("en", "node", defined: "square at which people change from bus to tram"))

  private func cases(_ one: ConceptEntry, _ other: ConceptEntry) -> [ConflictCase] {
    directory(glossary("IEC", one), glossary("ISO", other)).cases(of: "homonym")
  }

  @Test("between organisations that prefer them are major")
  func major() throws {
    let found = cases(device, place)
    let only = try #require(found.first)
    #expect(found.count == 1)
    #expect(only.severity == .major)
    #expect(only.message == "“node” stands for 2 different concepts with IEC, ISO.")
    #expect(only.members == [key("IEC", "1"), key("ISO", "2")])
    #expect(only.languages.map(\.value) == ["en"])
    #expect(only.suggestion.outcome == .distinctConcepts)
    #expect(only.suggestion.words.contains("“node <domain>”"))
    #expect(Set(only.evidence.map(\.label)) == ["concept 1", "concept 2"])
    #expect(Set(only.evidence.map(\.text)) == Set([device, place].map { $0.languageSections[0].definitions[0].text }))
  }

  @Test("are minor where one does not prefer the designation, or the directory need not have the language")
  func minor() {
    let admitting = entry("2", section("en", "interchange", "node", defined: "square at which people change"))
    #expect(cases(device, admitting).map(\.severity) == [.minor])
    let german = cases(
      entry("1", section("de", "Knoten", defined: "Gerät, das Leitungen verbindet")),
      entry("2", section("de", "Knoten", defined: "Platz, an dem Menschen umsteigen")))
    #expect(german.map(\.severity) == [.minor])
  }

  @Test("of one source are minor, and notes once one has a domain")
  func oneSource() {
    let own = { (one: ConceptEntry, other: ConceptEntry) in
      directory(glossary("ITU-T", one, other)).cases(of: "homonym")
    }
    #expect(own(device, place).map(\.severity) == [.minor])
    #expect(own(device, place).map(\.message) == ["“node” stands for 2 different concepts within ITU-T."])
    #expect(own(device, place.domain("transport")).map(\.severity) == [.note])
  }

  @Test("that domains already separate are notes")
  func separated() {
    let found = cases(device.domain("network"), place.domain("transport"))
    #expect(found.map(\.severity) == [.note])
    #expect(found.first?.suggestion.words == "Keep the entries apart; their domains already tell them from each other.")
    #expect(cases(device.domain("network"), place).map(\.severity) == [.major])
    #expect(cases(device.domain("network"), place.domain("network")).map(\.severity) == [.major])
  }

  @Test("are separated by the domains of concepts, not of entries")
  func separatedConcepts() {
    let found = { (third: ConceptEntry) in
      directory(
        glossary("IEC", device.domain("network")), glossary("ISO", device.with { $0.id = "1a" }.domain("network")),
        glossary("ITU-T", third)
      ).cases(of: "homonym").map(\.severity)
    }
    #expect(found(place.domain("transport")) == [.note])
    #expect(found(place.domain("network")) == [.major])
    #expect(found(place) == [.major])
  }

  @Test("say so where the evidence does not decide")
  func doubtful() {
    let found = cases(entry("1", section("en", "node")), entry("2", section("en", "node")))
    #expect(
      found.map(\.message) == ["“node” may stand for one concept or for 2; the evidence does not decide it."])
  }

  @Test("gather all concepts of a designation in one case, however it is written")
  func gathered() {
    let found = directory(
      glossary("IEC", entry("1", section("en", "Data-set", defined: "rows that belong together in a file"))),
      glossary("ISO", entry("2", section("en", "data set", defined: "box with a plug for a telephone line"))),
      glossary("ITU-T", entry("3", section("en", "dataset", defined: "people who share a birthday every year")))
    ).cases(of: "homonym")
    #expect(found.count == 1)
    #expect(found.first?.members.count == 3)
    #expect(found.first?.message.contains("3 different concepts with IEC, ISO, ITU-T") == true)
  }

  @Test("are none where readers do not meet one designation")
  func silent() {
    let other = { (text: String) in
      entry("2", section("en", text, defined: "square at which people change from bus to tram"))
    }
    #expect(cases(device, other("nodes")).isEmpty, "another inflection")
    #expect(cases(device, other("mode")).isEmpty)
    #expect(cases(device, entry("2", section("fr", "node", defined: "place où l’on change"))).isEmpty)
    #expect(cases(device, place.with { $0.status = .withdrawn }).isEmpty)
    #expect(cases(entry("1", section("en", "GIS")), entry("2", section("en", "GIS"))).isEmpty, "abbreviations")
    #expect(cases(entry("1", section("en", "U")), entry("2", section("en", "U"))).isEmpty, "too short")
    #expect(cases(device, entry("1", section("en", "node"))).isEmpty, "one concept")
  }
}
