import CSerd
import Files
import Terminology

/// Reads Turtle and N-Triples with serd (RDF 1.1 Turtle, W3C 2014).
///
/// serd takes the text apart; prefixes and relative IRIs are resolved here. The first error ends the reading, except
/// for characters that an IRI should have percent-encoded: those are kept, and reported.
@safe
struct TurtleReader {
  private let file: String

  /// A reader whose errors call the source by this name.
  init(file: String) {
    self.file = file
  }

  /// The graph that a text in UTF-8 is, and what was noticed in it.
  ///
  /// - Throws: ``ImportError`` with line and column where the text is no Turtle or asks for too much; what the stream
  ///   throws.
  func read(_ stream: some ByteStream) throws -> (graph: RDFGraph, findings: [Finding]) {
    let state = UnsafeMutablePointer<TurtleParserState>.allocate(capacity: 1)
    unsafe state.initialize(to: TurtleParserState(stream, file: file))
    defer {
      unsafe state.deinitialize(count: 1)
      unsafe state.deallocate()
    }
    guard
      let reader = unsafe serd_reader_new(
        SERD_TURTLE, state, nil, TurtleCallbacks.base, TurtleCallbacks.prefix, TurtleCallbacks.statement, nil)
    else { throw ImportError("the Turtle parser could not be started", at: SourceLocation(file: file)) }
    defer { unsafe serd_reader_free(reader) }
    unsafe serd_reader_set_error_sink(reader, TurtleCallbacks.error, state)
    unsafe state.pointee.stackStart = concord_stack_place()
    // One byte at a time, so that the line of a statement is known when it is handed over.
    let status = unsafe serd_reader_read_source(
      reader, TurtleCallbacks.source, TurtleCallbacks.streamError, state, nil, 1)
    if let failure = unsafe state.pointee.failure { throw failure }
    guard status.rawValue <= SERD_FAILURE.rawValue else {
      throw ImportError(
        "the file is no Turtle", at: unsafe state.pointee.location, remedy: "mend the file there, or export it again")
    }
    return unsafe (state.pointee.graph, state.pointee.findings)
  }
}

/// What the callbacks of serd write.
@safe
struct TurtleParserState {
  var graph = RDFGraph()
  var findings: [Finding] = []
  /// What ended the reading.
  var failure: (any Error)?
  var stackStart: UInt = 0
  private let file: String
  private let limits = RDFLimits.standard
  private var stream: any ByteStream
  private var buffer: [UInt8] = []
  private var position = 0
  private var bytesRead = 0
  private var line = 1
  /// How many bytes come before the line.
  private var lineStart = 0
  private var base: IRIReference?
  private var prefixes: [[UInt8]: [UInt8]] = [:]
  private var hasRelativeIRI = false

  init(_ stream: some ByteStream, file: String) {
    self.stream = stream
    self.file = file
  }

  /// Where the parser is.
  var location: SourceLocation { SourceLocation(file: file, line: line, column: max(bytesRead - lineStart, 1)) }

  /// The next byte; nil at the end, and after a failure.
  mutating func next() -> UInt8? {
    if position == buffer.count {
      guard failure == nil else { return nil }
      do {
        buffer = try stream.read(upTo: 1 << 16)
      } catch {
        failure = error
        buffer = []
      }
      position = 0
      if buffer.isEmpty { return nil }
    }
    guard failure == nil else { return nil }
    let byte = buffer[position]
    position += 1
    bytesRead += 1
    if byte == 0x0A {
      line += 1
      lineStart = bytesRead
    }
    return byte
  }

  /// Takes an error of serd.
  mutating func take(error message: String, line: Int, column: Int) {
    guard failure == nil else { return }
    let location = SourceLocation(file: file, line: max(line, 1), column: max(column, 1))
    guard !message.hasPrefix("invalid IRI character") else {
      findings.append(
        Finding(
          code: "rdf.iri-character", severity: .minor,
          message: "an IRI holds a character that should be percent-encoded; it is kept", location: location))
      return
    }
    failure = ImportError(
      message, at: location, expected: "Turtle or N-Triples", remedy: "mend the file there, or export it again")
  }

  /// Takes a base; false when it ends the reading.
  mutating func take(base node: SerdNode) -> Bool {
    attempt { state in
      let bytes = unsafe TurtleParserState.bytes(node)
      try state.limits.check(iriLength: bytes.count, at: state.location)
      let reference = IRIReference(bytes)
      state.base = state.base?.resolve(reference) ?? reference
    }
  }

  /// Takes a prefix; false when it ends the reading.
  mutating func take(prefix name: SerdNode, _ node: SerdNode) -> Bool {
    attempt { state in
      unsafe state.prefixes[TurtleParserState.bytes(name)] = try unsafe state.iri(TurtleParserState.bytes(node))
    }
  }

  /// Takes a statement; false when it ends the reading.
  mutating func take(
    _ subject: SerdNode, _ predicate: SerdNode, _ object: SerdNode, datatype: SerdNode?, language: SerdNode?,
    stack: UInt
  ) -> Bool {
    attempt { state in
      let depth = stack > state.stackStart ? stack - state.stackStart : state.stackStart - stack
      guard depth <= UInt(state.limits.stackBytes) else {
        throw ImportError(
          "blank nodes or collections are nested too deeply", at: state.location, remedy: "check how the file was made")
      }
      let subject = try unsafe state.term(subject)
      let predicate = try unsafe state.term(predicate)
      let value: RDFGraph.Term
      if unsafe object.type == SERD_LITERAL {
        let type = try unsafe datatype.flatMap { try unsafe state.name($0) }
        let tag = unsafe language.flatMap { unsafe $0.n_bytes > 0 ? TurtleParserState.bytes($0) : nil }
        value = unsafe state.graph.literal(
          TurtleParserState.bytes(object), language: tag, datatype: type)
      } else {
        value = try unsafe state.term(object)
      }
      guard !state.graph.hasMalformedText else {
        throw ImportError(
          "an escape stands for half a character", at: state.location, expected: "a character of Unicode",
          remedy: "write the character itself")
      }
      state.graph.add(subject, predicate, value, line: state.line)
      try state.limits.check(state.graph, bytesRead: state.bytesRead, at: state.location)
    }
  }

