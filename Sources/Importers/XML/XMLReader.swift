import CLibXML2
import Files
import Terminology

/// Reads XML safely, forwards only, one event at a time.
///
/// ```swift
/// let reader = try XMLReader(stream, file: "glossary.tbx")
/// while try reader.next() != .finished { … }
/// ```
/// The parser is libxml2 in push mode; whatever would read another file, expand an entity or cost more than the
/// ``XMLLimits`` allow is refused with line and column. Memory does not grow with the file.
@safe
package final class XMLReader {
  /// What comes next in the file.
  package enum Event {
    /// A start tag; ``XMLReader/name`` and ``XMLReader/attribute(_:)`` tell which.
    case start
    /// An end tag.
    case end
    /// Text; ``XMLReader/text`` holds it, possibly not all of it up to the next tag.
    case text
    /// The end of the document.
    case finished
  }

  private let file: String
  private let part: String?
  private let state: UnsafeMutablePointer<XMLParserState>
  private var stream: any ByteStream
  private var upcoming = 0
  private var current = 0
  private var isFed = false
  private var languages: [(depth: Int, language: String)] = []

  /// How many elements are open, the one of a start tag just read included.
  package private(set) var depth = 0

  /// A reader of a stream; errors call it by the name of the `file` and, in an archive, of the `part`.
  ///
  /// - Throws: ``ImportError`` when libxml2 cannot start.
  package init(_ stream: some ByteStream, file: String, part: String? = nil, limits: XMLLimits = .standard) throws {
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

  /// Moves to the next event.
  ///
  /// - Throws: ``ImportError`` at the first place that is not well-formed or not allowed.
  package func next() throws -> Event {
    while true {
      while unsafe upcoming < state.pointee.records.count {
        current = upcoming
        upcoming += 1
        let record = unsafe state.pointee.records[current]
        switch record.kind {
        case .start:
          depth += 1
          upcoming += Int(record.length)
          if record.length > 0, let language = attribute("lang", namespace: XMLReader.xmlNamespace) {
            languages.append((depth, language))
          }
          return .start
        case .end:
          if let last = languages.last, last.depth == depth { languages.removeLast() }
          depth -= 1
          return .end
        case .text:
          return .text
        case .attribute:
          continue
        }
      }
      if unsafe state.pointee.refusal != nil { throw refusal() }
      if isFed { return .finished }
      try feed()
    }
  }

  /// The name of the element whose tag was read last.
  package var name: XMLName { unsafe state.pointee.names.names[nameNumber] }

  /// The number of that name in this document; names are equal when their numbers are.
  package var nameNumber: Int { unsafe Int(state.pointee.records[current].name) }

  /// The text that was read last.
  package var text: String { string(unsafe state.pointee.records[current]) }

  /// Whether the text that was read last is white space only.
  package var isWhitespace: Bool {
    let record = unsafe state.pointee.records[current]
    let range = Int(record.offset)..<Int(record.offset + record.length)
    return unsafe state.pointee.arena[range].allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
  }

  /// The value of an attribute of the start tag read last, by its name without namespace.
  package func attribute(_ local: String) -> String? { attribute(local, namespace: nil) }

  /// The attributes of the start tag read last, in their order.
  package var attributes: [(name: XMLName, value: String)] {
    attributeRecords.map { unsafe (state.pointee.names.names[Int($0.name)], string($0)) }
  }

  /// The value of the nearest `xml:lang`.
  package var language: String? { languages.last?.language }

  /// Where the event read last ends.
  package var location: SourceLocation {
    let record = unsafe state.pointee.records[current]
    return SourceLocation(file: file, sheet: part, line: Int(record.line), column: Int(record.column))
  }

  private static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"

  private var attributeRecords: ArraySlice<XMLParserState.Record> {
    let record = unsafe state.pointee.records[current]
    guard record.kind == .start else { return [] }
    return unsafe state.pointee.records[(current + 1)..<(current + 1 + Int(record.length))]
  }

  private func attribute(_ local: String, namespace: String?) -> String? {
    for record in attributeRecords {
      let name = unsafe state.pointee.names.names[Int(record.name)]
      if name.local == local && (namespace == nil || name.namespace == namespace) { return string(record) }
    }
    return nil
  }

  private func string(_ record: XMLParserState.Record) -> String {
    let range = Int(record.offset)..<Int(record.offset + record.length)
    return unsafe String(decoding: state.pointee.arena[range], as: UTF8.self)
  }

  private func feed() throws {
    unsafe state.pointee.records.removeAll(keepingCapacity: true)
    unsafe state.pointee.arena.removeAll(keepingCapacity: true)
    upcoming = 0
    current = 0
    let limits = unsafe state.pointee.limits
    let chunk = try stream.read(upTo: limits.chunkBytes)
    isFed = chunk.isEmpty
    let result = unsafe chunk.withUnsafeBytes { bytes in
      unsafe xmlParseChunk(
        state.pointee.context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count),
        chunk.isEmpty ? 1 : 0)
    }
    try checkEncoding()
    if let input = unsafe state.pointee.context?.pointee.input, unsafe state.pointee.refusal == nil,
      unsafe input.pointee.end - input.pointee.cur > limits.stalledBytes
    {
      unsafe state.pointee.refuse(
        "a tag or comment goes on for more than \(limits.stalledBytes >> 10) KiB",
        remedy: "check how the file was made")
    }
    if isFed && result != 0, unsafe state.pointee.refusal == nil, unsafe state.pointee.context?.pointee.wellFormed == 0
    {
      unsafe state.pointee.refuse("the file is not well-formed XML")
    }
    // What came before a refusal must not be taken for a document: an importer would keep half of it.
    if unsafe state.pointee.refusal != nil { unsafe state.pointee.records.removeAll(keepingCapacity: true) }
  }

  private func refusal() -> ImportError {
    let refusal = unsafe state.pointee.refusal
    return ImportError(
      refusal?.problem ?? "the file is not well-formed XML",
      at: SourceLocation(file: file, sheet: part, line: refusal?.line, column: refusal?.column),
      expected: refusal?.expected,
      remedy: refusal?.remedy)
  }

  private func checkEncoding() throws {
    guard let name = unsafe state.pointee.context?.pointee.encoding else { return }
    let encoding = unsafe String(cString: name).uppercased()
    guard !XMLReader.encodings.contains(where: encoding.hasPrefix) else { return }
    unsafe state.pointee.refuse(
      "the encoding \(encoding) is not read", expected: "UTF-8, UTF-16, ISO-8859-x or windows-125x",
      remedy: "save the file as UTF-8")
  }

  private static let encodings = [
    "UTF-8", "UTF8", "UTF-16", "UTF16", "US-ASCII", "ASCII", "ISO-8859-", "ISO8859-", "ISO_8859-", "LATIN1",
    "WINDOWS-125", "CP125",
  ]
}
