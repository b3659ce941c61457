import Terminology

/// Weighs the meeting of two designations, the same from either side.
struct MeetingWeigher {
  private let index: EntryIndex
  private let weights: MatchingWeights

  init(_ index: EntryIndex, weights: MatchingWeights) {
    self.index = index
    self.weights = weights
  }

  /// The weight in bits, before it is known how many others bear the designations.
  func bits(of meeting: Meeting) -> Double {
    let left = index.designations[meeting.left]
    let right = index.designations[meeting.right]
    var bits = weights.rungs[meeting.rung] ?? 0
    if meeting.rung != .abbreviation {
      if left.forms.isAbbreviation && right.forms.isAbbreviation { bits += weights.abbreviationsAlike }
      let words = max(left.forms.contentWords, right.forms.contentWords)
      bits += weights.furtherWord * Double(min(max(words - 1, 0), 3))
    }
    if meeting.rung == .wordOrder && !left.forms.hasMovableParts && !right.forms.hasMovableParts {
      bits += weights.bareWordOrder
    }
    bits += weights.notLeading * Double([left, right].count { !$0.isLeading })
    if left.forms.isWeak || right.forms.isWeak || left.isSymbol || right.isSymbol { bits += weights.weakDesignation }
    if [left.status, right.status].contains(where: { $0 == .deprecated || $0 == .superseded }) {
      bits += weights.deprecated
    }
    return bits
  }
}
