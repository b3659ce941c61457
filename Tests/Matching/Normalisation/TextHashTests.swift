import TestSupport
import Testing

@testable import Matching

@Suite("Hashes of texts")
struct TextHashTests {
  @Test("of two texts written as one follow from the hashes of the two")
  func joining() {
    var random = SeededGenerator(seed: 61)
    let words = ["smart", "", "города", "城市", "a", "grid"]
    for _ in 0..<200 {
      let (one, other) = (random.words(0...3, of: words), random.words(0...3, of: words))
      var joined = TextHash(one)
      joined.append(TextHash(other))
      #expect(joined == TextHash(one + other))
    }
  }

  @Test("differ where the texts do")
  func distinct() {
    let numbered = (0..<20_000).map { "\($0 % 2 == 0 ? "term" : "t\u{0}rm") \($0 / 2)" }
    let texts = numbered + ["a", "aa", "\u{0}", "\u{0}\u{0}"]
    #expect(Set(texts.map { TextHash($0).value }).count == texts.count)
    #expect(TextHash("").value == 0)
    #expect(!texts.contains { TextHash($0).value == 0 })
  }
}
