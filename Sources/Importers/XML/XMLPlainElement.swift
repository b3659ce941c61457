/// An element that holds plain text and nothing else, and has at most one attribute.
struct XMLPlainElement {
  /// The number of its name in the document.
  let nameNumber: Int
  /// The number of the name of its attribute; nil where it has none.
  let attributeNumber: Int?
  /// Where the value of its attribute is.
  let attribute: Range<Int>
  /// Where its text is.
  let text: Range<Int>
  /// The line of its start tag.
  let line: UInt32
  /// The column of its start tag.
  let column: UInt32
}

/// Where an element ends whose children were looked at and not yet read.
struct XMLElementEnd {
  let index: Int
}
