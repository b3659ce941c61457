/// What an XML source may ask of the machine before it is refused.
///
/// The parser itself stops the well-known attacks; these limits stop the quiet ones, such as a tag with a million
/// attributes, for which a genuine terminology file has no use.
package struct XMLLimits: Sendable {
  /// How deep elements may nest.
  package var depth = 256
  /// How many attributes and namespace declarations an element may have.
  package var attributes = 1_024
  /// How many names of elements and attributes a document may have, about.
  package var names = 10_000
  /// How many bytes may wait in the parser without any progress.
  package var stalledBytes = 256 << 10
  /// How many bytes of text may lie between two tags.
  package var textBytes = 8 << 20
  /// How many bytes the events of one entry may take where entries are read side by side.
  package var childBytes = 256 << 20
  /// How many bytes are given to the parser at a time.
  package var chunkBytes = 64 << 10
  /// How many bytes of a long list are parsed side by side with others, about.
  package var pieceBytes = 256 << 10

  /// The limits for sources of unknown origin.
  package static let standard = XMLLimits()
}
