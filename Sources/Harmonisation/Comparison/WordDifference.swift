import Terminology

/// The difference between two texts, word by word: the longest common subsequence of their words, and what each has
/// beside it.
public struct WordDifference: Codable, Hashable, Sendable {
  /// A run of words.
  public struct Segment: Codable, Hashable, Sendable {
    /// Whose words they are.
    public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
      /// In both texts.
      case same
      /// In the first only.
      case removed
      /// In the second only.
      case added
    }

    /// Whose words they are.
    public var kind: Kind
    /// The words, with the spaces between them.
    public var text: String
  }

  /// The runs, in the order of the texts; removed words stand before the words added in their place.
  public var segments: [Segment]

  /// The share of the longer text that both have, from 0 to 1; below a third, marking every word helps nobody.
  public var commonShare: Double {
    func length(_ kinds: Set<Segment.Kind>) -> Int {
      segments.filter { kinds.contains($0.kind) }.map(\.text.unicodeScalars.count).reduce(0, +)
    }
    let longer = max(length([.same, .removed]), length([.same, .added]))
    return longer == 0 ? 1 : Double(length([.same])) / Double(longer)
  }

  /// The difference from one text to another; texts in languages without spaces are compared character by character.
  public init(from first: String, to second: String, language: LanguageTag) {
    let old = WordDifference.tokens(first, language)
    let new = WordDifference.tokens(second, language)
    segments = WordDifference.segments(old, new)
  }

  /// The words and the spaces and signs behind them; a difference in those alone is none.
  private struct Token {
    var text: String
    var key: String
  }

  private static func tokens(_ text: String, _ language: LanguageTag) -> [Token] {
    let isDense = ["zh", "ja", "th", "lo", "km"].contains(language.primary)
    var tokens: [Token] = []
    for character in text {
      let isWordCharacter = character.isLetter || character.isNumber
      if isWordCharacter, !isDense, var last = tokens.last, last.text.last.map({ $0.isLetter || $0.isNumber }) == true {
        last.text.append(character)
        last.key = last.text
        tokens[tokens.count - 1] = last
      } else if isWordCharacter || tokens.isEmpty {
        tokens.append(Token(text: String(character), key: String(character)))
      } else {
        tokens[tokens.count - 1].text.append(character)
      }
    }
    return tokens
  }

  /// The longest common subsequence by dynamic programming; definitions are short.
  private static func segments(_ old: [Token], _ new: [Token]) -> [Segment] {
    guard old.count * new.count <= 4_000_000 else {
      return [
        Segment(kind: .removed, text: old.map(\.text).joined()), Segment(kind: .added, text: new.map(\.text).joined()),
      ]
    }
    var lengths = [[Int32]](repeating: [Int32](repeating: 0, count: new.count + 1), count: old.count + 1)
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        lengths[i][j] = old[i].key == new[j].key ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
      }
    }
    var runs: [Segment] = []
    func append(_ kind: Segment.Kind, _ text: String) {
      if let last = runs.indices.last, runs[last].kind == kind {
        runs[last].text += text
      } else {
        runs.append(Segment(kind: kind, text: text))
      }
    }
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, j < new.count, old[i].key == new[j].key {
        append(.same, new[j].text)
        i += 1
        j += 1
      } else if j == new.count || (i < old.count && lengths[i + 1][j] >= lengths[i][j + 1]) {
        append(.removed, old[i].text)
        i += 1
      } else {
        append(.added, new[j].text)
        j += 1
      }
    }
    return runs
  }
}
