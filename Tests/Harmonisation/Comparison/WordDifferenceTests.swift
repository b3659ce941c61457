import Terminology
import TestSupport
import Testing

@testable import Harmonisation

@Suite("Differences word by word")
struct WordDifferenceTests {
  private let english = LanguageTag(canonical: "en")

  /// A difference in one line: `[-only in the first-]`, `{+only in the second+}`.
  private func marked(_ difference: WordDifference) -> String {
    difference.segments.map { segment in
      switch segment.kind {
      case .same: segment.text
      case .removed: "[-\(segment.text)-]"
      case .added: "{+\(segment.text)+}"
      }
    }.joined()
  }

  @Test(
    "mark what only one text has, words removed before words added",
    arguments: [
      ("en", "device that counts", "device that counts", "device that counts"),
      ("en", "device that counts", "system that counts", "[-device -]{+system +}that counts"),
      ("en", "a b", "a", "a[-b-]"), ("en", "a", "a b", "a {+b+}"), ("en", "", "a", "{+a+}"), ("en", "", "", ""),
      ("en", "count, then stop", "count then stop.", "count then stop."),
      ("en", "up to 10 kV", "up to 20 kV", "up to [-10 -]{+20 +}kV"),
      ("zh", "城市的网络", "城市网络", "城市[-的-]网络"), ("ru", "умный город", "город", "[-умный -]город"),
    ])
  func examples(_ language: String, _ first: String, _ second: String, _ expected: String) {
    #expect(
      marked(WordDifference(from: first, to: second, language: LanguageTag(canonical: language))) == expected)
  }

  /// The length of the longest common subsequence by trying all choices of words of the first text.
  private func slowLength(_ one: [Substring], _ other: [Substring]) -> Int {
    (0..<(1 << one.count)).map { choice -> Int in
      let chosen = one.indices.filter { choice & (1 << $0) != 0 }.map { one[$0] }
      var rest = other[...]
      for word in chosen {
        guard let place = rest.firstIndex(of: word) else { return 0 }
        rest = rest[(place + 1)...]
      }
      return chosen.count
    }.max() ?? 0
  }

  private func words(_ difference: WordDifference, _ kinds: Set<WordDifference.Segment.Kind>) -> [Substring] {
    difference.segments.filter { kinds.contains($0.kind) }.flatMap { $0.text.split(separator: " ") }
  }

  @Test("keep as many words as can be kept, and hold both texts, on random texts")
  func longest() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let first = random.words(0...7, of: ["a", "b", "c", "dd"])
      let second = random.words(0...7, of: ["a", "b", "c", "dd"])
      let difference = WordDifference(from: first, to: second, language: english)
      let (one, other) = (first.split(separator: " "), second.split(separator: " "))
      let pieces = difference.segments.map(\.text).joined(separator: "|")
      #expect(words(difference, [.same]).count == slowLength(one, other), "\(first) – \(second)")
      #expect(difference.segments.filter { $0.kind != .removed }.map(\.text).joined() == second, "\(pieces)")
      // Kept words have the spaces of the second text, so the first is compared without.
      let isFirst =
        difference.segments.filter { $0.kind != .added }.map(\.text).joined().filter { $0 != " " }
        == first.filter { $0 != " " }
      #expect(isFirst, "\(first) – \(second): \(pieces)")
      #expect(zip(difference.segments, difference.segments.dropFirst()).allSatisfy { $0.kind != $1.kind })
    }
  }

  @Test(
    "know what share of the longer text both have",
    arguments: [("a b", "a b", 1.0), ("", "", 1), ("aa", "bb", 0), ("ab cd", "ab", 0.6), ("x", "", 0)])
  func share(_ first: String, _ second: String, _ expected: Double) {
    let share = WordDifference(from: first, to: second, language: english).commonShare
    #expect((0...1).contains(share))
    #expect(abs(share - expected) < 0.11)
  }

  @Test("of texts too long to compare are the texts as wholes")
  func long() {
    let texts = ["a ", "b "].map { String(repeating: $0, count: 2_001) + "end" }
    let difference = WordDifference(from: texts[0], to: texts[1], language: english)
    #expect(difference.segments.map(\.kind) == [.removed, .added])
    #expect(difference.segments.map(\.text) == texts)
  }
}
