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
    var tokenizer = Tokenizer(language)
    let old = tokenizer.tokens(first)
    let new = tokenizer.tokens(second)
    segments = WordDifference.segments(old, new)
  }

  /// A word and the spaces and signs behind it; a difference in those alone is none.
  private struct Token {
    var text: Substring
    /// The word; equal words of both texts have equal numbers.
    var word: Int32
  }

  /// Takes texts apart, and numbers their words.
  private struct Tokenizer {
    /// Whether every character is a word.
    let isDense: Bool
    private var numbers: [Substring: Int32] = [:]

    init(_ language: LanguageTag) {
      isDense = ["zh", "ja", "th", "lo", "km"].contains(language.primary)
    }

    mutating func tokens(_ text: String) -> [Token] {
      var tokens: [Token] = []
      var (start, end, place) = (text.startIndex, text.startIndex, text.startIndex)
      var isInWord = false
      func close() {
        if start < place { tokens.append(Token(text: text[start..<place], word: number(of: text[start..<end]))) }
      }
      for character in text {
        // By its bytes, for where a character ends was worked out already.
        let next = text.utf8.index(place, offsetBy: character.utf8.count)
        let isWordCharacter = Tokenizer.isWordCharacter(character)
        if isWordCharacter, !isDense, isInWord {
          end = next
        } else if isWordCharacter || place == text.startIndex {
          close()
          (start, end) = (place, next)
        }
        isInWord = isWordCharacter
        place = next
      }
      close()
      return tokens
    }

    private mutating func number(of word: Substring) -> Int32 {
      let next = Int32(numbers.count)
      let number = numbers[word] ?? next
      if number == next { numbers[word] = next }
      return number
    }

    private static func isWordCharacter(_ character: Character) -> Bool {
      // To look up the properties of a character takes long, and most are of ASCII.
      guard let sign = character.asciiValue else { return character.isLetter || character.isNumber }
      switch sign {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): return true
      case UInt8(ascii: "0")...UInt8(ascii: "9"): return true
      default: return false
      }
    }
  }

  /// The longest common subsequence by dynamic programming; definitions are short.
  private static func segments(_ old: [Token], _ new: [Token]) -> [Segment] {
    guard old.count * new.count <= 4_000_000 else {
      return [
        Segment(kind: .removed, text: old.map(\.text).joined()), Segment(kind: .added, text: new.map(\.text).joined()),
      ]
    }
    let lengths = commonLengths(old, new)
    let width = new.count + 1
    var runs: [Segment] = []
    func append(_ kind: Segment.Kind, _ text: Substring) {
      if let last = runs.indices.last, runs[last].kind == kind {
        runs[last].text += text
      } else {
        runs.append(Segment(kind: kind, text: String(text)))
      }
    }
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, j < new.count, old[i].word == new[j].word {
        append(.same, new[j].text)
        i += 1
        j += 1
      } else if j == new.count || (i < old.count && lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) {
        append(.removed, old[i].text)
        i += 1
      } else {
        append(.added, new[j].text)
        j += 1
      }
    }
    return runs
  }

  /// How many words the rests of two texts have in common in their order, from each place in the one, and in the other.
  private static func commonLengths(_ old: [Token], _ new: [Token]) -> [Int32] {
    let width = new.count + 1
    var lengths = [Int32](repeating: 0, count: (old.count + 1) * width)
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        let (below, place) = ((i + 1) * width + j, i * width + j)
        lengths[place] =
          old[i].word == new[j].word ? lengths[below + 1] + 1 : max(lengths[below], lengths[place + 1])
      }
    }
    return lengths
  }
}
