/// Some words of one language that may stand for others, as far as two collections show it.
struct Substitution: Sendable {
  /// The tokens that are exchanged, in the order of their numbers; none for words that may be left out.
  var from: [UInt32]
  /// The tokens that stand for them.
  var to: [UInt32]
  /// How sure that is: the log odds, in bits, that two designations which differ in nothing else name one concept.
  var bits: Double
}

/// The substitutions that two collections show for one language.
struct Substitutions: Sendable {
  /// Words that may stand for each other, by the first token of either side; the surest first.
  var exchanges: [UInt32: [Substitution]] = [:]
  /// Words that designations of the first side may have beside those of the other, and how sure that is.
  var omissionsLeft: [UInt32: Double] = [:]
  /// Words that designations of the other side may have beside those of the first.
  var omissionsRight: [UInt32: Double] = [:]
}
