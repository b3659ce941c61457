import Concurrency
import Glibc

/// The words of a language in a collection, each once, and how often they occur.
struct Vocabulary: Sendable {
  /// The words, in the order of their hashes.
  private(set) var words: [Word] = []
  /// The hash of the stem of each word, as keys are made of it.
  private(set) var stemHashes: [UInt64] = []
  /// The stem of each word, in the order of the words.
  private(set) var stems: [UInt32] = []
  /// The characters of each stem.
  private(set) var stemCharacters = FlatLists<UInt32>()
  /// In how many definitions each stem occurs.
  private(set) var definitionFrequencies: [UInt32] = []
  /// How many definitions there are.
  private(set) var definitionCount = 0

  /// One vocabulary of several, and where the words of each are in it.
  static func merging(_ parts: [[Word]], threads: Int = Parallel.cores) -> (vocabulary: Vocabulary, places: [[UInt32]])
  {
    let runs = Parallel.map(parts.count, threads: threads) { part in
      parts[part].indices.map { (hash: parts[part][$0].text.hash.value, part: Int32(part), place: Int32($0)) }
        .sorted { $0.hash < $1.hash }
    }
    // Of runs that are in order, sorting is merging.
    let order = runs.count == 1 ? runs[0] : runs.flatMap(\.self).sorted { $0.hash < $1.hash }
    var vocabulary = Vocabulary()
    vocabulary.words.reserveCapacity(order.count)
    var places = parts.map { [UInt32](repeating: 0, count: $0.count) }
    var last: UInt64?
    for (hash, part, place) in order {
      if hash != last { vocabulary.words.append(parts[Int(part)][Int(place)]) }
      last = hash
      places[Int(part)][Int(place)] = UInt32(vocabulary.words.count - 1)
    }
    var stems: [UInt64: UInt32] = [:]
    stems.reserveCapacity(vocabulary.words.count)
    for number in vocabulary.words.indices {
      let hash = vocabulary.words[number].stem.hash
      let next = UInt32(stems.count)
      let stem = stems[hash.value] ?? next
      if stem == next {
        stems[hash.value] = next
        vocabulary.stemCharacters.append(vocabulary.words[number].stem.text.unicodeScalars.lazy.map(\.value))
      }
      vocabulary.stems.append(stem)
      vocabulary.stemHashes.append(hash.mixed)
    }
    return (vocabulary, places)
  }

  /// Counts in how many definitions each stem occurs, given the words of each.
  mutating func count(_ definitions: some Sequence<ArraySlice<UInt32>>) {
    definitionFrequencies = [UInt32](repeating: 0, count: stemCharacters.count)
    var lastSeen = [Int](repeating: 0, count: stemCharacters.count)
    for words in definitions {
      definitionCount += 1
      for word in words where lastSeen[Int(stems[Int(word)])] != definitionCount {
        lastSeen[Int(stems[Int(word)])] = definitionCount
        definitionFrequencies[Int(stems[Int(word)])] += 1
      }
    }
  }

  /// The weight of a stem in definitions, in bits: the rarer it is, the more it says.
  ///
  /// In a small collection a word that occurs twice is not common yet, so a hundred definitions without it are assumed
  /// beside those there are.
  func definitionWeight(of stem: UInt32) -> Double {
    log2(Double(definitionCount + 101) / (Double(definitionFrequencies[Int(stem)]) + 0.5))
  }
}
