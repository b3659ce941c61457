import Glibc
import Terminology

/// Finds the entries whose designations meet on any rung, by joins on equal keys; no entry is compared with all others.
struct HashJoin {
  /// How many entries may bear one key before the key is passed over: a key that so many bear tells nothing.
  static let groupLimit = 100

  private let index: EntryIndex
  private let weigher: MeetingWeigher
  private var pairs: [UInt64: [LanguageTag: WeighedMeeting]] = [:]

  init(_ index: EntryIndex, weights: MatchingWeights) {
    self.index = index
    weigher = MeetingWeigher(index, weights: weights)
  }

  /// The candidates, in the order of their entries.
  mutating func candidates() -> [Candidate] {
    for rung in Rung.allCases where rung != .abbreviation { join(on: rung) }
    joinAbbreviations()
    var candidates = pairs.keys.sorted().compactMap { pair in
      pairs[pair].map {
        Candidate(left: Int(pair >> 32), right: Int(pair & 0xFFFF_FFFF), meetings: ordered($0.values.map(\.meeting)))
      }
    }
    markBetterPartners(&candidates)
    return candidates
  }

  /// English and French first, as the languages in which most definitions stand; then by how well they met.
  private func ordered(_ meetings: some Sequence<Meeting>) -> [Meeting] {
    meetings.sorted { left, right in
      let (one, other) = (languageRank(left), languageRank(right))
      if one != other { return one < other }
      if left.rung != right.rung { return left.rung < right.rung }
      if left.ambiguity != right.ambiguity { return left.ambiguity < right.ambiguity }
      return index.designations[left.left].language < index.designations[right.left].language
    }
  }

  private func languageRank(_ meeting: Meeting) -> Int {
    index.designations[meeting.left].language.readerRank
  }

  private struct Side: Hashable {
    var entry: Int
    var glossary: Int
  }

  private func markBetterPartners(_ candidates: inout [Candidate]) {
    func sides(_ candidate: Candidate) -> (Side, Side) {
      (
        Side(entry: candidate.left, glossary: index.entries[candidate.right].glossary),
        Side(entry: candidate.right, glossary: index.entries[candidate.left].glossary)
      )
    }
    var best: [Side: Rung] = [:]
    for candidate in candidates {
      guard let rung = candidate.meetings.first?.rung else { continue }
      let (left, right) = sides(candidate)
      best[left] = min(best[left] ?? rung, rung)
      best[right] = min(best[right] ?? rung, rung)
    }
    for number in candidates.indices {
      guard let rung = candidates[number].meetings.first?.rung, rung > .qualifiers else { continue }
      let (left, right) = sides(candidates[number])
      candidates[number].hasBetterPartners =
        best[left].map { $0 < rung } ?? false && best[right].map { $0 < rung } ?? false
    }
  }

  private struct JoinKey: Hashable {
    var language: LanguageTag
    var key: String
  }

  private mutating func join(on rung: Rung) {
    var groups: [JoinKey: [Int]] = [:]
    for (number, designation) in index.designations.enumerated() {
      guard let key = designation.forms.keys[rung] else { continue }
      groups[JoinKey(language: designation.language, key: key), default: []].append(number)
    }
    for members in groups.values where members.count > 1 { meet(members, members, rung) }
  }

  /// Brings abbreviations together with the designations whose initials they are.
  private mutating func joinAbbreviations() {
    var abbreviations: [JoinKey: [Int]] = [:]
    for (number, designation) in index.designations.enumerated() where designation.forms.isAbbreviation {
      guard let key = designation.forms.keys[.punctuation] else { continue }
      abbreviations[JoinKey(language: designation.language, key: key), default: []].append(number)
    }
    var fullForms: [JoinKey: [Int]] = [:]
    for (number, designation) in index.designations.enumerated() {
      for initials in designation.forms.initials {
        let key = JoinKey(language: designation.language, key: initials)
        if abbreviations[key] != nil { fullForms[key, default: []].append(number) }
      }
    }
    for (key, members) in fullForms { meet(abbreviations[key] ?? [], members, .abbreviation) }
  }

  private mutating func meet(_ some: [Int], _ others: [Int], _ rung: Rung) {
    let bearers = Set((some + others).map { index.designations[$0].entry })
    guard bearers.count > 1, bearers.count <= HashJoin.groupLimit else { return }
    var counts: [Int: Int] = [:]
    for bearer in bearers { counts[index.entries[bearer].glossary, default: 0] += 1 }
    for a in some {
      for b in others {
        let (left, right) = index.designations[a].entry < index.designations[b].entry ? (a, b) : (b, a)
        let (leftEntry, rightEntry) = (index.designations[left].entry, index.designations[right].entry)
        guard leftEntry < rightEntry else { continue }
        // On the rungs above the lowest one they meet as a matter of course.
        let lowest = index.designations[left].forms.lowestRung(with: index.designations[right].forms)
        guard lowest == nil || lowest == rung else { continue }
        let leftCount = counts[index.entries[leftEntry].glossary] ?? 1
        let rightCount = counts[index.entries[rightEntry].glossary] ?? 1
        let isWithin = index.entries[leftEntry].glossary == index.entries[rightEntry].glossary
        let ambiguity = isWithin ? max(1, leftCount - 1) : leftCount * rightCount
        keep(
          Meeting(left: left, right: right, rung: rung, ambiguity: ambiguity),
          UInt64(leftEntry) << 32 | UInt64(rightEntry), index.designations[left].language)
      }
    }
  }

  private mutating func keep(_ meeting: Meeting, _ pair: UInt64, _ language: LanguageTag) {
    let found = WeighedMeeting(
      meeting: meeting, bits: weigher.bits(of: meeting) - log2(Double(meeting.ambiguity)))
    if let known = pairs[pair]?[language], !isBetter(found, than: known) { return }
    pairs[pair, default: [:]][language] = found
  }

  private struct WeighedMeeting {
    var meeting: Meeting
    var bits: Double
  }

  /// By weight, then by rung, then by texts; nothing here depends on which entry comes first.
  private func isBetter(_ one: WeighedMeeting, than other: WeighedMeeting) -> Bool {
    if one.bits != other.bits { return one.bits > other.bits }
    if one.meeting.rung != other.meeting.rung { return one.meeting.rung < other.meeting.rung }
    return texts(one.meeting).lexicographicallyPrecedes(texts(other.meeting))
  }

  private func texts(_ meeting: Meeting) -> [String] {
    [index.designations[meeting.left].text, index.designations[meeting.right].text].sorted()
  }
}
