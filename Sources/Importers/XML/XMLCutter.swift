import Files

/// Cuts the rest of a document before start tags of one name, so that its pieces can be parsed side by side.
///
/// It goes by the bytes alone. What looks like such a tag may stand in a comment, or be no child of the right element;
/// whoever parses a piece has to see whether it is whole.
struct XMLCutter {
  private let tag: [UInt8]
  private let size: Int
  private let limit: Int
  /// What was read and is in no piece yet; it begins with the tag.
  private(set) var rest: [UInt8]
  /// Where that begins.
  private(set) var place: XMLPlace

  /// A cutter of a document that was read up to a start tag.
  ///
  /// - Parameters:
  ///   - tag: what the start tags begin with, for instance `<conceptEntry`.
  ///   - rest: what was read from that tag on.
  ///   - place: where the tag is.
  ///   - size: how many bytes are read for a piece.
  ///   - limit: how many bytes a piece has at most, about.
  init(tag: [UInt8], rest: [UInt8], at place: XMLPlace, size: Int, limit: Int) {
    self.tag = tag
    self.rest = rest
    self.place = place
    self.size = size
    self.limit = limit
  }

  /// The next piece; nil where the stream ends or no place to cut is found within the limit.
  ///
  /// Then the rest holds what is in no piece.
  ///
  /// - Throws: what reading the stream throws.
  mutating func next(from stream: inout any ByteStream) throws -> XMLPiece? {
    while rest.count < limit {
      let chunk = try stream.read(upTo: size)
      if chunk.isEmpty { return nil }
      if let cut = XMLCutter.last(tag, in: chunk, from: 0) {
        return piece(of: [rest, Array(chunk[..<cut])], rest: Array(chunk[cut...]))
      }
      // The tag at the beginning of the rest is where the piece begins.
      let start = max(1, rest.count - tag.count)
      rest += chunk
      if let cut = XMLCutter.last(tag, in: rest, from: start) {
        return piece(of: [Array(rest[..<cut])], rest: Array(rest[cut...]))
      }
    }
    return nil
  }

  private mutating func piece(of parts: [[UInt8]], rest: [UInt8]) -> XMLPiece {
    let piece = XMLPiece(parts: parts, place: place)
    for part in parts { place.pass(part) }
    self.rest = rest
    return piece
  }

  /// The first place of a start tag in some bytes.
  static func first(_ tag: [UInt8], in bytes: [UInt8]) -> Int? {
    bytes.indices.first { bytes.holds(tag, at: $0) }
  }

  /// The last place of a start tag in some bytes, not before another place.
  private static func last(_ tag: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    bytes.indices[start...].last { bytes.holds(tag, at: $0) }
  }
}

extension [UInt8] {
  /// Whether a start tag with this beginning stands at a place; the byte behind its name tells.
  fileprivate func holds(_ tag: [UInt8], at place: Int) -> Bool {
    guard self[place] == UInt8(ascii: "<"), place + tag.count < count else { return false }
    switch self[place + tag.count] {
    case UInt8(ascii: ">"), UInt8(ascii: "/"), 0x20, 0x09, 0x0A, 0x0D: break
    default: return false
    }
    return self[place..<(place + tag.count)].elementsEqual(tag)
  }
}
