import Terminology

/// Gives concepts the ids that they had before, so that partners find them again whatever else changes.
///
/// A concept keeps the id of most of its members; of several concepts that have a claim to one id, the one with most of
/// the entries that bore it keeps it, and the others get new ones.
struct ConceptRegistry {
  private let known: [EntryKey: String]

  init(_ known: [EntryKey: String]) {
    self.known = known
  }

  /// The ids of concepts, each given by its entries in order.
  func ids(of concepts: [[EntryKey]]) -> [String] {
    let fresh = concepts.map { StableIdentifier.make("concept", [$0[0].description]) }
    guard !known.isEmpty else { return fresh }
    var claims: [Claim] = []
    for (place, members) in concepts.enumerated() {
      let counts = Dictionary(grouping: members.compactMap { known[$0] }) { $0 }.mapValues(\.count)
      claims += counts.map { Claim(concept: place, id: $0.key, members: $0.value) }
    }
    var ids: [String?] = Array(repeating: nil, count: concepts.count)
    var taken: Set<String> = []
    for claim in claims.sorted() where ids[claim.concept] == nil && taken.insert(claim.id).inserted {
      ids[claim.concept] = claim.id
    }
    // An id that an entry bore before is not given to another concept.
    taken.formUnion(known.values)
    return concepts.indices.map { place in
      if let id = ids[place] { return id }
      var id = fresh[place]
      var attempt = 1
      while !taken.insert(id).inserted {
        attempt += 1
        id = StableIdentifier.make("concept", [concepts[place][0].description, String(attempt)])
      }
      return id
    }
  }

  private struct Claim: Comparable {
    var concept: Int
    var id: String
    var members: Int

    static func < (left: Claim, right: Claim) -> Bool {
      (right.members, left.concept, left.id) < (left.members, right.concept, right.id)
    }
  }
}
