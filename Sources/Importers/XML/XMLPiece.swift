/// A stretch of a document between the start tags of two children of one element, in UTF-8.
struct XMLPiece: Sendable {
  /// Its bytes, in parts that follow each other.
  let parts: [[UInt8]]
  /// Where it begins.
  let place: XMLPlace
}

/// A line of a document and a column in it, both from 1; columns as libxml2 counts them.
struct XMLPlace: Hashable, Sendable {
  var line: UInt32
  var column: UInt32

  /// Goes on to the place behind these bytes.
  mutating func pass(_ bytes: [UInt8]) {
    let breaks = bytes.count(of: 0x0A)
    if breaks > 0 {
      line += UInt32(breaks)
      column = 1
    }
    for byte in bytes.reversed() {
      if byte == 0x0A { break }
      // The bytes behind the first of a character are no columns.
      if byte & 0xC0 != 0x80 { column += 1 }
    }
  }
}
