import Matching
import Terminology
import TestSupport
import Testing

@Suite("Words that stand for each other")
struct SynonymLearnerTests {
  /// How sure it is that two entries of two glossaries are one concept; nil where nothing brought them together.
  private func confidence(_ one: Glossary, _ other: Glossary, _ left: String, _ right: String) -> Double? {
    found(one, other, left, right)?.confidence
  }

  private func found(_ one: Glossary, _ other: Glossary, _ left: String, _ right: String) -> Correspondence? {
    Matcher().align([one], with: [other]).correspondences.first {
      $0.left.identifier == left && $0.right.identifier == right
    }
  }

  @Test("are learned from an entry that bears both, whichever source has it")
  func stated() throws {
    let stating = glossary(
      "A", entry("1", section("en", "hindlimb", "lower extremity")), entry("2", section("en", "hindlimb bone")))
    let silent = glossary("B", entry("7", section("en", "lower extremity bone")), entry("8", section("en", "scalp")))
    let there = try #require(found(stating, silent, "2", "7"))
    #expect(there.meetings.map(\.rung) == [.synonym])
    #expect(there.confidence >= 0.5)
    let back = try #require(found(silent, stating, "7", "2"))
    #expect(back.confidence == there.confidence)
    let unstated = glossary("A", entry("1", section("en", "hindlimb")), entry("2", section("en", "hindlimb bone")))
    #expect(found(unstated, silent, "2", "7") == nil)
  }

  @Test("are learned from two entries that have met, too")
  func met() throws {
    let one = glossary(
      "A", entry("1", section("en", "kerb stone", "border stone")), entry("2", section("en", "kerb height")),
      entry("3", section("en", "pavement kerb")))
    let other = glossary(
      "B", entry("1", section("en", "kerb stone")), entry("2", section("en", "kerb height", "border height")),
      entry("3", section("en", "pavement border")))
    #expect(found(one, other, "3", "3")?.meetings.first?.rung == .synonym)
  }

  @Test("are surer the more entries state them")
  func support() throws {
    let parts = ["rod", "cap", "ring", "seal"]
    func stating(_ count: Int) -> Double {
      let stated = parts.prefix(count).enumerated().map {
        entry("\($0)", section("en", "piston \($1)", "plunger \($1)"))
      }
      let one = glossary("A", stated + [entry("x", section("en", "piston skirt"))])
      return confidence(one, glossary("B", entry("y", section("en", "plunger skirt"))), "x", "y") ?? 0
    }
    #expect(stating(2) > stating(1))
    #expect(stating(3) > 0.5)
    #expect(stating(4) >= stating(3))
  }

  @Test(
    "are no opposites, which entries of one source are told apart by",
    arguments: [("left", "right"), ("anterior", "posterior"), ("upper", "lower")])
  func opposites(_ one: String, _ other: String) {
    let parts = ["atrium", "lobe", "horn", "valve", "ridge"]
    // Both have all of both kinds, but for one on either side that has no partner.
    func terms(_ words: [String], _ parts: [String]) -> [String] {
      words.flatMap { word in parts.map { "\(word) \($0)" } }
    }
    let common = terms([one, other], parts)
    let sides = [("A", one), ("B", other)].map { organisation, word in
      glossary(
        organisation,
        (common + ["\(word) notch", "\(word) groove", "\(word) fold"]).enumerated().map {
          entry("\($0)", section("en", $1))
        })
    }
    for correspondence in Matcher().align([sides[0]], with: [sides[1]], from: 0.5).correspondences {
      #expect(correspondence.left.identifier == correspondence.right.identifier)
      #expect(Int(correspondence.left.identifier) ?? 99 < common.count, "\(correspondence)")
    }
  }

  @Test("are no opposites even where an entry is called by both")
  func statedOpposites() {
    let parts = ["atrium", "lobe", "horn", "valve"]
    let terms = ["left", "right"].flatMap { side in parts.map { "\(side) \($0)" } }
    let one = glossary(
      "A",
      terms.enumerated().map { entry("\($0)", section("en", $1)) } + [
        entry("s", section("en", "left ridge", "right ridge")), entry("x", section("en", "left notch")),
      ])
    let other = glossary("B", entry("y", section("en", "right notch")), entry("z", section("en", "scalp")))
    #expect((confidence(one, other, "x", "y") ?? 0) < 0.5)
  }

