/// Events of a document between two children of an element, or before the first of them.
struct XMLEvents: Sendable {
  var batch: XMLBatch
  /// How many of the events have been read: the start tags of the elements around them.
  var first = 0
  /// How many of the children have their end tags there.
  var children: Int
}
