import CLibXML2
import Files
import Terminology

/// Parses a stream with libxml2 in push mode, and hands its events over batch by batch.
///
/// Whatever would read another file, expand an entity or cost more than the ``XMLLimits`` allow is refused with line
/// and column. Memory does not grow with the file.
@safe
final class XMLParser {
  private let file: String
  private let part: String?
  let state: UnsafeMutablePointer<XMLParserState>
  var stream: any ByteStream
  private(set) var isFinished = false

  /// A parser of a stream; errors call it by the name of the `file` and, in an archive, of the `part`.
  ///
  /// - Throws: ``ImportError`` when libxml2 cannot start.
  init(_ stream: some ByteStream, file: String, part: String?, limits: XMLLimits) throws {
    _ = XMLSAXHandler.closeExternalEntities
    self.file = file
    self.part = part
    self.stream = stream
    unsafe state = .allocate(capacity: 1)
    unsafe state.initialize(to: XMLParserState(limits: limits))
    var sax = unsafe XMLSAXHandler.make()
    guard let context = unsafe xmlCreatePushParserCtxt(&sax, state, nil, 0, nil) else {
      throw ImportError("the XML parser could not be started", at: SourceLocation(file: file))
    }
    unsafe xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
    unsafe state.pointee.context = context
  }

  deinit {
    if let context = unsafe state.pointee.context {
      if let document = unsafe context.pointee.myDoc { unsafe xmlFreeDoc(document) }
      unsafe xmlFreeParserCtxt(context)
    }
    unsafe state.deinitialize(count: 1)
    unsafe state.deallocate()
  }

  /// Replaces a batch that was read by the next one; without events at the end.
  ///
  /// - Throws: ``ImportError`` at the first place that is not well-formed or not allowed. What came before it in the
  ///   batch must not be taken for a document, and is not handed over.
  func next(_ batch: inout XMLBatch) throws {
    batch.removeAll()
    while batch.records.count == 0 && !isFinished {
      unsafe swap(&batch, &state.pointee.batch)
      defer { unsafe swap(&batch, &state.pointee.batch) }
      try feed()
    }
  }

  /// Begins to cut batches at the ends of the children of the element that is `depth` levels deep; they are in what
  /// is `unread` of the batch that was handed over last.
  func watchChildren(atDepth depth: Int, unread: XMLBatch) {
    unsafe state.pointee.batch = unread
    unsafe state.pointee.boundary = XMLBoundary()
    unsafe state.pointee.watchedDepth = depth
    var level = depth
    var bytes = 0
    for index in 0..<unread.records.count {
      let record = unread.records[index]
      if record.kind == .text || record.kind == .attribute { bytes = record.range.upperBound }
      if record.kind == .start { level += 1 }
      guard record.kind == .end else { continue }
      level -= 1
      guard level >= depth else {
        unsafe state.pointee.watchedDepth = nil
        break
      }
      if level == depth {
        unsafe state.pointee.boundary = XMLBoundary(
          records: index + 1, bytes: bytes, children: state.pointee.boundary.children + 1)
      }
    }
  }

  /// The next whole children of the element that is watched, about as many as fill `size` bytes; nil when that element
  /// has ended, after which ``unread`` holds what follows.
  ///
  /// - Throws: ``ImportError`` as ``next(_:)`` does.
  func nextChildren(size: Int) throws -> XMLEvents? {
    while unsafe state.pointee.batch.size < size, !isFinished, unsafe state.pointee.watchedDepth != nil {
      try feed()
    }
    while unsafe state.pointee.boundary.children == 0, !isFinished, unsafe state.pointee.watchedDepth != nil {
      guard unsafe state.pointee.batch.size < state.pointee.limits.childBytes else {
        unsafe state.pointee.refuse(
          "an entry takes more than \(state.pointee.limits.childBytes >> 20) MiB",
          remedy: "check how the file was made")
        throw refusal()
      }
      try feed()
    }
    let boundary = unsafe state.pointee.boundary
    guard boundary.children > 0 else { return nil }
    unsafe state.pointee.boundary = XMLBoundary()
    return unsafe XMLEvents(batch: state.pointee.batch.cut(at: boundary), children: boundary.children)
  }

  /// Ends the cutting of batches, and returns the events that were parsed and not handed over.
  func unread() -> XMLBatch {
    unsafe state.pointee.watchedDepth = nil
    return takeEvents().batch
  }

  private func feed() throws {
    try parse(stream.read(upTo: unsafe state.pointee.limits.chunkBytes))
  }

  /// Parses the next bytes of the document; none mean its end.
  ///
  /// - Throws: ``ImportError`` at the first place that is not well-formed or not allowed.
  func parse(_ chunk: [UInt8]) throws {
    let limits = unsafe state.pointee.limits
    isFinished = chunk.isEmpty
    CLibXML2_silence()
    let result = unsafe chunk.withUnsafeBytes { bytes in
      unsafe xmlParseChunk(
        state.pointee.context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count),
        chunk.isEmpty ? 1 : 0)
    }
    checkEncoding()
    if let input = unsafe state.pointee.context?.pointee.input, unsafe state.pointee.refusal == nil,
      unsafe input.pointee.end - input.pointee.cur > limits.stalledBytes
    {
      unsafe state.pointee.refuse(
        "a tag or comment goes on for more than \(limits.stalledBytes >> 10) KiB",
        remedy: "check how the file was made")
    }
    if unsafe state.pointee.names.names.count > limits.names {
      unsafe state.pointee.refuse(
        "the elements and attributes have more than \(limits.names) different names",
        remedy: "check how the file was made")
    }
    if result != 0, unsafe state.pointee.refusal == nil, unsafe state.pointee.context?.pointee.disableSAX != 0 {
      // libxml2 stops without a word where it cannot convert the bytes.
      let fault = XMLFault(code: XML_ERR_INVALID_ENCODING.rawValue, message: "", open: nil, hasRoot: true)
      unsafe state.pointee.refuse(fault.problem, expected: fault.expected, remedy: fault.remedy)
    }
    if isFinished && result != 0, unsafe state.pointee.refusal == nil,
      unsafe state.pointee.context?.pointee.wellFormed == 0
    {
      unsafe state.pointee.refuse("the file is not well-formed XML")
    }
    guard unsafe state.pointee.refusal == nil else {
      unsafe state.pointee.batch.removeAll()
      throw refusal()
    }
    if unsafe state.pointee.batch.names.count != state.pointee.names.names.count {
      unsafe state.pointee.batch.names = state.pointee.names.names
    }
  }

  private func refusal() -> ImportError {
    let refusal = unsafe state.pointee.refusal
    return ImportError(
      refusal?.problem ?? "the file is not well-formed XML",
      at: SourceLocation(file: file, sheet: part, line: refusal?.line, column: refusal?.column),
      expected: refusal?.expected,
      remedy: refusal?.remedy)
  }

  private func checkEncoding() {
    guard let name = unsafe state.pointee.context?.pointee.encoding else { return }
    let encoding = unsafe String(cString: name).uppercased()
    guard !XMLParser.encodings.contains(where: encoding.hasPrefix) else { return }
    unsafe state.pointee.refuse(
      "the encoding \(encoding) is not read", expected: "UTF-8, UTF-16, ISO-8859-x or windows-125x",
      remedy: "save the file as UTF-8")
  }

  private static let encodings = [
    "UTF-8", "UTF8", "UTF-16", "UTF16", "US-ASCII", "ASCII", "ISO-8859-", "ISO8859-", "ISO_8859-", "LATIN1",
    "WINDOWS-125", "CP125",
  ]
}