  @Test(
    "are no numbers, however many entries of the two sources differ in nothing else",
    arguments: [("type 1", "type 2"), ("class ii", "class iii"), ("first", "second"), ("stage 3", "stage 4")])
  func numbers(_ one: String, _ other: String) {
    let parts = ["fan", "hoist", "crane", "winch", "lathe", "drill", "press", "oven", "kiln", "mixer"]
    let sides = [("A", one), ("B", other)].map { organisation, number in
      glossary(organisation, parts.enumerated().map { entry("\($0)", section("en", "\(number) \($1)")) })
    }
    #expect(Matcher().align([sides[0]], with: [sides[1]], from: 0.5).correspondences.isEmpty)
  }

  @Test(
    "are no words and their contraries",
    arguments: [("non-ferrous", "ferrous"), ("not coated", "coated"), ("without handle", "handle")])
  func negations(_ one: String, _ other: String) {
    let parts = ["pipe", "rail", "tray", "rod", "plate", "bracket"]
    let sides = [("A", one), ("B", other)].map { organisation, word in
      glossary(organisation, parts.enumerated().map { entry("\($0)", section("en", "\(word) \($1)")) })
    }
    #expect(Matcher().align([sides[0]], with: [sides[1]], from: 0.5).correspondences.isEmpty)
  }

  @Test("may be left out where designations of one entry have them and have them not")
  func omissible() throws {
    let plain = ["tibia", "radius", "ulna"]
    func side(_ isStated: Bool) -> Glossary {
      glossary(
        "A",
        plain.enumerated().map { number, term in
          entry("\(number)", isStated ? section("en", term, "\(term) bone") : section("en", term))
        } + [entry("x", section("en", "fibula bone"))])
    }
    let other = glossary("B", entry("y", section("en", "fibula")), entry("z", section("en", "scalp")))
    let stated = try #require(found(side(true), other, "x", "y"))
    #expect(stated.meetings.map(\.rung) == [.synonym])
    #expect(stated.confidence >= 0.5)
    #expect((confidence(side(false), other, "x", "y") ?? 0) < stated.confidence)
    let turned = try #require(found(other, side(true), "y", "x"))
    #expect(turned.confidence == stated.confidence)
  }

  @Test("may not be left out where entries are told apart by them")
  func notOmissible() {
    let parts = ["fan", "hoist", "crane", "winch", "lathe", "drill"]
    let told = parts.flatMap { [$0, "portable \($0)"] }
    let one = glossary(
      "A", told.enumerated().map { entry("\($0)", section("en", $1)) } + [entry("x", section("en", "portable oven"))])
    let plain = glossary("A", entry("x", section("en", "portable oven")))
    let other = glossary("B", entry("y", section("en", "oven")))
    let (contrasted, alone) = (confidence(one, other, "x", "y") ?? 0, confidence(plain, other, "x", "y") ?? 0)
    #expect(contrasted < 0.5)
    #expect(contrasted <= alone)
  }

  @Test("are the same whichever side is named first, on random glossaries")
  func sides() {
    var random = SeededGenerator(seed: 127)
    var count = 0
    for _ in 0..<25 {
      let glossaries = SynonymGlossaries.make(&random)
      let (one, rest) = ([glossaries[0]], Array(glossaries.dropFirst()))
      let there = Matcher().align(one, with: rest).correspondences
      let back = Matcher().align(rest, with: one).correspondences
      #expect(back.map(\.turned).sorted { ($0.left, $0.right) < ($1.left, $1.right) } == there)
      count += there.count { $0.meetings.contains { $0.rung == .synonym } }
    }
    #expect(count > 50, "there is something to compare")
  }

  @Test("are the same whatever the organisations are called, on random glossaries")
  func names() {
    var random = SeededGenerator(seed: 131)
    for _ in 0..<25 {
      expectSameConfidences(of: SynonymGlossaries.make(&random), renaming: ["A": "Z", "B": "Y", "C": "X"])
    }
  }
}
