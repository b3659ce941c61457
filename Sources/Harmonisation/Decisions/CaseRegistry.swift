import Terminology

/// Gives cases the ids that they had before, where their entries have come to be more or fewer.
///
/// A case that nobody has settled goes on as the same case when an entry joins or leaves it; so does a settled one when
/// entries leave it, unless its decision sets those apart that are left and says nothing more about them: that is another
/// case. When an entry joins a settled one, it stays as it is: with the entry that was not judged, there is a
/// further case, which follows the settled one.
struct CaseRegistry {
  private let known: [ReviewedCase]
  private let settled: [String: Resolution]
  private let makeParts: () -> SettledParts

  /// A registry.
  ///
  /// - Parameters:
  ///   - known: the cases that were found before.
  ///   - settled: what was agreed on those that are settled, by their ids.
  ///   - parts: finds settled ones as they were.
  init(_ known: [ReviewedCase], settled: [String: Resolution], parts: @escaping @autoclosure () -> SettledParts) {
    self.known = known
    self.settled = settled
    makeParts = parts
  }

  /// The cases under their lasting ids; of each that follows a settled one, the settled one as well.
  func identified(_ found: [ConflictCase]) -> [ConflictCase] {
    guard !known.isEmpty else { return found }
    let byID = Dictionary(uniqueKeysWithValues: known.indices.map { (known[$0].id, $0) })
    var isTaken = Array(repeating: false, count: known.count)
    for item in found { if let place = byID[item.id] { isTaken[place] = true } }
    let isKnown = found.map { byID[$0.id] != nil }
    var cases = found
    var isPlaced: Set<Int> = []
    // Most merges need none of them.
    lazy var parts = makeParts()
    for link in links(of: found, isTaken).sorted() {
      let earlier = known[link.known]
      let resolution = settled[earlier.id]
      let isSettled = resolution != nil
      let isPart = Set(found[link.found].members).isSubset(of: earlier.members)
      if isPart, let resolution, !resolution.settles(found[link.found].members) { continue }
      if isSettled && !isPart && !isTaken[link.known] {
        // The settled one stays beside it, whatever the id of the case that follows.
        isTaken[link.known] = true
        if let part = parts.part(earlier) { cases.append(part) }
        cases[link.found].review =
          cases[link.found].review ?? CaseReview(state: .open, positions: [], owed: [], follows: earlier.id)
        continue
      }
      guard !isPlaced.contains(link.found) else { continue }
      // A case that is known by its own id can still be taken up by one that is settled no more.
      guard !isKnown[link.found] || goesOn(as: found[link.found], earlier, byID) else { continue }
      if isTaken[link.known] {
        guard isSettled, isPart else { continue }
        // One decision settled both parts of what was one case.
        cases[link.found].review = CaseReview(state: .agreed, positions: [], owed: [], settledBy: earlier.id)
      } else {
        cases[link.found].id = earlier.id
      }
      isTaken[link.known] = true
      isPlaced.insert(link.found)
    }
    return cases
  }

  /// Whether what was said about an earlier case, which is not settled any more, is about a case that nobody spoke about.
  private func goesOn(as found: ConflictCase, _ earlier: ReviewedCase, _ places: [String: Int]) -> Bool {
    guard settled[earlier.id] == nil, !earlier.positions.isEmpty, let own = places[found.id] else { return false }
    return known[own].positions.isEmpty && known[own].level == nil && found.goesOn(earlier)
  }

  /// Which found cases may go on which earlier ones, the closest first.
  private func links(of found: [ConflictCase], _ isTaken: [Bool]) -> [Link] {
    var byMember: [EntryKey: [Int]] = [:]
    for (place, earlier) in known.enumerated() where !isTaken[place] {
      for key in earlier.members { byMember[key, default: []].append(place) }
    }
    return found.enumerated().flatMap { place, found in
      var shared: [Int: Int] = [:]
      for key in found.members {
        for earlier in byMember[key] ?? [] { shared[earlier, default: 0] += 1 }
      }
      return shared.compactMap { earlier, count in
        found.asksTheSame(as: known[earlier]) ? Link(found: place, known: earlier, shared: count) : nil
      }
    }
  }

  private struct Link: Comparable {
    var found: Int
    var known: Int
    var shared: Int

    static func < (left: Link, right: Link) -> Bool {
      (right.shared, left.found, left.known) < (left.shared, right.found, right.known)
    }
  }
}
