import Terminology
import TestSupport
import Testing

@testable import Matching

@Suite("Designations that meet by synonyms")
struct SynonymJoinTests {
  private func found(_ one: Glossary, _ other: Glossary) -> [Correspondence] {
    Matcher().align([one], with: [other]).correspondences
  }

  @Test("may differ in the words that stand for each other and in one that may be left out, to either side")
  func exchangeAndOmission() {
    let stated = [
      entry("1", section("en", "rod piston", "rod plunger")), entry("2", section("en", "ring piston", "ring plunger")),
      entry("3", section("en", "cap piston", "cap plunger")),
    ]
    let bones = ["sleeve", "wedge", "shim", "spring", "washer", "bolt"].enumerated().map { number, part in
      entry("b\(number)", section("en", part, "\(part) unit"))
    }
    let short = glossary("A", stated + [entry("x", section("en", "piston skirt"))])
    let long = glossary("B", bones + [entry("y", section("en", "plunger skirt unit"))])
    let there = found(short, long).first { $0.left.identifier == "x" }
    let back = found(long, short).first { $0.right.identifier == "x" }
    #expect(there?.meetings.map(\.rung) == [.synonym])
    #expect(back?.turned == there)
  }

  @Test("are found from either side where a word has many that stand for it")
  func manySynonyms() {
    let words = ["crate", "bin", "tub", "chest", "trunk", "coffer", "casket", "hamper", "basket", "carton"]
    var section = section("en")
    section.designations = words.map { Designation($0, status: .admitted) }
    let stating = entry("s", section)
    let one = glossary(
      "A", [stating] + words.enumerated().map { entry("\($0)", TestSupport.section("en", "\($1) lid")) })
    for (number, word) in words.enumerated() {
      let other = glossary("B", entry("y", TestSupport.section("en", "\(word) lid")), entry("z", section))
      let single = glossary("A", entry("x", TestSupport.section("en", "\(words[(number + 3) % words.count]) lid")))
      let there = found(single, other)
      #expect(found(other, single).map(\.turned) == there, "\(word)")
      #expect(found(other, one).map(\.turned).sorted { ($0.left, $0.right) < ($1.left, $1.right) } == found(one, other))
    }
  }

  @Test("are one designation where they write a number in two ways")
  func numerals() {
    let one = glossary("A", entry("1", section("en", "stage ii filter")), entry("2", section("en", "class c4 rail")))
    let other = glossary(
      "B", entry("1", section("en", "2nd stage filter")), entry("2", section("en", "class C-04 rail")))
    let pairs = found(one, other).filter { $0.confidence >= 0.5 }
    #expect(pairs.map { "\($0.left.identifier)\($0.right.identifier)" } == ["11", "22"])
  }

  @Test("are looked for between entries without a partner")
  func settled() {
    let stating = entry("1", section("en", "hindlimb", "lower extremity"))
    let one = glossary("A", stating, entry("2", section("en", "hindlimb bone")))
    let free = glossary("B", entry("7", section("en", "lower extremity bone")))
    let taken = glossary(
      "B", entry("7", section("en", "lower extremity bone")), entry("8", section("en", "hindlimb bone")))
    #expect(found(one, free).contains { $0.left.identifier == "2" && $0.right.identifier == "7" })
    #expect(!found(one, taken).contains { $0.left.identifier == "2" && $0.right.identifier == "7" })
  }

  @Test("weigh less where one is not the first with its entry")
  func notLeading() {
    let stating = entry("1", section("en", "hindlimb", "lower extremity"))
    let one = glossary("A", stating, entry("2", section("en", "hindlimb bone")))
    func confidence(_ terms: LanguageSection) -> Double {
      found(one, glossary("B", entry("7", terms))).first { $0.left.identifier == "2" }?.confidence ?? 0
    }
    #expect(
      confidence(section("en", "leg skeleton", "lower extremity bone"))
        < confidence(section("en", "lower extremity bone")))
  }

  @Test("do not depend on the number of threads, on random glossaries")
  func threads() {
    var random = SeededGenerator(seed: 137)
    var rungs: [Rung?: Int] = [:]
    for _ in 0..<15 {
      let glossaries = SynonymGlossaries.make(&random)
      for sides in [Sides.all, .split(at: 1)] {
        let found = [1, 2, 3].map { threads in
          Weighing(EntryIndex(glossaries, threads: threads), weights: .standard, sides: sides, threads: threads)
            .alignment()
        }
        #expect(found[0] == found[1])
        #expect(found[0] == found[2])
        for meeting in found[0].correspondences.flatMap(\.meetings) { rungs[meeting.rung, default: 0] += 1 }
      }
    }
    #expect(rungs[.synonym] ?? 0 > 50 && rungs[.typing] ?? 0 > 5, "there is something to compare")
  }
}
