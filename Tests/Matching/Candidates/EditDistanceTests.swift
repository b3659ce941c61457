import TestSupport
import Testing

@testable import Matching

@Suite("Typing errors between words")
struct EditDistanceTests {
  /// The table of the textbook.
  private func reference(_ one: [UInt32], _ other: [UInt32]) -> Int {
    var table = [[Int]](repeating: [Int](repeating: 0, count: other.count + 1), count: one.count + 1)
    for i in 0...one.count {
      for j in 0...other.count {
        guard i > 0, j > 0 else {
          table[i][j] = max(i, j)
          continue
        }
        let change = one[i - 1] == other[j - 1] ? 0 : 1
        table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + change)
        if i > 1, j > 1, one[i - 1] == other[j - 2], one[i - 2] == other[j - 1] {
          table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
        }
      }
    }
    return table[one.count][other.count]
  }

  @Test(
    "are counted",
    arguments: [
      ("meter", "meter", 0), ("meter", "metre", 1), ("meter", "metter", 1), ("meter", "mter", 1), ("meter", "motor", 2),
      ("", "abc", 3), ("abc", "", 3), ("город", "гроод", 1),
    ])
  func examples(_ one: String, _ other: String, _ expected: Int) {
    #expect(EditDistance.between(one.unicodeScalars.map(\.value), other.unicodeScalars.map(\.value)) == expected)
  }

  @Test("are as many as the table of the textbook has, on random words of up to 64 characters")
  func againstTable() {
    var random = SeededGenerator(seed: 67)
    for _ in 0..<600 {
      let letters = UInt32.random(in: 1...5, using: &random)
      let words = (0..<2).map { _ in
        (0..<Int.random(in: 0...(Bool.random(using: &random) ? 8 : 64), using: &random)).map { _ in
          UInt32.random(in: 0...letters, using: &random)
        }
      }
      #expect(EditDistance.between(words[0], words[1]) == reference(words[0], words[1]), "\(words)")
    }
    #expect(EditDistance.between([UInt32](repeating: 1, count: 65), [1]) == nil)
  }

  @Test("bring words together as the comparison of all with all does, on random vocabularies")
  func againstAllPairs() {
    var random = SeededGenerator(seed: 71)
    for _ in 0..<8 {
      let texts = Set(
        (0..<60).map { _ in
          String((0..<Int.random(in: 3...11, using: &random)).map { _ in "abcq".randomElement(using: &random) ?? "a" })
        })
      let lexicon = Lexicon(LanguageProfile(language: "xx"))
      let (vocabulary, _) = Vocabulary.merging([texts.sorted().map { lexicon[$0] }])
      let found = TypingErrors(vocabulary)
      for (one, left) in vocabulary.words.enumerated() {
        for (other, right) in vocabulary.words.enumerated() where one != other {
          let characters = [left, right].map(TypingErrors.characters)
          let distance = reference(characters[0], characters[1])
          let isFound = found.corrections(of: UInt32(min(one, other))).contains(UInt32(max(one, other)))
          let isLong = characters.allSatisfy { $0.count >= TypingErrors.long }
          let isLookedFor = characters.allSatisfy { !$0.isEmpty }
          if isFound { #expect(isLookedFor && distance <= (isLong ? 2 : 1)) }
          if distance == 1 && isLookedFor { #expect(isFound, "\(left.text.text) \(right.text.text)") }
        }
      }
    }
  }
}
