import Files
import Terminology

/// Reads XML safely, forwards only, one event at a time.
///
/// ```swift
/// let reader = try XMLReader(stream, file: "glossary.tbx")
/// while try reader.next() != .finished { … }
/// ```
/// Whatever would read another file, expand an entity or cost more than the ``XMLLimits`` allow is refused with line
/// and column. Memory does not grow with the file.
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

  /// What the reader has of the document, and where in it it is.
  ///
  /// It lies behind a pointer, because the properties of a class cost a check at every access.
  private struct Cursor {
    var batch: XMLBatch
    /// The record that is read next.
    var upcoming = 0
    /// The record that was read last.
    var current = 0
    var depth = 0
    var languages: [(depth: Int, language: String)] = []

    /// Gives away what was not read yet.
    mutating func unread() -> XMLBatch {
      let rest = batch.suffix(from: XMLBoundary(records: upcoming, bytes: bytesRead, children: 0))
      take(XMLBatch(names: batch.names))
      return rest
    }

    /// Goes on with other events.
    mutating func take(_ batch: XMLBatch) {
      self.batch = batch
      (upcoming, current) = (0, 0)
    }

    /// How many of the bytes belong to events that were read.
    private var bytesRead: Int {
      for index in (0..<upcoming).reversed() {
        let record = batch.records[index]
        if record.kind == .text || record.kind == .attribute { return record.range.upperBound }
      }
      return 0
    }
  }

  private let file: String
  private let part: String?
  /// What supplies more; nil where the document is in the cursor.
  let parser: XMLParser?
  /// How many children of the element around them all there are, where the reader holds just these; nil elsewhere.
  let childCount: Int?
  private let cursor: UnsafeMutablePointer<Cursor>

  /// A reader of a stream; errors call it by the name of the `file` and, in an archive, of the `part`.
  ///
  /// - Throws: ``ImportError`` when libxml2 cannot start.
  package convenience init(
    _ stream: some ByteStream, file: String, part: String? = nil, limits: XMLLimits = .standard
  ) throws {
    self.init(
      XMLBatch(), of: try XMLParser(stream, file: file, part: part, limits: limits), file: file, part: part)
  }

  private init(
    _ batch: XMLBatch, from first: Int = 0, of parser: XMLParser?, file: String, part: String?, depth: Int = 0,
    languages: [(depth: Int, language: String)] = [], childCount: Int? = nil
  ) {
    self.file = file
    self.part = part
    self.parser = parser
    self.childCount = childCount
    unsafe cursor = .allocate(capacity: 1)
    unsafe cursor.initialize(to: Cursor(batch: batch, upcoming: first, depth: depth, languages: languages))
  }

  deinit {
    unsafe cursor.deinitialize(count: 1)
    unsafe cursor.deallocate()
  }

  /// How many elements are open, the one of a start tag just read included.
  package var depth: Int { unsafe cursor.pointee.depth }

  /// Moves to the next event.
  ///
  /// - Throws: ``ImportError`` at the first place that is not well-formed or not allowed.
  package func next() throws -> Event {
    while unsafe cursor.pointee.upcoming >= cursor.pointee.batch.records.count {
      guard let parser, !parser.isFinished else { return .finished }
      unsafe cursor.pointee.upcoming = 0
      unsafe cursor.pointee.current = 0
      try unsafe parser.next(&cursor.pointee.batch)
    }
    let index = unsafe cursor.pointee.upcoming
    unsafe cursor.pointee.current = index
    unsafe cursor.pointee.upcoming = index + 1
    switch unsafe cursor.pointee.batch.records[index].kind {
    case .start:
      unsafe cursor.pointee.depth += 1
      let attributes = unsafe Int(cursor.pointee.batch.records[index].length)
      if attributes > 0 {
        unsafe cursor.pointee.upcoming += attributes
        noteLanguage()
      }
      return .start
    case .end:
      if let last = unsafe cursor.pointee.languages.last, unsafe last.depth == cursor.pointee.depth {
        unsafe cursor.pointee.languages.removeLast()
      }
      unsafe cursor.pointee.depth -= 1
      return .end
    case .text, .attribute: return .text
    }
  }

  /// The name of the element whose tag was read last.
  package var name: XMLName { unsafe cursor.pointee.batch.names[nameNumber] }

  /// The number of that name in this document; names are the same, their prefixes too, when their numbers are.
  package var nameNumber: Int { unsafe Int(cursor.pointee.batch.records[cursor.pointee.current].name) }

  /// The text that was read last.
  package var text: String { unsafe string(cursor.pointee.batch.records[cursor.pointee.current]) }

  /// Whether the text that was read last is white space only.
  package var isWhitespace: Bool {
    unsafe cursor.pointee.batch.isBlank(cursor.pointee.batch.records[cursor.pointee.current])
  }

  /// The text of the element just opened, and its end tag is read, too; nil, and nothing is read, where the element
  /// holds others, where white space in it is layout, or where it does not lie in the cursor as a whole.
  package func readPlainText() -> String? {
    let index = unsafe cursor.pointee.upcoming
    guard unsafe index + 1 < cursor.pointee.batch.records.count,
      unsafe cursor.pointee.batch.records[index].kind == .text,
      unsafe cursor.pointee.batch.records[index + 1].kind == .end
    else { return nil }
    let record = unsafe cursor.pointee.batch.records[index]
    guard unsafe cursor.pointee.batch.isPlain(record) else { return nil }
    finishElement(at: index + 1)
    return string(record.range)
  }

  /// The children of the element just opened, where they are all of the plainest kind and nothing stands between them;
  /// none is read yet.
  ///
  /// - Parameter children: takes the children; it is emptied first.
  /// - Returns: what to pass to ``skip(to:)`` to leave the element; nil where a child is not plain, or where they do not
  ///   lie in the cursor as a whole.
  func plainChildren(into children: inout [XMLPlainElement]) -> XMLElementEnd? {
    children.removeAll(keepingCapacity: true)
    let end = unsafe cursor.pointee.batch.plainChildren(from: cursor.pointee.upcoming, into: &children)
    return end.map(XMLElementEnd.init)
  }

  /// How many elements of the name just read are left in their parent, the one just opened included, or fewer.
  var siblingCount: Int { unsafe cursor.pointee.batch.siblings(of: cursor.pointee.current) }

  /// Leaves the element that is open for what comes behind its end tag.
  func skip(to end: XMLElementEnd) { finishElement(at: end.index) }

  /// Passes over all up to an end tag of the element that is open, within which no other begins.
  private func finishElement(at end: Int) {
    unsafe cursor.pointee.current = end
    unsafe cursor.pointee.upcoming = end + 1
    if let last = unsafe cursor.pointee.languages.last, unsafe last.depth == cursor.pointee.depth {
      unsafe cursor.pointee.languages.removeLast()
    }
    unsafe cursor.pointee.depth -= 1
  }

  /// A part of what was read.
  func string(_ range: Range<Int>) -> String {
    withBytes(range) { bytes in
      unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
  }

  /// The bytes of a part of what was read.
  func withBytes<Result>(_ range: Range<Int>, _ body: (Span<UInt8>) -> Result) -> Result {
    unsafe cursor.pointee.batch.bytes.withSpan(range, body)
  }

  /// Where an element begins, as a part of an entry.
  func location(of element: XMLPlainElement, entry: String) -> SourceLocation {
    SourceLocation(file: file, sheet: part, line: Int(element.line), column: Int(element.column), entry: entry)
  }

  /// The name with a number of ``nameNumber`` or of a plain element.
  func name(_ number: Int) -> XMLName { unsafe cursor.pointee.batch.names[number] }

  /// The value of an attribute of the start tag read last, by its name without namespace.
  package func attribute(_ local: String) -> String? {
    for index in attributeRange {
      let record = unsafe cursor.pointee.batch.records[index]
      if unsafe cursor.pointee.batch.names[Int(record.name)].local == local { return string(record) }
    }
    return nil
  }

  /// The attributes of the start tag read last, in their order.
  package var attributes: [(name: XMLName, value: String)] {
    attributeRange.map { index in
      let record = unsafe cursor.pointee.batch.records[index]
      return unsafe (cursor.pointee.batch.names[Int(record.name)], string(record))
    }
  }

  /// The number of the name and the place of the value of the attribute of the start tag read last, where it has one.
  var onlyAttribute: (name: Int, value: Range<Int>)? {
    guard attributeCount == 1 else { return nil }
    let record = unsafe cursor.pointee.batch.records[attributeRange.lowerBound]
    return (Int(record.name), record.range)
  }

  /// How many attributes the start tag read last has.
  package var attributeCount: Int { attributeRange.count }

  /// The value of the nearest `xml:lang`.
  package var language: String? { unsafe cursor.pointee.languages.last?.language }

  /// Where the event read last begins; for a text, where the first of it that is no white space stands.
  package var location: SourceLocation {
    let record = unsafe cursor.pointee.batch.records[cursor.pointee.current]
    var (line, column) = (Int(record.line), Int(record.column))
    if record.kind == .text {
      for index in record.range {
        let byte = unsafe cursor.pointee.batch.bytes[index]
        guard byte <= 0x20 else { break }
        (line, column) = byte == 0x0A ? (line + 1, 1) : (line, column + 1)
      }
    }
    return SourceLocation(file: file, sheet: part, line: line, column: column)
  }

  /// Gives away what was not read yet.
  func handOver() -> XMLBatch { unsafe cursor.pointee.unread() }

  /// Goes on with other events.
  func goOn(with batch: XMLBatch) { unsafe cursor.pointee.take(batch) }

  /// What makes readers of events inside the element just opened, for other threads.
  var successor: @Sendable (XMLEvents) -> XMLReader {
    // Names of their own for each reader: what all share would be counted up and down by all cores at once.
    { [file, part, depth, languages = unsafe cursor.pointee.languages] events in
      XMLReader(
        events.batch, from: events.first, of: nil, file: file.unshared, part: part?.unshared, depth: depth,
        languages: languages, childCount: events.children)
    }
  }

  private var attributeRange: Range<Int> {
    let index = unsafe cursor.pointee.current
    let record = unsafe cursor.pointee.batch.records[index]
    return record.kind == .start ? (index + 1)..<(index + 1 + Int(record.length)) : index..<index
  }

  private func noteLanguage() {
    for index in attributeRange {
      let record = unsafe cursor.pointee.batch.records[index]
      guard unsafe cursor.pointee.batch.names[Int(record.name)].isLanguage else { continue }
      unsafe cursor.pointee.languages.append((cursor.pointee.depth, string(record)))
      return
    }
  }

  private func string(_ record: XMLBatch.Record) -> String { string(record.range) }
}
