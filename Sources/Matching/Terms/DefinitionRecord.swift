/// A definition as matching knows it.
struct DefinitionRecord: Sendable {
  /// Its entry in ``EntryIndex/entries``.
  var entry: Int32
  /// Its section in the entry; nil for a definition of the entry as a whole.
  var section: Int32?
  /// Its place among the definitions of the section or entry.
  var place: Int32
  /// Its language in ``EntryIndex/languages``.
  var language: UInt16
  /// Its words in ``EntryIndex/definitionWords``.
  var words: Range<Int>
  /// Its stems in ``EntryIndex/definitionStems``, each once, in the order of their numbers.
  var stems = 0..<0
}
