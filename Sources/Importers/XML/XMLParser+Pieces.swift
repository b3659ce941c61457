import CLibXML2
import Files

/// The parts of the parser that let a long list of children be parsed in pieces, on all cores.
///
/// One parser reads what stands before the first cut and behind the last. Each piece has a parser of its own, which is
/// told the namespaces and the place in the document. A piece counts only if it is whole and without fault; from the
/// first on that is not, the first parser reads on, so that whatever is wrong is said as if there were no pieces.
extension XMLParser {
  /// How many bytes are searched for a place to cut before the document is read as one.
  private static let searchedBytes = 4 << 20

  /// What parses pieces of the element that is watched; nil where none is.
  var pieceParser: XMLPieceParser? {
    guard let depth = unsafe state.pointee.watchedDepth else { return nil }
    return XMLPieceParser(scope: unsafe state.pointee.scope, depth: depth, limits: unsafe state.pointee.limits)
  }

  /// Reads on to the start tag of a child of the element that is watched, and leaves what follows to a cutter.
  ///
  /// - Returns: nil where the document is none that can be cut, or has no such place.
  /// - Throws: ``ImportError`` as ``next(_:)`` does.
  func beginPieces() throws -> XMLCutter? {
    guard isPlainUTF8 else { return nil }
    let limits = unsafe state.pointee.limits
    while !isFinished, let depth = unsafe state.pointee.watchedDepth,
      unsafe state.pointee.batch.size < XMLParser.searchedBytes
    {
      let chunk = try stream.read(upTo: limits.chunkBytes)
      if let tag = childTag, let cut = XMLCutter.first(tag, in: chunk) {
        if cut > 0 { try parse(Array(chunk[..<cut])) }
        if let place = try settle(atDepth: depth) {
          return XMLCutter(
            tag: tag, rest: Array(chunk[cut...]), at: place, size: limits.pieceBytes, limit: limits.stalledBytes / 2)
        }
        try parse(Array(chunk[cut...]))
      } else {
        try parse(chunk)
      }
    }
    return nil
  }

  /// All that was parsed and not handed over.
  func takeEvents() -> XMLEvents {
    unsafe state.pointee.takeEvents()
  }

  /// Reads on where the pieces end, or at the first one that was of no use.
  func endPieces(_ unused: [XMLPiece], _ cutter: XMLCutter) {
    unsafe state.pointee.move(to: unused.first?.place ?? cutter.place)
    stream = FollowedStream(unused.flatMap(\.parts) + [cutter.rest], stream)
  }

  /// Lets the parser hand over text that it holds back, and tells where it is; nil where it is not between two children
  /// of the element at a depth.
  private func settle(atDepth depth: Int) throws -> XMLPlace? {
    guard let context = unsafe state.pointee.context, unsafe context.pointee.instate == XML_PARSER_CONTENT,
      unsafe state.pointee.watchedDepth == depth, unsafe state.pointee.open.count == depth,
      let input = unsafe context.pointee.input
    else { return nil }
    // What is held back may be text, but not the beginning of a tag, comment, section or reference.
    let held = unsafe UnsafeBufferPointer(start: input.pointee.cur, count: input.pointee.end - input.pointee.cur)
    guard unsafe !held.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return nil }
    let comment = Array("<!---->".utf8)
    try parse(comment)
    guard unsafe input.pointee.cur == input.pointee.end, unsafe state.pointee.watchedDepth == depth else { return nil }
    return unsafe XMLPlace(
      line: UInt32(max(input.pointee.line, 1)), column: UInt32(max(Int(input.pointee.col) - comment.count, 1)))
  }

  /// Whether the bytes of the document are those of its text, and a start tag says all that there is of an element.
  private var isPlainUTF8: Bool {
    guard let context = unsafe state.pointee.context, unsafe !state.pointee.declaresAttributes else { return false }
    guard let name = unsafe context.pointee.encoding else {
      return unsafe context.pointee.input?.pointee.buf?.pointee.encoder == nil
    }
    return unsafe String(cString: name).uppercased() == "UTF-8"
  }

  /// What the start tag of the first child begins with that was parsed.
  private var childTag: [UInt8]? {
    for index in 0..<(unsafe state.pointee.batch.records.count) {
      let record = unsafe state.pointee.batch.records[index]
      guard record.kind == .start else { continue }
      let name = unsafe state.pointee.batch.names[Int(record.name)]
      return Array("<\(name.prefix)\(name.prefix.isEmpty ? "" : ":")\(name.local)".utf8)
    }
    return nil
  }
}

/// Bytes that were read ahead, and the stream from which they came.
private struct FollowedStream: ByteStream {
  private var first: [[UInt8]]
  private var offset = 0
  private var rest: any ByteStream

  init(_ first: [[UInt8]], _ rest: any ByteStream) {
    self.first = first.reversed()
    self.rest = rest
  }

  mutating func read(upTo count: Int) throws -> [UInt8] {
    while let bytes = first.last {
      let piece = Array(bytes[offset...].prefix(count))
      offset += piece.count
      if offset == bytes.count {
        first.removeLast()
        offset = 0
      }
      if !piece.isEmpty { return piece }
    }
    return try rest.read(upTo: count)
  }
}
