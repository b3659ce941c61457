import Matching
import Terminology

/// Pairs of entries that decisions bring together or keep apart; where two contradict each other, the later one holds.
///
/// “The same” goes on from pair to pair, so a decision can contradict several others together. Decisions come in the
/// order of their precedence, and each is taken as far as it contradicts none before it.
struct DecidedLinks {
  private(set) var constraints = LinkConstraints.none
  private(set) var overruled: [(earlier: String, later: String)] = []
  /// The group of an entry, by the entries that stand for groups.
  private var leaders: [EntryKey: EntryKey] = [:]
  /// The groups that are kept apart from a group, with the case that says so.
  private var apart: [EntryKey: [EntryKey: String]] = [:]
  /// The cases that made a group what it is.
  private var makers: [EntryKey: Set<String>] = [:]

  /// Takes the groups of a decision: entries of one are one concept, entries of different ones are not.
  mutating func add(_ concepts: [[EntryKey]], of decision: String) {
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
  }

  private mutating func unite(_ one: EntryKey, _ other: EntryKey, _ decision: String) {
    let (kept, dissolved) = (leader(of: one), leader(of: other))
    if kept != dissolved {
      if let later = apart[kept]?[dissolved] {
        overruled.append((decision, later))
        return
      }
      leaders[dissolved] = kept
      makers[kept, default: []].formUnion(makers.removeValue(forKey: dissolved) ?? [])
      for (group, later) in apart.removeValue(forKey: dissolved) ?? [:] {
        apart[group]?[dissolved] = nil
        apart[group, default: [:]][kept] = later
        apart[kept, default: [:]][group] = later
      }
    }
    makers[kept, default: []].insert(decision)
    constraints.mustLink.insert(.init(one, other))
  }

  private mutating func separate(_ one: EntryKey, _ other: EntryKey, _ decision: String) {
    let (left, right) = (leader(of: one), leader(of: other))
    guard left != right else {
      overruled += (makers[left] ?? []).subtracting([decision]).sorted().map { (decision, $0) }
      return
    }
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
