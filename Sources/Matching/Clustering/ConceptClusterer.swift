import Terminology

/// Gathers entries into concepts: agglomerative clustering of the surest correspondences first, under constraints.
///
/// Two clusters become one only when no decision forbids it, when no member of the one is known to be unlike a member
/// of the other (so there are no chains a–b–c with a unlike c), and when no source would have two current entries in
/// the cluster that do not themselves correspond.
struct ConceptClusterer {
  private let index: EntryIndex
  private let scorer: Scorer
  private let constraints: LinkConstraints
  private let minimum: Double
  /// Below this confidence, two entries that were compared are unlike.
  private let unlike = 0.3

  private var cluster: [Int]
  private var members: [[Int]]
  private var confidences: [EntryPair: Double] = [:]

  init(_ index: EntryIndex, scorer: Scorer, constraints: LinkConstraints, minimum: Double) {
    self.index = index
    self.scorer = scorer
    self.constraints = constraints
    self.minimum = minimum
    cluster = Array(index.entries.indices)
    members = index.entries.indices.map { [$0] }
  }

  /// The clusters, each with its entries in order, in the order of their first entries.
  mutating func clusters(_ weighed: [WeighedPair]) -> [[EntryKey]] {
    for pair in weighed { confidences[pair.entries] = pair.confidence }
    let numbers = Dictionary(uniqueKeysWithValues: index.entries.enumerated().map { ($0.element.key, $0.offset) })
    // In any order, for what is to be one concept becomes one whatever else does.
    for pair in constraints.mustLink {
      if let one = numbers[pair.first], let other = numbers[pair.second] { unite(cluster[one], cluster[other]) }
    }
    for link in links(weighed) {
      let (one, other) = (cluster[Int(link.entries.left)], cluster[Int(link.entries.right)])
      if one != other && canUnite(one, other) { unite(one, other) }
    }
    return members.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
      .map { $0.map { index.entries[$0].key } }
  }

  /// The accepted pairs: between current entries first, then by confidence, then by their order.
  private func links(_ weighed: [WeighedPair]) -> [WeighedPair] {
    weighed.filter { $0.confidence >= minimum }.sorted { one, other in
      let (oneCurrent, otherCurrent) = (isCurrent(one), isCurrent(other))
      if oneCurrent != otherCurrent { return oneCurrent }
      if one.confidence != other.confidence { return one.confidence > other.confidence }
      return one.entries < other.entries
    }
  }

  private func isCurrent(_ pair: WeighedPair) -> Bool {
    index.entries[Int(pair.entries.left)].isCurrent && index.entries[Int(pair.entries.right)].isCurrent
  }

  private func canUnite(_ one: Int, _ other: Int) -> Bool {
    var supported = 0
    for a in members[one] {
      for b in members[other] {
        let (left, right) = (index.entries[a], index.entries[b])
        if constraints.cannotLink.contains(.init(left.key, right.key)) { return false }
        if let confidence = confidences[EntryPair(unordered: Int32(a), Int32(b))] {
          if confidence < unlike { return false }
          if confidence >= minimum { supported += 1 }
          let isSameSource = left.glossary == right.glossary && left.isCurrent && right.isCurrent
          if isSameSource && confidence < minimum { return false }
        } else {
          if left.glossary == right.glossary && left.isCurrent && right.isCurrent { return false }
          if scorer.areUnlike(Int32(a), Int32(b)) { return false }
        }
      }
    }
    return supported * 3 >= members[one].count * members[other].count
  }

  private mutating func unite(_ one: Int, _ other: Int) {
    guard one != other else { return }
    let (kept, dissolved) = members[one].count >= members[other].count ? (one, other) : (other, one)
    for member in members[dissolved] { cluster[member] = kept }
    members[kept] += members[dissolved]
    members[dissolved] = []
  }
}
