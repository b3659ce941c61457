import CLibXML2

/// What the parser's callbacks write: the batch of events, and why the parser was stopped.
///
/// The callbacks are C functions, so they cannot be generic or hold on to anything; they append here and return.
/// Nothing is interpreted before a reader takes the batch, which is why the importers can be plain recursive
/// functions and yet the file is never in memory as a whole.
@safe
struct XMLParserState {
  var batch = XMLBatch()
  var names = XMLNameTable()
  /// The names of the open elements.
  var open: [UInt32] = []
  /// The namespaces that the open elements declare.
  var scope = XMLScope()
  /// Whether the document says more of attributes than their values.
  var declaresAttributes = false
  /// Why the parser was stopped.
  var refusal: XMLRefusal?
  /// Bytes of text since the last tag.
  var textRun = 0
  /// Where the event before this one ended, which is where this one begins.
  var eventStart: (line: UInt32, column: UInt32) = (1, 1)
  /// How many elements are open around the children at whose ends the batch may be cut; nil where none are watched, and
  /// when their parent has ended.
  var watchedDepth: Int?
  /// How many bytes had been read when their parent ended.
  var watchedEnd = 0
  /// The last such end in the batch.
  var boundary = XMLBoundary()
  let limits: XMLLimits
  var context: xmlParserCtxtPtr?

  init(limits: XMLLimits) {
    self.limits = limits
  }

  /// Where the parser is, in lines and bytes.
  var position: (line: UInt32, column: UInt32) {
    guard let input = unsafe context?.pointee.input else { return (0, 0) }
    return unsafe (UInt32(max(input.pointee.line, 0)), UInt32(max(input.pointee.col, 0)))
  }

  /// Where the event at hand begins; the next one begins where this one ends.
  mutating func beginEvent() -> (line: UInt32, column: UInt32) {
    defer { eventStart = position }
    return eventStart
  }

  /// Where the start tag at hand begins; the parser tells of it when it has read all but its `>` or `/>`.
  mutating func beginTag() -> (line: UInt32, column: UInt32) {
    let start = open.isEmpty ? tagStart : eventStart
    let isEmpty = unsafe context?.pointee.input?.pointee.cur?.pointee == UInt8(ascii: "/")
    eventStart = position
    eventStart.column += isEmpty ? 2 : 1
    return start
  }

  /// Where the start tag at hand begins, looked up in the text; for the first one, because what comes before it is no
  /// event.
  private var tagStart: (line: UInt32, column: UInt32) {
    guard let input = unsafe context?.pointee.input, var place = unsafe input.pointee.cur,
      let base = unsafe input.pointee.base
    else { return eventStart }
    var line = unsafe input.pointee.line
    let end = unsafe place
    while unsafe place > base, unsafe place.pointee != UInt8(ascii: "<") {
      unsafe place -= 1
      if unsafe place.pointee == UInt8(ascii: "\n") { line -= 1 }
    }
    var column = 1
    if unsafe line == input.pointee.line {
      column = unsafe Int(input.pointee.col) - (end - place)
    } else {
      while unsafe place > base, unsafe (place - 1).pointee != UInt8(ascii: "\n") {
        unsafe place -= 1
        column += 1
      }
    }
    return (UInt32(max(line, 1)), UInt32(max(column, 1)))
  }

  /// Lets the parser take what it reads next for what stands at a place.
  mutating func move(to place: XMLPlace) {
    guard let input = unsafe context?.pointee.input else { return }
    unsafe input.pointee.line = Int32(clamping: place.line)
    unsafe input.pointee.col = Int32(clamping: place.column)
    eventStart = (place.line, place.column)
  }

  /// Gives away all that was parsed, of which the first events have been read.
  mutating func takeEvents(from first: Int = 0) -> XMLEvents {
    var events = XMLEvents(batch: XMLBatch(), first: first, children: boundary.children)
    boundary = XMLBoundary()
    swap(&events.batch, &batch)
    events.batch.names = names.names
    return events
  }

  /// Notes that an element has ended.
  mutating func endElement() {
    scope.close(to: open.count)
    guard let watchedDepth, open.count <= watchedDepth else { return }
    guard open.count == watchedDepth else {
      self.watchedDepth = nil
      watchedEnd = unsafe xmlByteConsumed(context)
      return
    }
    boundary = XMLBoundary(
      records: batch.records.count, bytes: batch.bytes.count, children: boundary.children + 1)
  }

  /// Records why this file is not read on, and stops the parser.
  mutating func refuse(_ problem: String, expected: String? = nil, remedy: String? = nil) {
    guard refusal == nil else { return }
    let (line, column) = position
    refusal = XMLRefusal(
      problem: problem, line: Int(line), column: Int(column), expected: expected, remedy: remedy)
    unsafe xmlStopParser(context)
  }
}

/// Why an XML file was refused, and where.
struct XMLRefusal {
  var problem: String
  var line: Int
  var column: Int
  var expected: String?
  var remedy: String?
}
