import Terminology
import TestSupport
import Testing

@testable import Harmonisation

@Suite("Stable ids")
struct StableIdTests {
  @Test("depend on what they name only, and tell different things apart")
  func make() {
    #expect(StableIdentifier.make("case", ["a", "b"]) == StableIdentifier.make("case", ["a", "b"]))
    let ids = [["a", "b"], ["ab"], ["a", "b", ""], ["b", "a"], [""], []].map { StableIdentifier.make("case", $0) }
    #expect(Set(ids).count == 5, "nothing and one empty part are the same")
    for id in ids { #expect(id.wholeMatch(of: /case-[2-9a-hjkmnp-z0]{12}/) != nil, "\(id)") }
  }

  @Test("name each case and entry of a directory once", arguments: 1...8)
  func unique(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let made = directory(RandomGlossaries.make(&random))
    #expect(Set(made.cases.map(\.id)).count == made.cases.count)
    #expect(Set(made.entries.map(\.id)).count == made.entries.count)
    let ids = Set(made.cases.map(\.id))
    for entry in made.entries { #expect(ids.isSuperset(of: entry.cases)) }
    for found in made.cases {
      let holders = made.entries.filter { entry in entry.members.contains { found.members.contains($0.key) } }
      for holder in holders { #expect(holder.cases.contains(found.id), "an entry names its cases") }
    }
  }

  @Test("stay whatever the order of sources and entries", arguments: 11...14)
  func order(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let glossaries = RandomGlossaries.make(&random)
    let shuffled = glossaries.map { Glossary(header: $0.header, entries: $0.entries.shuffled(using: &random)) }
    let (one, other) = (directory(glossaries), directory(shuffled.shuffled(using: &random)))
    #expect(one.cases.map(\.id) == other.cases.map(\.id))
    #expect(one.cases.map(\.message) == other.cases.map(\.message))
    #expect(one.entries.map(\.id) == other.entries.map(\.id))
    #expect(one.entries.map(\.status) == other.entries.map(\.status))
  }

  @Test("and all else stay whatever the order of two sources of one name")
  func sameName() {
    let glossaries = [
      glossary("ITU-T", entry("1", section("en", "meter", defined: "device that counts"))),
      glossary(
        "ITU-T", entry("2", section("en", "Meter", defined: "rhythm of a verse")), entry("3", section("fr", "x"))),
    ]
    let made = [directory(glossaries), directory(glossaries.reversed())]
    let texts = made.map { directory in
      directory.cases.map { "\($0.id) \($0.message)" }
        + directory.entries.map { "\($0.id) \($0.members.map(\.source))" }
    }
    #expect(texts[0] == texts[1])
  }

  @Test("stay when another definition changes, or a concept is added")
  func change() {
    func ids(_ definition: String, _ more: ConceptEntry...) -> [Set<String>] {
      let made = directory(
        glossary(
          "IEC",
          [
            entry("1", section("en", "meter", defined: "device that counts")),
            entry("2", section("en", "city", defined: definition)),
          ] + more),
        glossary(
          "ISO", entry("1", section("en", "meter", defined: "system that counts")),
          entry("2", section("en", "town", defined: "place with streets"))))
      return [
        Set(made.entries.map(\.id)), Set(made.cases.filter { $0.rule != "missing-equivalent" }.map(\.id)),
      ]
    }
    let before = ids("place with people")
    #expect(ids("place with very many people") == before)
    let after = ids("place with people", entry("3", section("en", "tram", defined: "vehicle on rails")))
    #expect(after[0].isStrictSuperset(of: before[0]))
    #expect(after[1] == before[1])
  }
}
