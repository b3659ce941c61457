/// Two designations that met on a rung.
struct Meeting: Sendable {
  /// The designation of the entry that comes first, in ``EntryIndex/designations``.
  var left: Int32
  /// The designation of the other entry.
  var right: Int32
  /// The lowest rung on which they met.
  var rung: Rung
  /// How many entries of either side bear the key on which they met, multiplied.
  var ambiguity: Int32
  /// The weight of the meeting, and of its ambiguity.
  var bits = 0.0
}

/// Two entries that something brought together.
struct Candidate: Sendable {
  /// The entry that comes first in the index.
  var left: Int32
  /// The other entry.
  var right: Int32
  /// The best meetings of their designations in ``Candidates/meetings``, one a language, the one to be named first in
  /// front.
  var meetings: Range<Int>

  /// The two of them.
  var pair: EntryPair { EntryPair(left, right) }
}

/// The pairs of entries that something brought together, in the order of their entries.
struct Candidates: Sendable {
  var pairs: [Candidate] = []
  var meetings: [Meeting] = []
}

extension Candidates {
  /// Whether designations of two entries are the same words in some form.
  func isExact(_ candidate: Candidate) -> Bool {
    candidate.meetings.contains { meetings[$0].rung <= .wordOrder }
  }

  /// Whether all that their designations have is some words in common.
  func isOverlap(_ candidate: Candidate) -> Bool {
    candidate.meetings.contains { meetings[$0].rung == .overlap }
  }
}