  private mutating func attempt(_ work: (inout TurtleParserState) throws -> Void) -> Bool {
    guard failure == nil else { return false }
    do {
      try work(&self)
    } catch {
      failure = error
    }
    return failure == nil
  }

  private mutating func term(_ node: SerdNode) throws -> RDFGraph.Term {
    if unsafe node.type == SERD_BLANK { return unsafe graph.blank(TurtleParserState.bytes(node)) }
    guard let name = try unsafe name(node) else {
      throw ImportError("a literal stands where a name is expected", at: location)
    }
    return graph.iri(name)
  }

  /// The IRI of a name; nil for what has none.
  private mutating func name(_ node: SerdNode) throws -> [UInt8]? {
    let text = unsafe TurtleParserState.bytes(node)
    if unsafe node.type == SERD_URI { return try iri(text) }
    guard unsafe node.type == SERD_CURIE else { return nil }
    let end = text.firstIndex(of: 0x3A) ?? text.endIndex
    let prefix = Array(text[..<end])
    guard let namespace = prefixes[prefix] else {
      throw ImportError(
        "the prefix “\(String(decoding: prefix, as: UTF8.self)):” is not declared", at: location,
        remedy: "declare it with @prefix at the beginning of the file")
    }
    try limits.check(iriLength: namespace.count + text.count, at: location)
    return namespace + text[min(end + 1, text.endIndex)...]
  }

  /// The IRI that a reference means; a relative one stays as it is where the document states no base.
  private mutating func iri(_ text: [UInt8]) throws -> [UInt8] {
    let colon = text.firstIndex(of: 0x3A) ?? text.endIndex
    let isAbsolute = colon < text.endIndex && !text[..<colon].contains { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 }
    guard !isAbsolute else {
      try limits.check(iriLength: text.count, at: location)
      return text
    }
    guard let base, base.isAbsolute else {
      if !hasRelativeIRI {
        hasRelativeIRI = true
        findings.append(.relativeIRI(at: location))
      }
      return text
    }
    let result = base.resolve(IRIReference(text)).bytes
    try limits.check(iriLength: result.count, at: location)
    return result
  }

  private static func bytes(_ node: SerdNode) -> [UInt8] {
    guard let start = unsafe node.buf else { return [] }
    return unsafe Array(UnsafeBufferPointer(start: start, count: node.n_bytes))
  }
}

extension Finding {
  /// That IRIs are relative in a document without a base.
  static func relativeIRI(at location: SourceLocation) -> Finding {
    Finding(
      code: "rdf.relative-iri", severity: .minor,
      message: "IRIs are relative and the file states no base; they stay relative", location: location)
  }
}

/// The callbacks of serd; each finds its state behind the handle.
private enum TurtleCallbacks {
  static let source: SerdSource = { buffer, _, _, handle in
    guard let byte = unsafe state(handle).pointee.next() else { return 0 }
    unsafe buffer.storeBytes(of: byte, as: UInt8.self)
    return 1
  }

  static let streamError: SerdStreamErrorFunc = { handle in
    unsafe state(handle).pointee.failure == nil ? 0 : 1
  }

  static let error: SerdErrorSink = { handle, error in
    guard let handle = unsafe handle else { return SERD_ERR_INTERNAL }
    let message = unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      let length = unsafe concord_serd_message(error, buffer.baseAddress, buffer.count)
      return unsafe String(decoding: buffer.prefix(length).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
    unsafe state(handle).pointee.take(
      error: message.trimmingWhitespace(), line: Int(error.pointee.line), column: Int(error.pointee.col))
    return SERD_SUCCESS
  }

  static let base: SerdBaseSink = { handle, iri in
    guard let handle = unsafe handle else { return SERD_ERR_INTERNAL }
    return unsafe state(handle).pointee.take(base: iri.pointee) ? SERD_SUCCESS : SERD_ERR_BAD_SYNTAX
  }

  static let prefix: SerdPrefixSink = { handle, name, iri in
    guard let handle = unsafe handle else { return SERD_ERR_INTERNAL }
    return unsafe state(handle).pointee.take(prefix: name.pointee, iri.pointee) ? SERD_SUCCESS : SERD_ERR_BAD_SYNTAX
  }

  static let statement: SerdStatementSink = { handle, _, _, subject, predicate, object, datatype, language in
    guard let handle = unsafe handle else { return SERD_ERR_INTERNAL }
    let isTaken = unsafe state(handle).pointee.take(
      subject.pointee, predicate.pointee, object.pointee, datatype: datatype?.pointee, language: language?.pointee,
      stack: concord_stack_place())
    return isTaken ? SERD_SUCCESS : SERD_ERR_BAD_SYNTAX
  }

  private static func state(_ handle: UnsafeMutableRawPointer) -> UnsafeMutablePointer<TurtleParserState> {
    unsafe handle.assumingMemoryBound(to: TurtleParserState.self)
  }
}
