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
    var bits = weights[meeting.rung]
    if meeting.rung != .abbreviation {
      if left.features.intersection(right.features).contains(.isAbbreviation) { bits += weights[.abbreviationsAlike] }
      // An abbreviation and a word in small letters: `SEA` and `sea`.
      if either.contains(.isAbbreviation), !left.features.intersection(right.features).contains(.isAbbreviation) {
        bits += weights[.abbreviationAndWord]
      }
      let words = Int(max(left.contentWords, right.contentWords))
      bits += weights[.furtherWord] * Double(min(max(words - 1, 0), 3))
    }
    if meeting.rung == .wordOrder && either.isDisjoint(with: .hasMovableParts) {
      bits += weights[.bareWordOrder]
    }
    bits += weights[.notLeading] * Double([left, right].count { !$0.features.contains(.isLeading) })
    if !either.isDisjoint(with: [.isWeak, .isSymbol]) { bits += weights[.weakDesignation] }
    if either.contains(.isDeprecated) { bits += weights[.deprecated] }
    if meeting.rung == .typing { bits += weights[.typingLetter] * Double(min(changedLength(meeting), 12) - 7) }
    return bits
  }

  /// How many characters the word has in which two designations differ, in the shorter form of the two.
  private func changedLength(_ meeting: Meeting) -> Int {
    let (left, right) = (index.designations[Int(meeting.left)], index.designations[Int(meeting.right)])
    let vocabulary = index.vocabularies[Int(left.language)]
    let lengths = [(left, right), (right, left)].flatMap { one, other in
      let others = Set(index.words(of: other).map { vocabulary.stems[Int($0)] })
      let changed = index.words(of: one).filter { !others.contains(vocabulary.stems[Int($0)]) }
      return changed.map { vocabulary.words[Int($0)].length }
    }
    return lengths.min() ?? 7
  }
}
