import Concurrency
import Terminology

/// Gathers meetings of designations into pairs of entries.
struct CandidateGathering: Sendable {
  private let index: EntryIndex
  private let threads: Int

  init(_ index: EntryIndex, threads: Int = Parallel.cores) {
    self.index = index
    self.threads = threads
  }

  /// The candidates, in the order of their entries, each with its best meeting in every language.
  ///
  /// - Parameters:
  ///   - meetings: the meetings of designations.
  ///   - others: pairs that something else brought together.
  /// - Returns: the pairs of both kinds, each once.
  func candidates(_ meetings: [Meeting], and others: Set<EntryPair> = []) -> Candidates {
    let byEntry = FlatLists(
      meetings.indices, over: index.entries.count, by: { Int(entry(meetings[$0].left)) }, element: { Int32($0) })
    let parts = Parallel.map(index.entries.count, by: 4_096, threads: threads) { entries -> Candidates in
      var part = Candidates()
      for entry in entries where !byEntry.range(entry).isEmpty {
        gather(byEntry[entry].map { meetings[Int($0)] }, &part)
      }
      return part
    }
    var candidates = Candidates()
    for part in parts {
      let offset = candidates.meetings.count
      candidates.meetings += part.meetings
      candidates.pairs += part.pairs.map { pair in
        var pair = pair
        pair.meetings = pair.meetings.lowerBound + offset..<pair.meetings.upperBound + offset
        return pair
      }
    }
    let met = Set(candidates.pairs.lazy.map(\.pair).filter(others.contains))
    let rest = others.subtracting(met).map { pair in
      Candidate(left: pair.left, right: pair.right, meetings: 0..<0)
    }
    if !rest.isEmpty {
      candidates.pairs = (candidates.pairs + rest).sorted { $0.pair < $1.pair }
    }
    return candidates
  }

  private func entry(_ designation: Int32) -> Int32 { index.designations[Int(designation)].entry }

  /// Gathers the meetings of one left entry.
  private func gather(_ meetings: [Meeting], _ part: inout Candidates) {
    let ordered = meetings.sorted { one, other in
      let (right, otherRight) = (entry(one.right), entry(other.right))
      if right != otherRight { return right < otherRight }
      let (language, otherLanguage) = (self.language(one), self.language(other))
      return language != otherLanguage ? language < otherLanguage : isBetter(one, than: other)
    }
    var start = 0
    while start < ordered.count {
      let right = entry(ordered[start].right)
      var best: [Meeting] = []
      let end = ordered[start...].firstIndex { entry($0.right) != right } ?? ordered.count
      // Words in common say nothing beside designations that are the same.
      let isOverlap = ordered[start..<end].allSatisfy { $0.rung == .overlap }
      for meeting in ordered[start..<end] where isOverlap || meeting.rung != .overlap {
        if best.last.map({ language($0) != language(meeting) }) ?? true { best.append(meeting) }
      }
      start = end
      if best.count > 1 { best.sort(by: comesFirst) }
      part.pairs.append(
        Candidate(
          left: entry(best[0].left), right: right, meetings: part.meetings.count..<part.meetings.count + best.count))
      part.meetings += best
    }
  }

  private func language(_ meeting: Meeting) -> UInt16 { index.designations[Int(meeting.left)].language }

  /// English and French first, as the languages in which most definitions stand; then by how well they met.
  private func comesFirst(_ left: Meeting, _ right: Meeting) -> Bool {
    let (one, other) = (language(left), language(right))
    let (rank, otherRank) = (index.languages[Int(one)].readerRank, index.languages[Int(other)].readerRank)
    if rank != otherRank { return rank < otherRank }
    if left.rung != right.rung { return left.rung < right.rung }
    return left.ambiguity != right.ambiguity ? left.ambiguity < right.ambiguity : one < other
  }

  /// By weight, then by rung, then by texts; nothing here depends on which entry comes first.
  private func isBetter(_ one: Meeting, than other: Meeting) -> Bool {
    if one.bits != other.bits { return one.bits > other.bits }
    if one.rung != other.rung { return one.rung < other.rung }
    return texts(one).lexicographicallyPrecedes(texts(other))
  }

  private func texts(_ meeting: Meeting) -> [String] {
    [index.designation(Int(meeting.left)).text, index.designation(Int(meeting.right)).text].sorted()
  }
}
