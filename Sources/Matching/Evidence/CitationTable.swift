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
}
