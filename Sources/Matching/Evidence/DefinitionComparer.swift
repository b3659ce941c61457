import Glibc

/// Compares definitions by their stems, rare ones counting for more.
struct DefinitionComparer {
  private let index: EntryIndex

  init(_ index: EntryIndex) {
    self.index = index
  }

  /// How alike two definitions of one language are, from 0 to 1, as the weighted Dice coefficient; and how many stems
  /// they share.
  func compare(_ one: DefinitionRecord, _ other: DefinitionRecord) -> (similarity: Double, shared: Int) {
    let vocabulary = index.vocabularies[Int(one.language)]
    let (left, right) = (index.stems(of: one), index.stems(of: other))
    var (common, total) = (0.0, 0.0)
    var shared = 0
    var (i, j) = (0, 0)
    var last: UInt32?
    while i < left.count || j < right.count {
      if j == right.count || i < left.count && left[i] < right[j] {
        total += vocabulary.definitionWeight(of: left[i])
        i += 1
      } else if i == left.count || right[j] < left[i] {
        total += vocabulary.definitionWeight(of: right[j])
        j += 1
      } else {
        let weight = vocabulary.definitionWeight(of: left[i])
        common += weight
        total += 2 * weight
        if last != left[i] { shared += 1 }
        last = left[i]
        i += 1
        j += 1
      }
    }
    return (total > 0 ? 2 * common / total : 0, shared)
  }
}
