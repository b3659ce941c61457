/// How many typing errors lie between two words.
enum EditDistance {
  /// The least number of characters to insert, drop, exchange, or swap with the next one, no character being touched
  /// twice (optimal string alignment).
  ///
  /// Computed by the bit-parallel algorithm of Hyyrö (Nordic Journal of Computing 10(1), 2003), one column of the
  /// table a step.
  ///
  /// - Parameters:
  ///   - one: a word of 64 code points at most.
  ///   - other: another word.
  /// - Returns: the distance; nil where the first word is too long.
  static func between(_ one: [UInt32], _ other: [UInt32]) -> Int? {
    guard one.count <= 64 else { return nil }
    guard !one.isEmpty else { return other.count }
    let last: UInt64 = 1 << (one.count - 1)
    var (vertical, negative) = (~UInt64(0), UInt64(0))
    var (diagonal, previousMatches) = (UInt64(0), UInt64(0))
    var distance = one.count
    for character in other {
      var matches: UInt64 = 0
      for (place, candidate) in one.enumerated() where candidate == character { matches |= 1 << place }
      let swapped = ((~diagonal & matches) << 1) & previousMatches
      diagonal = (((matches & vertical) &+ vertical) ^ vertical) | matches | negative | swapped
      var plus = negative | ~(diagonal | vertical)
      var minus = diagonal & vertical
      if plus & last != 0 { distance += 1 }
      if minus & last != 0 { distance -= 1 }
      plus = plus << 1 | 1
      minus <<= 1
      vertical = minus | ~(diagonal | plus)
      negative = plus & diagonal
      previousMatches = matches
    }
    return distance
  }
}
