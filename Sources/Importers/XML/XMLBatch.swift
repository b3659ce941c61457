/// A stretch of a document: its events as flat records over the bytes of their texts.
///
/// The parser's callbacks append to it and an ``XMLReader`` reads it; once the parser has let go of it, it can be read
/// on another thread.
struct XMLBatch: Sendable {
  /// One event, or one attribute of the start tag before it.
  struct Record: BitwiseCopyable {
    enum Kind: UInt8 {
      case start
      case attribute
      case end
      case text
    }

    var kind: Kind
    /// The number of the name in ``XMLBatch/names`` (not for text).
    var name: UInt32 = 0
    /// The text or attribute value among the bytes.
    var offset: UInt32 = 0
    /// The length of the text or value; for a start tag the number of its attributes.
    var length: UInt32 = 0
    /// The line and column, in bytes, at which the event begins; both count from 1.
    var line: UInt32 = 0
    var column: UInt32 = 0

    /// Where the text or attribute value is among the bytes.
    var range: Range<Int> { Int(offset)..<(Int(offset) + Int(length)) }
  }

  var records = XMLBuffer<Record>()
  var bytes = XMLBuffer<UInt8>()
  /// The names of the document so far, by their numbers.
  var names: [XMLName] = []

  /// How much memory the events take, in bytes.
  var size: Int { records.count * MemoryLayout<Record>.stride + bytes.count }

  /// Whether a text has no space at its ends and no line break or tab in it.
  func isPlain(_ text: Record) -> Bool {
    bytes.withSpan(text.range) { bytes in
      guard let last = bytes.indices.last, bytes[0] > 0x20, bytes[last] > 0x20 else { return false }
      // Without a way out of the loop many bytes are looked at in one instruction.
      var least: UInt8 = 0xFF
      for index in bytes.indices { least = min(least, bytes[index]) }
      return least >= 0x20
    }
  }

  /// Whether a text is white space only.
  func isBlank(_ text: Record) -> Bool {
    bytes.withSpan(text.range) { bytes in
      for index in bytes.indices where bytes[index] > 0x20 { return false }
      return true
    }
  }

  /// The elements from a record on up to the end tag of their parent, where all of them are plain.
  ///
  /// - Parameters:
  ///   - start: the record behind the start tag of the parent.
  ///   - children: the elements are added to it.
  /// - Returns: the record of the end tag; nil where something is not plain or the batch ends before.
  // It changes nothing. A function that says it may is handed the batch where it stands, and not a copy of it.
  mutating func plainChildren(from start: Int, into children: inout [XMLPlainElement]) -> Int? {
    var index = start
    let count = records.count
    while index < count {
      let record = records[index]
      switch record.kind {
      case .end: return index
      case .text:
        guard isBlank(record) else { return nil }
        index += 1
      case .attribute: return nil
      case .start:
        let attributes = Int(record.length)
        let text = index + 1 + attributes
        guard attributes <= 1, text + 1 < count, records[text].kind == .text, records[text + 1].kind == .end,
          isPlain(records[text])
        else { return nil }
        let attribute = attributes == 1 ? records[index + 1] : nil
        if let attribute, names[Int(attribute.name)].isLanguage { return nil }
        children.append(
          XMLPlainElement(
            nameNumber: Int(record.name), attributeNumber: attribute.map { Int($0.name) },
            attribute: attribute?.range ?? 0..<0, text: records[text].range, line: record.line,
            column: record.column))
        index = text + 2
      }
    }
    return nil
  }

  /// How many elements with the name of a start tag follow it in the same element, itself included, as far as the batch
  /// goes.
  // As above.
  mutating func siblings(of tag: Int) -> Int {
    let name = records[tag].name
    var (count, level) = (0, 0)
    for index in tag..<records.count {
      switch records[index].kind {
      case .start:
        if level == 0 && records[index].name == name { count += 1 }
        level += 1
      case .end where level == 0: return count
      case .end: level -= 1
      case .text, .attribute: continue
      }
    }
    return count
  }

  /// Drops all events; the names stay.
  mutating func removeAll() {
    records.removeAll()
    bytes.removeAll()
  }

  /// The events behind a place, as a batch of their own.
  func suffix(from place: XMLBoundary) -> XMLBatch {
    var tail = XMLBatch(names: names)
    tail.records.reserve(as: records)
    tail.bytes.reserve(as: bytes)
    tail.bytes.append(bytes, from: place.bytes)
    for index in place.records..<records.count {
      var record = records[index]
      record.offset &-= UInt32(truncatingIfNeeded: place.bytes)
      tail.records.append(record)
    }
    return tail
  }

  /// Cuts the events before a place off and returns them.
  mutating func cut(at place: XMLBoundary) -> XMLBatch {
    var head = self
    self = suffix(from: place)
    head.records.truncate(to: place.records)
    head.bytes.truncate(to: place.bytes)
    return head
  }
}

/// A place in a batch at which a child of the element that is watched has just ended.
struct XMLBoundary {
  /// How many records come before it.
  var records = 0
  /// How many bytes come before it.
  var bytes = 0
  /// How many children have ended since the last cut.
  var children = 0
}
