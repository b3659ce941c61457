import Terminology

/// Which entries cite which places, and which entries stand at the places cited.
struct CitationTable: Sendable {
  private var citations: [Int32: Set<CitedPlace>] = [:]
  private var places: [Int32: Set<CitedPlace>] = [:]

  /// The citations of all entries.
  init(_ index: EntryIndex) {
    for number in index.entries.indices {
      let cited = CitedPlace.cited(by: index.entry(number))
      if !cited.isEmpty { citations[Int32(number)] = cited }
    }
    guard !citations.isEmpty else { return }
    let cited = citations.values.reduce(into: Set<CitedPlace>()) { $0.formUnion($1) }
    for (number, entry) in index.entries.enumerated() {
      let own = CitedPlace.own(index.entry(number), entry.key).intersection(cited)
      if !own.isEmpty { places[Int32(number)] = own }
    }
  }

  /// A place that both cite, or that one cites and the other is.
  func sharedPlace(_ left: Int32, _ right: Int32) -> CitedPlace? {
    let (one, other) = (citations[left], citations[right])
    guard one != nil || other != nil else { return nil }
    let shared = (one ?? []).intersection((other ?? []).union(places[right] ?? []))
      .union((other ?? []).intersection(places[left] ?? []))
    return shared.min()
  }

  /// The pairs of entries that cite one place, or of which one cites where the other stands; a place that
  /// very many cite tells nothing.
  func pairs(_ index: EntryIndex, _ sides: Sides) -> Set<EntryPair> {
    var bearers: [CitedPlace: Set<Int32>] = [:]
    for (entry, cited) in citations { for place in cited { bearers[place, default: []].insert(entry) } }
    for (entry, own) in places { for place in own { bearers[place]?.insert(entry) } }
    var pairs: Set<EntryPair> = []
    for entries in bearers.values where entries.count > 1 && entries.count <= CitationTable.crowd {
      for left in entries {
        for right in entries where left < right {
          let glossaries = (index.entries[Int(left)].glossary, index.entries[Int(right)].glossary)
          guard glossaries.0 != glossaries.1, sides.areCompared(glossaries.0, glossaries.1) else { continue }
          pairs.insert(EntryPair(left, right))
        }
      }
    }
    return pairs
  }

  /// How many entries may share a place.
  private static let crowd = 10
}
