import CLibXML2

/// What the parser's callbacks write and the reader reads: a batch of events as flat records over one byte arena.
///
/// The callbacks are C functions, so they cannot be generic or hold on to anything; they append here and return.
/// Nothing is interpreted before the reader takes the batch, which is why the importers can be plain recursive
/// functions and yet the file is never in memory as a whole.
@safe
struct XMLParserState {
  /// One event, or one attribute of the start tag before it.
  struct Record {
    enum Kind: UInt8 {
      case start
      case attribute
      case end
      case text
    }

    var kind: Kind
    /// The number of the name in the name table (not for text).
    var name: UInt32 = 0
    /// The text or attribute value in the arena; for a start tag the number of its attributes.
    var offset: UInt32 = 0
    var length: UInt32 = 0
    var line: UInt32 = 0
    var column: UInt32 = 0
  }

  var records: [Record] = []
  var arena: [UInt8] = []
  var names = XMLNameTable()
  /// The names of the open elements.
  var open: [UInt32] = []
  /// Why the parser was stopped.
  var refusal: XMLRefusal?
  /// Bytes of text since the last tag.
  var textRun = 0
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
