import Terminology
import TestSupport
import Testing

@testable import Matching

@Suite("Neighbours of entries")
struct NeighbourhoodsTests {
  private func entry(_ id: String, _ term: String, broader: String? = nil) -> ConceptEntry {
    var entry = TestSupport.entry(id, section("en", term))
    if let broader { entry.relations = [ConceptRelation(.broader, to: broader)] }
    return entry
  }

  private func correspondence(_ broader: String) -> Correspondence? {
    let one = glossary("A", entry("1", "street furniture"), entry("2", "bench", broader: "1"))
    let other = glossary("B", entry("7", broader), entry("8", "bench", broader: "7"))
    return Matcher().align([one], with: [other]).correspondences.first { $0.left.identifier == "2" }
  }

  @Test("speak for two entries where they are one concept themselves")
  func support() throws {
    let alike = try #require(correspondence("street furniture"))
    let other = try #require(correspondence("court of law"))
    #expect(alike.confidence > other.confidence)
    #expect(alike.evidence.last?.kind == .neighbours)
    #expect(!other.evidence.contains { $0.kind == .neighbours })
    #expect(abs(alike.bits - alike.evidence.map(\.bits).reduce(0, +)) < 1e-9)
  }

  @Test("say the same whichever of the two names the other")
  func inverse() throws {
    var above = entry("1", "street furniture")
    above.relations = [ConceptRelation(.narrower, to: "2")]
    let other = glossary("B", entry("7", "street furniture"), entry("8", "bench", broader: "7"))
    let found = Matcher().align([glossary("A", above, entry("2", "bench"))], with: [other]).correspondences
    #expect(found.first { $0.left.identifier == "2" } == correspondence("street furniture"))
  }

  @Test("add no more than the limit, however many they are, and end although they point at each other")
  func limit() throws {
    let glossaries = ["A", "B"].map { organisation in
      glossary(
        organisation,
        (0..<20).map { number in
          var entry = entry("\(number)", "lamp of kind \(number)x")
          entry.relations = (0..<20).filter { $0 != number }.map { ConceptRelation(.related, to: "\($0)") }
          return entry
        })
    }
    let found = Matcher().align([glossaries[0]], with: [glossaries[1]]).correspondences
    let bits = found.flatMap(\.evidence).filter { $0.kind == .neighbours }.map(\.bits)
    #expect(!bits.isEmpty && bits.allSatisfy { $0 > 0 && $0 <= MatchingWeights.standard[.neighboursLimit] })
  }

  @Test(
    "say how two concepts stand to each other of which one is a neighbour of the other",
    arguments: [
      (ConceptRelation.Kind.broader, Correspondence.Relation.broad), (.narrower, .narrow), (.related, .related),
    ])
  func relation(_ kind: ConceptRelation.Kind, _ expected: Correspondence.Relation) throws {
    let definition = "set of lines and stations by which energy is brought to those who use it"
    let one = TestSupport.entry("1", section("en", "grid", defined: definition))
    var other = TestSupport.entry("2", section("en", "wired grid", "grid", defined: "frame of bars across a drain"))
    other.relations = [ConceptRelation(kind, to: "1")]
    let sides = [
      glossary("A", one, other), glossary("B", TestSupport.entry("7", section("en", "grid", defined: definition))),
    ]
    let there = Matcher().align([sides[0]], with: [sides[1]]).correspondences
    let back = Matcher().align([sides[1]], with: [sides[0]]).correspondences
    let found = try #require(there.first { $0.left.identifier == "2" })
    #expect(found.confidence < 0.5 && found.relation == expected)
    #expect(there.first { $0.left.identifier == "1" }?.relation == .exact)
    #expect(back.first { $0.right.identifier == "2" } == found.turned)
  }
}
