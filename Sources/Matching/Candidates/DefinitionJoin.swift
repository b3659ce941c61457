import Concurrency
import Terminology

/// Finds entries whose definitions share most of what is rare in them, whatever they are called.
///
/// A set-similarity join (``PrefixFilter``) with a bitmap filter (Sandes, Teodoro and Melo, "Bitmap filter: speeding up
/// exact set similarity joins with bitwise operations", 2018): how many bits differ in the signatures of two definitions
/// bounds how many stems they share, and with these their weight.
struct DefinitionJoin: Sendable {
  /// How alike definitions have to be.
  static let least = 0.7
  /// How much of that their common stems have to make up by themselves, without those that are merely alike.
  static let leastShared = 0.5

  private let index: EntryIndex
  private let sides: Sides
  private let threads: Int
  private let likeness: DefinitionLikeness

  init(_ index: EntryIndex, sides: Sides = .all, threads: Int = Parallel.cores) {
    self.index = index
    self.sides = sides
    self.threads = threads
    likeness = DefinitionLikeness(index)
  }

  /// What of a definition is compared before its stems are.
  private struct Sketch: Sendable {
    var entry: Int32
    var glossary: Int32
    var stemCount: Int
    /// A bit for each stem; several may have the same.
    var signature: UInt64
    var weight: Double
  }

  /// The definitions as they are compared, in the order of the index.
  private struct Sketches: Sendable {
    var sketches: [Sketch] = []
    /// The weights of the heaviest stems of each added up: of none, of the first, of the first two, and so on.
    var sums = FlatLists<Double>()
    /// The heaviest stems of each: as many as leave too little weight for what is asked for without them.
    var prefixes = FlatLists<UInt32>()

    mutating func append(_ record: DefinitionRecord, _ index: EntryIndex) {
      let vocabulary = index.vocabularies[Int(record.language)]
      let stems = index.definitionStems[record.stems].map { (stem: $0, weight: vocabulary.definitionWeight(of: $0)) }
        .sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.stem < $1.stem }
      var sum = 0.0
      sums.append(
        [0]
          + stems.map { item in
            sum += item.weight
            return sum
          })
      prefixes.append(PrefixFilter.prefix(stems, share: DefinitionJoin.leastShared, weight: \.weight).map(\.stem))
      sketches.append(
        Sketch(
          entry: record.entry, glossary: index.entries[Int(record.entry)].glossary, stemCount: stems.count,
          signature: stems.reduce(0) { $0 | 1 << (TextHash.mixed(UInt64($1.stem)) & 63) }, weight: sum))
    }

    mutating func append(_ others: Sketches) {
      sketches += others.sketches
      sums.append(lists: others.sums)
      prefixes.append(lists: others.prefixes)
    }

    /// The most that two definitions can share.
    func mostShared(_ one: Int, _ other: Int) -> Double {
      let (left, right) = (sketches[one], sketches[other])
      let common = max(0, left.stemCount + right.stemCount - (left.signature ^ right.signature).nonzeroBitCount) / 2
      let most = min(heaviest(common, of: one), heaviest(common, of: other))
      return DefinitionLikeness.share(of: most, in: left.weight + right.weight)
    }

    private func heaviest(_ count: Int, of definition: Int) -> Double {
      let range = sums.range(definition)
      return sums.elements[min(range.lowerBound + count, range.upperBound - 1)]
    }
  }

  /// The pairs of entries.
  func pairs() -> Set<EntryPair> {
    guard !index.definitions.isEmpty else { return [] }
    let parts = Parallel.map(index.definitions.count, by: 8_192, threads: threads) { numbers in
      numbers.reduce(into: Sketches()) { $0.append(index.definitions[$1], index) }
    }
    let all = parts.reduce(into: Sketches()) { $0.append($1) }
    let groups = KeyGroups(index.definitions.count, threads: threads) { numbers in
      numbers.flatMap { number in
        let language = UInt64(index.definitions[number].language)
        return all.prefixes[number].map { stem in
          KeyGroups.Item(key: TextHash.mixed(UInt64(stem) | language << 32), number: Int32(number))
        }
      }
    }
    let found = groups.flatMap { (group, found: inout [EntryPair]) in
      guard group.count <= RungJoin.groupLimit else { return }
      for (order, one) in group.enumerated() {
        let left = all.sketches[Int(one)]
        for other in group[(order + 1)...] {
          let right = all.sketches[Int(other)]
          guard left.glossary != right.glossary, sides.areCompared(left.glossary, right.glossary),
            all.mostShared(Int(one), Int(other)) >= DefinitionJoin.leastShared,
            likeness.shared(one, other) >= DefinitionJoin.leastShared,
            likeness.of(one, other).likeness >= DefinitionJoin.least
          else { continue }
          found.append(EntryPair(unordered: left.entry, right.entry))
        }
      }
    }
    return Set(found)
  }
}
