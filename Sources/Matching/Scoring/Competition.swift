import Glibc

/// What other partners take from a pair of entries.
///
/// Where one entry has one true partner at most in a collection, the odds of a pair are to be divided by one plus those
/// of all others that either of the two might be paired with. Entries that bear the same designation yield only where
/// both have a clearly better partner, for several entries of one edition may be one in the next.
struct Competition: Sendable {
  /// The odds of the partners of an entry in a collection.
  private struct Partners {
    var sum = 0.0
    var best = 0.0
  }

  private let index: EntryIndex
  private let weights: MatchingWeights
  /// The partners of each entry, in each of the collections it is compared with.
  private var partners: [Partners]
  private let collections: Int

  init(_ index: EntryIndex, _ sides: Sides, _ weights: MatchingWeights) {
    self.index = index
    self.weights = weights
    if case .all = sides { collections = max(1, index.glossaries.count) } else { collections = 1 }
    partners = [Partners](repeating: Partners(), count: index.entries.count * collections)
  }

  /// Whether a pair takes anything from others: not where no more than words in common speaks for it.
  private static func competes(_ bits: Double, isOverlap: Bool) -> Bool { bits > 0 || !isOverlap }

  /// Notes a pair and what speaks for it without competition, in bits.
  mutating func add(_ pair: Candidate, bits: Double, isOverlap: Bool = false) {
    guard Competition.competes(bits, isOverlap: isOverlap), let (left, right) = places(pair) else { return }
    let odds = exp2(min(bits, 60))
    for place in [left, right] {
      partners[place].sum += odds
      partners[place].best = max(partners[place].best, odds)
    }
  }

  /// What the partners that were noted take from a pair; nil where they take nothing.
  func evidence(_ pair: Candidate, bits: Double, isExact: Bool, isOverlap: Bool = false) -> WeighedEvidence? {
    guard let (left, right) = places(pair) else { return nil }
    let (one, other) = (partners[left], partners[right])
    let odds = Competition.competes(bits, isOverlap: isOverlap) ? exp2(min(bits, 60)) : 0
    let others: Double
    if isExact {
      let best = min(one.best, other.best)
      others = best > exp2(min(bits, 60) + weights[.clearlyBetter]) ? best : 0
    } else {
      others = max(0, one.sum - odds) + max(0, other.sum - odds)
    }
    let evidence = WeighedEvidence(.betterPartners, bits: -log2(1 + others))
    return evidence.hundredths == 0 ? nil : evidence
  }

  /// Where the partners of either entry in the collection of the other are; nil within one collection.
  private func places(_ pair: Candidate) -> (Int, Int)? {
    let (left, right) = (index.entries[Int(pair.left)].glossary, index.entries[Int(pair.right)].glossary)
    guard left != right else { return nil }
    guard collections > 1 else { return (Int(pair.left), Int(pair.right)) }
    return (Int(pair.left) * collections + Int(right), Int(pair.right) * collections + Int(left))
  }
}
