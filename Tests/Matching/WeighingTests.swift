import Glibc
import Terminology
import TestSupport
import Testing

@testable import Matching

@Suite("Weighing")
struct WeighingTests {
  private func glossaries(_ random: inout SeededGenerator) -> [Glossary] {
    Bool.random(using: &random) ? RandomGlossaries.make(&random) : SynonymGlossaries.make(&random)
  }

  @Test("lists exactly the pairs of at least a confidence, on random glossaries")
  func threshold() {
    var random = SeededGenerator(seed: 167)
    for _ in 0..<15 {
      let glossaries = glossaries(&random)
      let all = Matcher().align(glossaries).correspondences
      let sides = Matcher().align([glossaries[0]], with: Array(glossaries.dropFirst())).correspondences
      let bounds = [0.1, 0.5, 0.9, 1] + all.prefix(2).map(\.confidence)
      for bound in bounds {
        #expect(Matcher().align(glossaries, from: bound).correspondences == all.filter { $0.confidence >= bound })
        #expect(
          Matcher().align([glossaries[0]], with: Array(glossaries.dropFirst()), from: bound).correspondences
            == sides.filter { $0.confidence >= bound })
      }
    }
  }

  @Test("adds up: the bits of the evidence are those of the confidence, on random glossaries")
  func sums() {
    var random = SeededGenerator(seed: 173)
    for _ in 0..<15 {
      for found in Matcher().align(glossaries(&random)).correspondences {
        let hundredths = found.evidence.map { ($0.bits * 100).rounded() }.reduce(0, +)
        #expect((found.bits * 100).rounded() == hundredths)
        #expect(abs(found.confidence - 1 / (1 + exp2(-hundredths / 100))) <= 0.000_050_1)
        #expect(abs(found.evidence.confidence - found.confidence) <= 0.000_050_1)
      }
    }
  }

  @Test("compares two entries as the list of all has them, on random glossaries")
  func compared() {
    var random = SeededGenerator(seed: 179)
    for _ in 0..<8 {
      let glossaries = glossaries(&random)
      let (left, right) = ([glossaries[0]], Array(glossaries.dropFirst()))
      for found in Matcher().align(left, with: right).correspondences.prefix(12) {
        #expect(Matcher().compare(found.left, found.right, in: left, with: right) == found)
        #expect(Matcher().compare(found.right, found.left, in: right, with: left) == found.turned)
      }
    }
  }

  @Test("compares two entries that nothing brought together")
  func apart() {
    let one = glossary("A", entry("1", section("en", "lamp", defined: "device that lights a road at night")))
    let other = glossary("B", entry("1", section("en", "kerb", defined: "raised edge of a footway")))
    #expect(Matcher().align([one], with: [other]).correspondences.isEmpty)
    let found = Matcher().compare(key("A", "1"), key("B", "1"), in: [one], with: [other])
    #expect(found.left == key("A", "1") && found.right == key("B", "1"))
    #expect(found.meetings.isEmpty)
    #expect(found.evidence.map(\.kind) == [.prior, .otherDesignations, .definition])
    #expect(found.confidence < 0.5)
    let back = Matcher().compare(key("B", "1"), key("A", "1"), in: [other], with: [one])
    #expect(back == found.turned)
  }

  @Test("counts the partners against two entries that nothing brought together, too")
  func apartWithPartners() {
    let text = "device that lights a public road at night"
    let one = glossary("A", entry("1", section("en", "lamp", defined: text)))
    let partner = entry("1", section("en", "lamp", defined: text))
    let stranger = entry("2", section("en", "kerb", defined: text))
    func confidence(_ others: ConceptEntry...) -> Double {
      Matcher().compare(key("A", "1"), key("B", "2"), in: [one], with: [glossary("B", others)]).confidence
    }
    let alone = confidence(stranger, entry("1", section("en", "bench")))
    #expect(confidence(stranger, partner) < alone)
    #expect(confidence(stranger, entry("1", section("en", "lamp"))) < alone, "one that is less sure counts as well")
  }

  @Test("compares the entries of either side where both have the same keys")
  func sameKeys() {
    let old = glossary("A", entry("1", section("en", "lamp")), entry("2", section("en", "kerb")))
    let new = glossary("A", entry("1", section("en", "lamps")), entry("2", section("en", "kerbs")))
    let listed = Matcher().align([old], with: [new]).correspondences
    #expect(listed.map(\.left.identifier) == ["1", "2"])
    for found in listed {
      #expect(Matcher().compare(found.left, found.right, in: [old], with: [new]) == found)
    }
    let first = Matcher().compare(key("A", "1"), key("A", "1"), in: [old], with: [new])
    #expect(first.meetings.first?.left == "lamp" && first.meetings.first?.right == "lamps")
  }
}
