import Terminology

extension SourcedText {
  /// The part of the text between two positions, in Unicode scalar values, without white space at its ends; markup
  /// goes with its words, sources and properties stay.
  func slice(_ range: Range<Int>) -> SourcedText {
    slice(range, of: Array(text.unicodeScalars))
  }

  /// The parts of the text between positions; the characters of a long text are counted once for all of them.
  func slices(_ ranges: [Range<Int>]) -> [SourcedText] {
    let scalars = Array(text.unicodeScalars)
    return ranges.map { slice($0, of: scalars) }
  }

  private func slice(_ range: Range<Int>, of scalars: [Unicode.Scalar]) -> SourcedText {
    var start = max(range.lowerBound, 0)
    var end = min(range.upperBound, scalars.count)
    while start < end && scalars[start].isSpaceInSources { start += 1 }
    while end > start && scalars[end - 1].isSpaceInSources { end -= 1 }
    var result = self
    guard start > 0 || end < scalars.count else { return result }
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: scalars[start..<max(end, start)])
    result.text = String(kept)
    result.markup = markup.compactMap { markup in
      let from = max(markup.offset, start)
      let to = min(markup.offset + markup.length, end)
      guard from < to || (markup.length == 0 && (start...end).contains(markup.offset)) else { return nil }
      var moved = markup
      moved.offset = from - start
      moved.length = to - from
      return moved
    }
    return result
  }

  /// The text cut before each of these positions, empty pieces left out.
  func split(before positions: [Int]) -> [SourcedText] {
    let count = text.unicodeScalars.count
    let starts = [0] + positions
    return slices(zip(starts, positions + [count]).map { $0..<$1 }).filter { !$0.text.isEmpty }
  }
}
