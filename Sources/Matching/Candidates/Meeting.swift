/// Two designations that met on a rung.
struct Meeting: Hashable {
  /// The designation of the entry that comes first, in ``EntryIndex/designations``.
  var left: Int
  /// The designation of the other entry.
  var right: Int
  /// The lowest rung on which they met.
  var rung: Rung
  /// How many entries of either side bear the key on which they met, multiplied.
  var ambiguity: Int
}

/// Two entries that something brought together, with the best meeting of their designations in each language.
struct Candidate {
  /// The entry that comes first in the index.
  var left: Int
  /// The other entry.
  var right: Int
  /// The best meetings, one a language, the one to be named first in front.
  var meetings: [Meeting]
  /// Whether each of the two meets another entry of the other's source on a lower rung.
  var hasBetterPartners = false
}
