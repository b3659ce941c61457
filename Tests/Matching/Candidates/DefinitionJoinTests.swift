import Terminology
import TestSupport
import Testing

@testable import Matching

@Suite("Candidates by definitions and citations")
struct DefinitionJoinTests {
  private static let words = [
    "device", "network", "people", "energy", "place", "line", "measure", "urban", "light", "counter", "household",
  ]

  @Test("are all pairs whose definitions share enough stems, found without comparing all with all")
  func againstAllPairs() {
    var random = SeededGenerator(seed: 83)
    var count = 0
    for _ in 0..<20 {
      let glossaries = ["A", "B", "C"].map { organisation in
        glossary(
          organisation,
          (0..<8).map { number in
            entry(
              "\(number)",
              section("en", "term \(organisation) \(number)", defined: random.words(1...6, of: Self.words)))
          })
      }
      let index = EntryIndex(glossaries)
      let likeness = DefinitionLikeness(index)
      let found = DefinitionJoin(index).pairs()
      for (one, left) in index.definitions.enumerated() {
        for (other, right) in index.definitions.enumerated() where left.entry < right.entry {
          let pair = EntryPair(left.entry, right.entry)
          let areOfTwo = index.entries[Int(left.entry)].glossary != index.entries[Int(right.entry)].glossary
          let shared = Set(index.definitionStems[left.stems]).intersection(index.definitionStems[right.stems])
          let weigh = { (stems: Set<UInt32>) in
            stems.reduce(0) { $0 + index.vocabularies[0].definitionWeight(of: $1) }
          }
          let whole = [left, right].reduce(0) { $0 + weigh(Set(index.definitionStems[$1.stems])) }
          let share = 2 * weigh(shared) / (whole + 4.3)
          guard abs(share - DefinitionJoin.leastShared) > 1e-9 else { continue }
          let isAlike =
            share > DefinitionJoin.leastShared
            && likeness.of(Int32(one), Int32(other)).likeness >= DefinitionJoin.least
          #expect(found.contains(pair) == (isAlike && areOfTwo))
          count += isAlike ? 1 : 0
        }
      }
    }
    #expect(count > 30, "there is something to find")
  }

  @Test("bring together entries of different names where one took its definition from the other")
  func adopted() {
    let definition = "quantity of drinking water that a household takes from the network in a year"
    let found = Matcher().align([
      glossary("A", entry("1", section("en", "annual consumption", defined: definition))),
      glossary("B", entry("2", section("en", "yearly uptake", defined: definition))),
    ]).correspondences
    #expect(found.count == 1)
    #expect(found.first.map { $0.confidence >= 0.5 } == true)
    #expect(found.first?.meetings.isEmpty == true)
  }

  @Test("bring together entries that cite one clause, and say so")
  func cited() {
    var one = entry("1", section("en", "annual consumption"))
    var other = entry("2", section("en", "yearly uptake"))
    for number in [1, 2] {
      let citation = SourceCitation("ISO 9", clause: "3.\(number)")
      if number == 1 { one.sources = [citation] }
      other.sources.append(citation)
    }
    let found = Matcher().align([glossary("A", one), glossary("B", other)]).correspondences
    #expect(found.first?.evidence.contains { $0.kind == .source } == true)
  }
}
