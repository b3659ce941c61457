import Matching
import Terminology

/// Pairs of entries that decisions bring together or keep apart; a decision that contradicts one before it is left out.
///
/// “The same” goes on from pair to pair, so a decision can contradict several others together. Decisions come in the
/// order of their precedence, and each is taken whole or not at all.
struct DecidedLinks {
  private(set) var constraints = LinkConstraints.none
  /// The decisions that were left out, each with those that it contradicts.
  private(set) var overruled: [(earlier: String, later: [String])] = []
  /// The group of an entry, by the entries that stand for groups.
  private var leaders: [EntryKey: EntryKey] = [:]
  /// The groups that are kept apart from a group, with the decision that says so.
  private var apart: [EntryKey: [EntryKey: String]] = [:]
  /// The decisions that made a group what it is.
  private var makers: [EntryKey: [String]] = [:]

  /// Takes the groups of a decision: entries of one are one concept, entries of different ones are not.
  ///
  /// - Parameters:
  ///   - concepts: the groups.
  ///   - decision: the id of its case.
  /// - Returns: whether it was taken.
  @discardableResult
  mutating func add(_ concepts: [[EntryKey]], of decision: String) -> Bool {
    let contradicted = contradicted(by: concepts)
    guard contradicted.isEmpty else {
      overruled.append((decision, contradicted.sorted()))
      return false
    }
    for group in concepts {
      for key in group.dropFirst() { unite(group[0], key, decision) }
    }
    for (place, group) in concepts.enumerated() {
      for other in concepts[(place + 1)...] {
        for one in group {
          for another in other { separate(one, another, decision) }
        }
      }
    }
    return true
  }

  /// The decisions before that say the opposite of some groups.
  private func contradicted(by concepts: [[EntryKey]]) -> Set<String> {
    var contradicted: Set<String> = []
    var groups: [EntryKey: Int] = [:]
    for (number, group) in concepts.enumerated() {
      let united = Set(group.map(leader))
      for one in united {
        for other in united { if let decision = apart[one]?[other] { contradicted.insert(decision) } }
        if let known = groups.updateValue(number, forKey: one), known != number {
          contradicted.formUnion(makers[one] ?? [])
        }
      }
    }
    return contradicted
  }

  private mutating func unite(_ one: EntryKey, _ other: EntryKey, _ decision: String) {
    let (kept, dissolved) = (leader(of: one), leader(of: other))
    if kept != dissolved {
      leaders[dissolved] = kept
      makers[kept, default: []] += makers.removeValue(forKey: dissolved) ?? []
      for (group, decision) in apart.removeValue(forKey: dissolved) ?? [:] {
        apart[group]?[dissolved] = nil
        apart[group, default: [:]][kept] = decision
        apart[kept, default: [:]][group] = decision
      }
    }
    if makers[kept]?.last != decision { makers[kept, default: []].append(decision) }
    constraints.mustLink.insert(.init(one, other))
  }

  private mutating func separate(_ one: EntryKey, _ other: EntryKey, _ decision: String) {
    let (left, right) = (leader(of: one), leader(of: other))
    apart[left, default: [:]][right] = decision
    apart[right, default: [:]][left] = decision
    constraints.cannotLink.insert(.init(one, other))
  }

  private func leader(of key: EntryKey) -> EntryKey {
    var leader = key
    while let next = leaders[leader] { leader = next }
    return leader
  }
}
