import Terminology

/// Weighs the meeting of two designations, the same from either side.
struct MeetingWeigher: Sendable {
  private let index: EntryIndex
  private let weights: MatchingWeights

  init(_ index: EntryIndex, weights: MatchingWeights) {
    self.index = index
    self.weights = weights
  }

  /// The weight in bits, before it is known how many others bear the designations.
  func bits(of meeting: Meeting) -> Double {
    let left = index.designations[Int(meeting.left)]
    let right = index.designations[Int(meeting.right)]
    let either = left.features.union(right.features)
    var bits = weights.rungs[meeting.rung] ?? 0
    if meeting.rung != .abbreviation {
      if left.features.intersection(right.features).contains(.isAbbreviation) { bits += weights.abbreviationsAlike }
      let words = Int(max(left.contentWords, right.contentWords))
      bits += weights.furtherWord * Double(min(max(words - 1, 0), 3))
    }
    if meeting.rung == .wordOrder && either.isDisjoint(with: .hasMovableParts) {
      bits += weights.bareWordOrder
    }
    bits += weights.notLeading * Double([left, right].count { !$0.features.contains(.isLeading) })
    if !either.isDisjoint(with: [.isWeak, .isSymbol]) { bits += weights.weakDesignation }
    if either.contains(.isDeprecated) { bits += weights.deprecated }
    return bits
  }
}
