import CLibXML2

/// Parses pieces of one document, each by itself and as if it stood in its place.
///
/// A piece is put between start tags that declare what its ancestors declare and end tags that close them, and libxml2
/// reads that as a document.
struct XMLPieceParser: Sendable {
  private let startTags: [UInt8]
  private let endTags: [UInt8]
  private let depth: Int
  private let limits: XMLLimits

  /// A parser of the children of an element that is so many levels deep.
  init(scope: XMLScope, depth: Int, limits: XMLLimits) {
    startTags = scope.startTags(depth: depth)
    endTags = XMLScope.endTags(depth: depth)
    self.depth = depth
    self.limits = limits
  }

  /// The events of a piece; nil where it is not whole, or something is wrong with it.
  func events(of piece: XMLPiece) -> XMLEvents? {
    _ = XMLSAXHandler.closeExternalEntities
    CLibXML2_silence()
    var sax = unsafe XMLSAXHandler.make()
    var state = XMLParserState(limits: limits)
    var bytes = Bytes(parts: [startTags] + piece.parts + [endTags])
    let size = piece.parts.reduce(0) { $0 + $1.count }
    return unsafe withUnsafeMutablePointer(to: &state) { state in
      unsafe withUnsafeMutablePointer(to: &bytes) { bytes in
        guard
          let context = unsafe xmlCreateIOParserCtxt(
            &sax, state, XMLPieceParser.read, nil, bytes, XML_CHAR_ENCODING_UTF8)
        else { return nil }
        defer {
          if let document = unsafe context.pointee.myDoc { unsafe xmlFreeDoc(document) }
          unsafe xmlFreeParserCtxt(context)
        }
        unsafe xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
        unsafe state.pointee.context = context
        unsafe state.pointee.watchedDepth = depth
        // The start tags are all in one line, so the piece begins where it is said to.
        unsafe context.pointee.input?.pointee.line = Int32(clamping: piece.place.line)
        unsafe context.pointee.input?.pointee.col = Int32(clamping: Int(piece.place.column) - startTags.count)
        // What pieces usually come to; more is made room for when it comes.
        unsafe state.pointee.batch.bytes.reserve(size / 2)
        unsafe state.pointee.batch.records.reserve(size / 16)
        let result = unsafe xmlParseDocument(context)
        guard result == 0, unsafe context.pointee.wellFormed == 1, unsafe state.pointee.refusal == nil,
          // The element around the piece was closed behind it, not in it.
          unsafe state.pointee.watchedEnd > startTags.count + size
        else { return nil }
        return unsafe state.pointee.takeEvents(from: depth)
      }
    }
  }

  /// What the parser reads.
  private struct Bytes {
    let parts: [[UInt8]]
    private var part = 0
    private var offset = 0

    init(parts: [[UInt8]]) {
      self.parts = parts
    }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
      while part < parts.count {
        let count = min(buffer.count, parts[part].count - offset)
        if count > 0 {
          unsafe parts[part].withUnsafeBytes { bytes in
            unsafe buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + count)]))
          }
          offset += count
          return count
        }
        part += 1
        offset = 0
      }
      return 0
    }
  }

  private static let read: xmlInputReadCallback = { bytes, buffer, size in
    guard let bytes = unsafe bytes?.assumingMemoryBound(to: Bytes.self) else { return -1 }
    let target = unsafe UnsafeMutableRawBufferPointer(start: buffer, count: Int(size))
    return unsafe Int32(bytes.pointee.read(into: target))
  }
}
