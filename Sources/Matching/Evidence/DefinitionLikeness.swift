import Terminology

/// How alike two definitions are: the weighted share of their stems that have a like stem in the other one.
///
/// A soft overlap in the manner of Jimenez, Becerra and Gelbukh (*Soft Cardinality*, 2012), rare stems counting for more.
struct DefinitionLikeness: Sendable {
  /// The weight added to that of both definitions, so that glosses of a word or two do not count as much as a sentence.
  private static let flattening = 4.3
  /// Stems less alike than this are not alike at all.
  private static let least = 0.3

  private let index: EntryIndex

  init(_ index: EntryIndex) {
    self.index = index
  }

  /// The definitions in the first language in which both entries have one.
  func comparable(_ left: Int32, _ right: Int32) -> (one: Int32, other: Int32)? {
    var best: (one: Int32, other: Int32, rank: Int)?
    for one in index.entries[Int(left)].definitions {
      for other in index.entries[Int(right)].definitions {
        let (first, second) = (index.definitions[Int(one)], index.definitions[Int(other)])
        guard first.language == second.language, !first.stems.isEmpty, !second.stems.isEmpty else { continue }
        let rank = index.languages[Int(first.language)].readerRank << 16 + Int(first.language)
        if best.map({ rank < $0.rank }) ?? true { best = (one, other, rank) }
      }
    }
    return best.map { ($0.one, $0.other) }
  }

  /// What a weight that each of two definitions has in common with the other is in their weight together.
  static func share(of common: Double, in weight: Double) -> Double { 2 * common / (weight + flattening) }

  /// The share of the stems that two definitions have in common, without those that are merely alike.
  func shared(_ one: Int32, _ other: Int32) -> Double {
    let (first, second) = (index.definitions[Int(one)], index.definitions[Int(other)])
    let vocabulary = index.vocabularies[Int(first.language)]
    let (left, right) = (index.definitionStems[first.stems], index.definitionStems[second.stems])
    var (common, total) = (0.0, 0.0)
    for stem in left {
      let weight = vocabulary.definitionWeight(of: stem)
      total += weight
      if DefinitionLikeness.contains(right, stem) { common += weight }
    }
    for stem in right { total += vocabulary.definitionWeight(of: stem) }
    return DefinitionLikeness.share(of: common, in: total)
  }

  /// How alike two definitions of one language are, from 0 to 1, and how many stems they have in common.
  func of(_ one: Int32, _ other: Int32) -> (likeness: Double, shared: Int) {
    let (first, second) = (index.definitions[Int(one)], index.definitions[Int(other)])
    let vocabulary = index.vocabularies[Int(first.language)]
    let (left, right) = (index.definitionStems[first.stems], index.definitionStems[second.stems])
    guard !left.elementsEqual(right) else { return (1, left.count) }
    var (met, total) = (0.0, DefinitionLikeness.flattening)
    var shared = 0
    for (stems, others) in [(left, right), (right, left)] {
      for stem in stems {
        let weight = vocabulary.definitionWeight(of: stem)
        let isShared = DefinitionLikeness.contains(others, stem)
        if isShared { shared += 1 }
        met += weight * (isShared ? 1 : DefinitionLikeness.best(stem, among: others, vocabulary))
        total += weight
      }
    }
    return (min(1, met / total), shared / 2)
  }

  private static func contains(_ stems: ArraySlice<UInt32>, _ stem: UInt32) -> Bool {
    var (low, high) = (stems.startIndex, stems.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if stems[middle] == stem { return true }
      if stems[middle] < stem { low = middle + 1 } else { high = middle }
    }
    return false
  }

  private static func best(_ stem: UInt32, among others: ArraySlice<UInt32>, _ vocabulary: Vocabulary) -> Double {
    // Spans, for to take a slice of an array counts a reference, which takes longer than to compare two stems.
    let stems = vocabulary.stemCharacters
    let characters = stems.elements.span
    let one = characters.extracting(stems.range(Int(stem)))
    var best = 0.0
    for other in others { best = max(best, likeness(one, characters.extracting(stems.range(Int(other))))) }
    return best
  }

  /// How alike two different stems are: by their common beginning (`move`, `movement`), or because one is part of the
  /// other (`Wasser`, `Abwasser`).
  static func likeness(_ one: Span<UInt32>, _ other: Span<UInt32>) -> Double {
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    var beginning = 0
    while beginning < short.count && short[beginning] == long[beginning] { beginning += 1 }
    var best = beginning >= 3 ? Double(2 * beginning) / Double(short.count + long.count) : 0
    if short.count >= 4, long.count > short.count, isPart(short, of: long) {
      best = max(best, 0.5 + 0.5 * Double(short.count) / Double(long.count))
    }
    return best >= least ? best : 0
  }

  private static func isPart(_ short: Span<UInt32>, of long: Span<UInt32>) -> Bool {
    for start in 0...long.count - short.count where long[start] == short[0] {
      var length = 1
      while length < short.count && short[length] == long[start + length] { length += 1 }
      if length == short.count { return true }
    }
    return false
  }
}
