import Terminology
import TestSupport
import Testing

@testable import Matching

@Suite("Likeness of definitions")
struct DefinitionProfileTests {
  private func profile(_ stems: String) -> DefinitionProfile {
    DefinitionProfile(text: stems, stems: stems.split(separator: " ").map(String.init))
  }

  @Test(
    "is the share of their words",
    arguments: [
      ("a b", "a b", 1.0, 2), ("a b", "b a", 1.0, 2), ("a b", "c d", 0.0, 0), ("a b", "a c", 0.5, 1), ("", "", 0.0, 0),
      ("a a", "a", 2.0 / 3, 1), ("a", "", 0.0, 0),
    ])
  func examples(_ one: String, _ other: String, _ similarity: Double, _ shared: Int) {
    let found = profile(one).compared(with: profile(other)) { _ in 1 }
    #expect(abs(found.similarity - similarity) < 1e-9)
    #expect(found.shared == shared)
  }

  @Test("counts rare words for more")
  func rareWords() {
    let weight = { (stem: String) in stem == "rare" ? 4.0 : 1 }
    let rare = profile("rare a b").compared(with: profile("rare c d"), weight: weight).similarity
    let common = profile("usual a b").compared(with: profile("usual c d"), weight: weight).similarity
    #expect(rare > common)
  }

  @Test("is the same from either side, from 0 to 1, on random definitions")
  func symmetry() {
    var random = SeededGenerator(seed: 3)
    let weight = { (stem: String) in Double(stem.utf8.count) }
    for _ in 0..<200 {
      let texts = (0..<2).map { _ in profile(random.words(0...6, of: ["a", "bb", "ccc", "d", "ee"])) }
      let there = texts[0].compared(with: texts[1], weight: weight)
      let back = texts[1].compared(with: texts[0], weight: weight)
      #expect(abs(there.similarity - back.similarity) < 1e-12)
      #expect(there.shared == back.shared)
      #expect((0...1).contains(there.similarity))
      #expect(texts[0].compared(with: texts[0], weight: weight).similarity == (texts[0].counts.isEmpty ? 0 : 1))
    }
  }

  @Test("weighs for one concept more, the more alike definitions are")
  func bits() {
    let weights = MatchingWeights.standard
    let bits = stride(from: 0, through: 1, by: 0.01).map(weights.definitionBits)
    #expect(bits == bits.sorted())
    #expect(bits.first == weights.definition.first?.bits)
    #expect(bits.last == weights.definition.last?.bits)
    for (similarity, expected) in weights.definition {
      #expect(abs(weights.definitionBits(similarity) - expected) < 1e-9)
    }
    #expect(weights.definitionBits(-1) == bits.first)
    #expect(weights.definitionBits(2) == bits.last)
  }
}
