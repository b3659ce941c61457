import Harmonisation
import Terminology
import TestSupport
import Testing

@Suite("The directory")
struct DirectoryTests {
  @Test("gives every text of every entry in force to its owner, and to nobody else", arguments: 1...10)
  func owners(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for entry in directory(RandomGlossaries.make(&random)).entries {
      var said: Set<String> = []
      for member in entry.currentMembers {
        for section in member.entry.languageSections {
          for designation in section.designations where !designation.text.isEmpty {
            said.insert("\(member.key) \(section.language) \(designation.text) \(designation.status as Any)")
          }
          for definition in section.definitions { said.insert("\(member.key) \(section.language) \(definition.text)") }
        }
      }
      var held: Set<String> = []
      for section in entry.sections {
        for designation in section.designations {
          for use in designation.uses {
            held.insert("\(use.owner) \(section.language) \(use.text ?? designation.text) \(use.status as Any)")
          }
        }
        for text in section.definitions {
          for owner in text.owners { held.insert("\(owner) \(section.language) \(text.text.text)") }
        }
      }
      #expect(held == said)
    }
  }

  @Test("holds every source whole", arguments: 21...24)
  func whole(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let glossaries = RandomGlossaries.make(&random)
    #expect(directory(glossaries.shuffled(using: &random)).glossaries == glossaries)
  }

  @Test("states a definition once, with all its owners and sources")
  func shared() throws {
    let meter = { (source: String) in
      entry("1", section("en", "meter", defined: "device that counts")).with {
        $0.languageSections[0].sources = [SourceCitation(source)]
      }
    }
    let made = directory(
      glossary("ISO", meter("ISO 99000")), glossary("IEC", meter("IEC 99000")), glossary("ITU-T", meter("ISO 99000")))
    let definitions = try #require(made.entries.first?.sections.first).definitions
    #expect(definitions.count == 1)
    #expect(definitions[0].organisations == ["IEC", "ISO", "ITU-T"])
    #expect(definitions[0].text.sources.map(\.reference) == ["IEC 99000", "ISO 99000"])
  }

  @Test(
    "puts first what most prefer, whoever they are", arguments: [["IEC", "ISO", "ITU-T"], ["ITU-T", "ISO", "IEC"]])
  func majority(_ owners: [String]) throws {
    let sections = [
      section("en", "lift", "elevator"), section("en", "elevator"), section("en", "elevator", deprecated: ["hoist"]),
    ]
    let made = directory(zip(owners, sections).map { glossary($0, entry("1", $1)) })
    let english = try #require(made.entries.first?.sections.first)
    #expect(english.designations.map(\.text) == ["elevator", "lift", "hoist"])
    #expect(english.designations[0].status == nil, "its owners differ")
    #expect(english.designations[1].status == .preferred)
    #expect(made.entries.first?.label == "elevator")
    #expect(made.entries.first?.organisations == ["IEC", "ISO", "ITU-T"])
  }

  @Test("puts what one prefers before what another merely has, and that before what is admitted")
  func standing() {
    let made = directory(
      glossary(
        "IEC", entry("1", section("en", "hoist", "lift")).with { $0.languageSections[0].designations[0].status = nil }),
      glossary("ISO", entry("1", section("en", "elevator"))))
    #expect(made.entries.first?.sections.first?.designations.map(\.text) == ["elevator", "hoist", "lift"])
  }

  @Test("puts words before abbreviations and symbols of the same standing")
  func words() {
    let made = directory(
      glossary(
        "ISO",
        entry("1", section("en", "IoT", "X", "internet of things")).with {
          for index in 0..<3 { $0.languageSections[0].designations[index].status = .preferred }
          $0.languageSections[0].designations[0].type = .acronym
          $0.languageSections[0].designations[1].type = .symbol
        }))
    #expect(made.entries.first?.sections.first?.designations.map(\.text) == ["internet of things", "IoT", "X"])
  }

  @Test("merges terms that differ in a capital at their beginning, in the spelling of most, and keeps each own")
  func capitals() throws {
    let made = directory(
      glossary("IEC", entry("1", section("en", "smart city"), section("de", "Netz"))),
      glossary("ISO", entry("1", section("en", "smart city"), section("de", "Netz"))),
      glossary("ITU-T", entry("1", section("en", "Smart city"))))
    let sections = try #require(made.entries.first).sections
    let english = try #require(sections[0].designations.first)
    #expect(sections.map { $0.designations.map(\.text) } == [["smart city"], ["Netz"]])
    #expect(english.uses.map(\.text) == [nil, nil, "Smart city"])
    #expect(english.organisations == ["IEC", "ISO", "ITU-T"])
  }

  @Test("keeps apart designations of different domains, and those that differ in more than a capital")
  func apart() {
    let made = directory(
      glossary("IEC", entry("1", section("en", "node")).domain("network"), entry("2", section("en", "GIS"))),
      glossary("ISO", entry("1", section("en", "node")).domain("transport"), entry("2", section("en", "Gis"))))
    #expect(made.entries.map { $0.sections[0].designations.count } == [2, 2])
  }

  @Test("orders sections with English and French first, and entries by their labels")
  func order() {
    let made = directory(
      glossary(
        "ISO",
        entry("1", section("zh", "电表"), section("de", "Zähler"), section("fr", "compteur"), section("en", "meter")),
        entry("2", section("fr", "Énergie")), entry("3", section("en", "Zone")), entry("4", section("en", "e-bike"))))
    #expect(made.entries.map(\.label) == ["e-bike", "Énergie", "meter", "Zone"])
    #expect(made.entries[2].sections.map(\.language.value) == ["en", "fr", "de", "zh"])
  }

  @Test("says what entries in force say; what none in force says where there is none")
  func current() {
    let old = entry("1", section("en", "counter"), status: .superseded)
    let beside = directory(glossary("IEC", old), glossary("ISO", entry("1", section("en", "meter"))))
    #expect(beside.entries.map { $0.sections.flatMap(\.designations).map(\.text) } == [["meter"]])
    #expect(beside.entries.map(\.members.count) == [2])
    #expect(directory(glossary("IEC", old)).entries.map(\.label) == ["counter"])
  }

  @Test("names the publications of a source, three at most")
  func publications() {
    let entries = (1...5).map { number in
      entry("\(number)", section("en", "item \(number)")).with { $0.publication = "Y.990\(number)" }
    }
    #expect(
      directory(glossary("ITU-T", entries)).publications(ofSource: 0) == "Y.9901, Y.9902, Y.9903 and 2 others")
    #expect(directory(glossary("ITU-T", in: "Y.9909")).publications(ofSource: 0) == "Y.9909")
  }

  @Test("of nothing is empty")
  func empty() {
    let made = directory()
    #expect(made.entries.isEmpty && made.cases.isEmpty && made.correspondences.isEmpty)
  }
}
