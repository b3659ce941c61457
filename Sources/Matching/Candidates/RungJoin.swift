import Glibc
import Terminology

/// Finds the designations that meet on any rung, by joins on equal keys; none is compared with all others.
struct RungJoin: Sendable {
  /// How many entries may bear one key before the key is passed over: a key that so many bear tells nothing.
  static let groupLimit = 100

  private let index: EntryIndex
  private let weigher: MeetingWeigher
  private let sides: Sides
  private let threads: Int

  init(_ index: EntryIndex, weights: MatchingWeights, sides: Sides = .all, threads: Int = Parallel.cores) {
    self.index = index
    self.sides = sides
    self.threads = threads
    weigher = MeetingWeigher(index, weights: weights)
  }

  /// All meetings, in no particular order.
  func meetings() -> [Meeting] {
    Rung.allCases.flatMap { $0 == .abbreviation ? abbreviations() : meetings(on: $0) }
  }

  private func meetings(on rung: Rung) -> [Meeting] {
    var items: [KeyGroups.Item] = []
    items.reserveCapacity(index.designations.count)
    for (number, designation) in index.designations.enumerated() {
      let key = designation.keys[rung]
      if key != 0 { items.append(.init(key: RungJoin.mixed(key, designation.language), number: Int32(number))) }
    }
    return KeyGroups(items, threads: threads).flatMap { meet($0, $0, rung, &$1) }
  }

  /// Brings abbreviations together with the designations whose initials they are.
  private func abbreviations() -> [Meeting] {
    var items: [KeyGroups.Item] = []
    var keys: Set<UInt64> = []
    for (number, designation) in index.designations.enumerated() where designation.features.contains(.isAbbreviation) {
      let key = RungJoin.mixed(designation.keys[.punctuation], designation.language)
      keys.insert(key)
      items.append(.init(key: key, number: Int32(number)))
    }
    guard !items.isEmpty else { return [] }
    for (number, designation) in index.designations.enumerated() {
      for initials in [designation.keys.initials.all, designation.keys.initials.content] where initials != 0 {
        let key = RungJoin.mixed(initials, designation.language)
        // Full forms are told from abbreviations by the complement of their number.
        if keys.contains(key) { items.append(.init(key: key, number: ~Int32(number))) }
      }
    }
    return KeyGroups(items, threads: threads).flatMap { group, meetings in
      meet(group.filter { $0 >= 0 }, group.compactMap { $0 < 0 ? ~$0 : nil }, .abbreviation, &meetings)
    }
  }

  private static func mixed(_ key: UInt64, _ language: UInt16) -> UInt64 {
    TextHash.mixed(key ^ UInt64(language) << 48)
  }

  private func meet(_ some: [Int32], _ others: [Int32], _ rung: Rung, _ meetings: inout [Meeting]) {
    let bearers = Set((some + others).lazy.map { index.designations[Int($0)].entry })
    guard bearers.count > 1, bearers.count <= RungJoin.groupLimit else { return }
    var counts: [Int32: Int32] = [:]
    for bearer in bearers { counts[index.entries[Int(bearer)].glossary, default: 0] += 1 }
    guard sides.areSeveral(counts.keys) else { return }
    for a in some {
      for b in others {
        let (left, right) = index.designations[Int(a)].entry < index.designations[Int(b)].entry ? (a, b) : (b, a)
        let one = index.designations[Int(left)]
        let other = index.designations[Int(right)]
        guard one.entry < other.entry else { continue }
        let glossary = index.entries[Int(one.entry)].glossary
        let otherGlossary = index.entries[Int(other.entry)].glossary
        guard sides.areCompared(glossary, otherGlossary) else { continue }
        // On the rungs above the lowest one they meet as a matter of course.
        let lowest = one.keys.lowestRung(with: other.keys)
        guard lowest == nil || lowest == rung else { continue }
        let leftCount = counts[glossary] ?? 1
        let ambiguity = glossary == otherGlossary ? max(1, leftCount - 1) : leftCount * (counts[otherGlossary] ?? 1)
        var meeting = Meeting(left: left, right: right, rung: rung, ambiguity: ambiguity)
        meeting.bits = weigher.bits(of: meeting) - log2(Double(ambiguity))
        meetings.append(meeting)
      }
    }
  }
}
