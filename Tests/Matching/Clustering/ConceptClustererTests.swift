import Matching
import Terminology
import TestSupport
import Testing

@Suite("Concepts from correspondences")
struct ConceptClustererTests {
  private let meter = "device that counts the energy which a household draws"
  private let votes = "rule by which members of an assembly cast their votes"

  @Test("hold every entry once, in order, whatever the order of sources and entries, on random glossaries")
  func everyEntryOnce() {
    var random = SeededGenerator(seed: 41)
    for _ in 0..<15 {
      let glossaries = RandomGlossaries.make(&random)
      let matching = Matcher().match(glossaries)
      let keys = glossaries.flatMap { glossary in glossary.entries.map(glossary.key) }
      #expect(matching.concepts.flatMap { $0 }.sorted() == keys.sorted())
      for concept in matching.concepts { #expect(concept == concept.sorted()) }
      let shuffled = glossaries.map { Glossary(header: $0.header, entries: $0.entries.shuffled(using: &random)) }
      let again = Matcher().match(shuffled.shuffled(using: &random))
      #expect(again.concepts == matching.concepts)
      #expect(again.alignment == matching.alignment)
    }
  }

  @Test("hold no pair known to be unlike, and no two current entries of one source that do not correspond")
  func noChains() {
    var random = SeededGenerator(seed: 43)
    for _ in 0..<15 {
      let glossaries = RandomGlossaries.make(&random)
      let current = Dictionary(
        uniqueKeysWithValues: glossaries.flatMap { glossary in
          glossary.entries.map { (glossary.key(of: $0), $0.isCurrent) }
        })
      let matching = Matcher().match(glossaries)
      let confidences = Dictionary(
        uniqueKeysWithValues: matching.alignment.correspondences.map { ([$0.left, $0.right], $0.confidence) })
      for concept in matching.concepts {
        for (order, one) in concept.enumerated() {
          for other in concept[(order + 1)...] {
            let confidence = confidences[[one, other]]
            #expect((confidence ?? 1) >= 0.3, "\(one) \(other)")
            if one.organisation == other.organisation && current[one] == true && current[other] == true {
              #expect((confidence ?? 0) >= 0.5, "\(one) \(other)")
            }
          }
        }
      }
    }
  }

  @Test("are those of either source, one to one, when two sources are identical")
  func identicalSources() {
    let entries = [
      entry("1", section("en", "smart meter", defined: meter)), entry("2", section("en", "vote", defined: votes)),
      entry("3", section("en", "grid"), section("fr", "réseau")), entry("4", section("zh", "智慧城市")),
    ]
    let (one, other) = (glossary("A", entries), glossary("B", entries))
    let matching = Matcher().match([one, other])
    #expect(matching.concepts == (1...4).map { [key("A", "\($0)"), key("B", "\($0)")] })
    let aligned = OneToOne.select(Matcher().align([one], with: [other]).correspondences)
    #expect(aligned.map(\.left.identifier) == aligned.map(\.right.identifier))
    #expect(aligned.count == 4)
  }

  @Test("do not join a homonym through an entry that says nothing")
  func bridge() {
    let glossaries = [
      glossary("A", entry("1", section("en", "meter", defined: meter))),
      glossary("B", entry("1", section("en", "meter"))),
      glossary("C", entry("1", section("en", "meter", defined: votes))),
    ]
    for concept in Matcher().match(glossaries).concepts {
      #expect(!(concept.contains(key("A", "1")) && concept.contains(key("C", "1"))))
    }
  }

  @Test("do not join entries that were never compared and are defined unlike, over one that has both their terms")
  func chain() {
    let glossaries = [
      glossary("A", entry("1", section("en", "ballot paper rule", defined: votes))),
      glossary("B", entry("1", section("en", "ballot paper rule", "smart energy meter"))),
      glossary("C", entry("1", section("en", "smart energy meter", defined: meter))),
    ]
    let concepts = Matcher().match(glossaries).concepts
    #expect(concepts.count == 2)
    #expect(concepts.contains { $0.count == 2 && $0.contains(key("B", "1")) })
  }

  @Test("do not stretch along a row of entries of which each shares a term with the next only")
  func row() {
    let terms = (0...8).map { "\(["red", "blue", "green"][$0 % 3]) signal lamp \($0)" }
    let glossaries = (0..<8).map { number in
      var section = section("en", terms[number], terms[number + 1])
      section.designations[1].status = .preferred
      return glossary("ORG\(number)", entry("1", section))
    }
    let matching = Matcher().match(glossaries)
    #expect(matching.alignment.accepted(from: 0.5).count == 7)
    #expect(matching.concepts.count > 1)
    #expect(matching.concepts.allSatisfy { $0.count <= 4 })
  }

  @Test("of three sources join where all agree")
  func threeSources() {
    let glossaries = ["A", "B", "C"].map { glossary($0, entry("1", section("en", "smart meter", defined: meter))) }
    #expect(Matcher().match(glossaries).concepts == [["A", "B", "C"].map { key($0, "1") }])
  }

  @Test("keep to what people decided, whatever the evidence")
  func decisions() {
    let glossaries = [
      glossary("A", entry("1", section("en", "smart meter", defined: meter)), entry("2", section("en", "ballot"))),
      glossary("B", entry("1", section("en", "smart meter", defined: meter)), entry("2", section("fr", "scrutin"))),
    ]
    let apart = LinkConstraints(cannotLink: [.init(key("B", "1"), key("A", "1"))])
    #expect(Matcher().match(glossaries, constraints: apart).concepts.count == 4)
    let together = LinkConstraints(mustLink: [.init(key("B", "2"), key("A", "2"))])
    #expect(
      Matcher().match(glossaries, constraints: together).concepts == [
        [key("A", "1"), key("B", "1")], [key("A", "2"), key("B", "2")],
      ])
    let unknown = LinkConstraints(mustLink: [.init(key("X", "1"), key("A", "1"))])
    #expect(
      Matcher().match(glossaries, constraints: unknown).concepts == Matcher().match(glossaries).concepts,
      "a decision on an entry that is gone does not matter")
  }

  @Test("respect decisions on random pairs of random glossaries, those to link chained")
  func randomDecisions() {
    var random = SeededGenerator(seed: 47)
    for _ in 0..<15 {
      let glossaries = RandomGlossaries.make(&random)
      var keys = glossaries.flatMap { glossary in glossary.entries.map(glossary.key) }.shuffled(using: &random)
      let (one, two, three) = (keys.removeLast(), keys.removeLast(), keys.removeLast())
      let barred = (keys.removeLast(), keys.removeLast())
      let constraints = LinkConstraints(
        mustLink: [.init(one, two), .init(three, two)], cannotLink: [.init(barred.0, barred.1)])
      let concepts = Matcher().match(glossaries, constraints: constraints).concepts
      let isLinked = concepts.contains { Set([one, two, three]).isSubset(of: $0) }
      #expect(isLinked)
      let isApart = !concepts.contains { $0.contains(barred.0) && $0.contains(barred.1) }
      #expect(isApart)
    }
  }

  @Test("hold withdrawn entries beside the current one of their source")
  func withdrawn() {
    let glossaries = [
      glossary(
        "A", entry("1", section("en", "smart meter", defined: meter)),
        entry("2", section("en", "smart meter", defined: meter), status: .withdrawn)),
      glossary("B", entry("1", section("en", "smart meter", defined: meter))),
    ]
    #expect(Matcher().match(glossaries).concepts == [[key("A", "1"), key("A", "2"), key("B", "1")]])
  }

  @Test("join entries in force before a withdrawn one can come between them")
  func currentFirst() {
    let glossaries = [
      glossary(
        "A",
        entry("1", section("en", "meter", defined: votes), section("fr", "compteur"), status: .withdrawn)),
      glossary("B", entry("1", section("en", "meter"), section("fr", "compteur"))),
      glossary("C", entry("1", section("en", "meter", defined: meter))),
    ]
    #expect(Matcher().match(glossaries).concepts == [[key("A", "1")], [key("B", "1"), key("C", "1")]])
  }

  @Test("need the confidence that was asked for")
  func minimum() {
    let glossaries = ["A", "B"].map { glossary($0, entry("1", section("en", "meter"))) }
    let confidence = Matcher().align(glossaries).correspondences.first?.confidence ?? 0
    #expect(Matcher(minimum: confidence).match(glossaries).concepts.count == 1)
    #expect(Matcher(minimum: confidence + 0.01).match(glossaries).concepts.count == 2)
    #expect(Matcher().align(glossaries).accepted(from: confidence).count == 1)
    #expect(Matcher().align(glossaries).accepted(from: confidence + 0.01).isEmpty)
  }
}
