import Concurrency
import Terminology

/// Finds entries whose definitions share most of what is rare in them, whatever they are called.
///
/// A set-similarity join with prefix filter (Chaudhuri, Ganti and Kaushik, ICDE 2006): of the stems of a definition, the
/// rarest first, so many suffice that whatever shares as much as is asked for has one of them.
struct DefinitionJoin: Sendable {
  /// How alike definitions have to be.
  static let least = 0.7

  private let index: EntryIndex
  private let sides: Sides
  private let threads: Int

  init(_ index: EntryIndex, sides: Sides = .all, threads: Int = Parallel.cores) {
    self.index = index
    self.sides = sides
    self.threads = threads
  }

  /// The pairs of entries.
  func pairs() -> Set<EntryPair> {
    let likeness = DefinitionLikeness(index)
    let items = index.definitions.enumerated().flatMap { number, record in
      prefix(of: record).map { stem in
        KeyGroups.Item(key: TextHash.mixed(UInt64(stem) | UInt64(record.language) << 32), number: Int32(number))
      }
    }
    let found = KeyGroups(items, threads: threads).flatMap { (group, found: inout [EntryPair]) in
      guard group.count <= RungJoin.groupLimit else { return }
      for (order, one) in group.enumerated() {
        for other in group[(order + 1)...] {
          let (left, right) = (index.definitions[Int(one)].entry, index.definitions[Int(other)].entry)
          let glossaries = (index.entries[Int(left)].glossary, index.entries[Int(right)].glossary)
          guard left != right, glossaries.0 != glossaries.1, sides.areCompared(glossaries.0, glossaries.1),
            likeness.of(one, other).likeness >= DefinitionJoin.least
          else { continue }
          found.append(EntryPair(unordered: left, right))
        }
      }
    }
    return Set(found)
  }

  /// The rarest stems of a definition: as many as leave too little weight for likeness without them.
  ///
  /// Where all that two definitions share is among the other stems, their likeness is at most the weight of these in
  /// that of the whole.
  private func prefix(of record: DefinitionRecord) -> [UInt32] {
    let vocabulary = index.vocabularies[Int(record.language)]
    let stems = index.definitionStems[record.stems].map { (stem: $0, weight: vocabulary.definitionWeight(of: $0)) }
      .sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.stem < $1.stem }
    var rest = stems.reduce(0) { $0 + $1.weight }
    let enough = rest * DefinitionJoin.least / (2 - DefinitionJoin.least)
    return stems.prefix { item in
      defer { rest -= item.weight }
      return rest >= enough
    }.map(\.stem)
  }
}
