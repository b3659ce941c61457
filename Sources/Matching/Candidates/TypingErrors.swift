import Concurrency
import Terminology

/// The pairs of words of one language that a typing error may tell apart.
///
/// Two words with one error between them share what is left when one character is dropped from either (the deletion
/// neighbourhoods of Bocek, Hunt and Stiller, FastSS, 2007), so a join on these finds all of them; only those are
/// compared.
struct TypingErrors: Sendable {
  /// The fewest characters of words in which an error is looked for: shorter words have too many neighbours by chance.
  static let shortest = 5
  /// From how many characters two errors are allowed.
  static let long = 10

  /// For each word, those of the pairs with it that have higher numbers, in their order; none for words with digits.
  private let corrections: FlatLists<UInt32>

  /// The pairs among the words of a vocabulary.
  init(_ vocabulary: Vocabulary, threads: Int = Parallel.cores) {
    let words = vocabulary.words
    let spelt = Parallel.map(words.count, by: 8_192, threads: threads) { range in
      range.map { TypingErrors.characters(words[$0]) }
    }.flatMap(\.self)
    let groups = KeyGroups(words.count, threads: threads) { numbers in
      numbers.flatMap { number in
        TypingErrors.neighbourhood(spelt[number]).map { KeyGroups.Item(key: $0, number: Int32(number)) }
      }
    }
    let pairs = groups.flatMap { (group, pairs: inout [NumberPair]) in
      guard group.count <= RungJoin.groupLimit else { return }
      for (order, one) in group.enumerated() {
        for other in group[(order + 1)...] where one != other {
          guard vocabulary.stems[Int(one)] != vocabulary.stems[Int(other)],
            TypingErrors.areNear(spelt[Int(one)], spelt[Int(other)])
          else { continue }
          pairs.append(NumberPair(UInt32(one), UInt32(other)))
        }
      }
    }
    corrections = FlatLists(
      Set(pairs).sorted(), over: words.count, by: { Int($0.low) }, element: \.high)
  }

  /// The words with higher numbers that may be meant by a word.
  func corrections(of word: UInt32) -> some Sequence<UInt32> {
    corrections[Int(word)]
  }

  /// Whether at most as many errors lie between two words as are allowed for their length.
  static func areNear(_ one: [UInt32], _ other: [UInt32]) -> Bool {
    let allowed = min(one.count, other.count) >= long ? 2 : 1
    guard abs(one.count - other.count) <= allowed else { return false }
    return EditDistance.between(one, other).map { $0 <= allowed } ?? false
  }

  /// The characters of a word in which errors are looked for; none for others.
  static func characters(_ word: Word) -> [UInt32] {
    guard word.length >= shortest, word.length <= 64, !word.isDense, !word.isFunctionWord else { return [] }
    let scalars = word.spelt.text.unicodeScalars
    return scalars.contains { $0.properties.numericType != nil } ? [] : scalars.map(\.value)
  }

  /// The hashes of a word as it is, and without each of its characters in turn.
  private static func neighbourhood(_ characters: [UInt32]) -> [UInt64] {
    guard !characters.isEmpty else { return [] }
    func hash(without dropped: Int?) -> UInt64 {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for (place, character) in characters.enumerated() where place != dropped {
        hash = (hash ^ UInt64(character)) &* 0x100_0000_01B3
      }
      return TextHash.mixed(hash)
    }
    var hashes = [hash(without: nil)]
    for place in characters.indices where place == 0 || characters[place] != characters[place - 1] {
      hashes.append(hash(without: place))
    }
    return hashes
  }
}
