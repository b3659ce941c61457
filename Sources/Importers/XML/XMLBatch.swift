/// A stretch of a document: its events as flat records over one byte arena.
///
/// The parser's callbacks append to it and an ``XMLReader`` reads it; as a plain value it can be read on another
/// thread than the one that parses.
struct XMLBatch: Sendable {
  /// One event, or one attribute of the start tag before it.
  struct Record {
    enum Kind: UInt8 {
      case start
      case attribute
      case end
      case text
    }

    var kind: Kind
    /// The number of the name in ``XMLBatch/names`` (not for text).
    var name: UInt32 = 0
    /// The text or attribute value in the arena.
    var offset: UInt32 = 0
    /// The length of the text or value; for a start tag the number of its attributes.
    var length: UInt32 = 0
    /// The line and column, in bytes, at which the event begins; both count from 1.
    var line: UInt32 = 0
    var column: UInt32 = 0
  }

  var records: [Record] = []
  var arena: [UInt8] = []
  /// The names of the document so far, by their numbers.
  var names: [XMLName] = []

  /// How many bytes the batch takes.
  var size: Int { records.count * MemoryLayout<Record>.stride + arena.count }

  /// Whether a text has no space at its ends and no line break or tab in it.
  func isPlain(_ text: Record) -> Bool {
    let range = Int(text.offset)..<(Int(text.offset) + Int(text.length))
    guard !range.isEmpty, arena[range.lowerBound] > 0x20, arena[range.upperBound - 1] > 0x20 else { return false }
    return unsafe arena.withUnsafeBufferPointer { bytes in
      unsafe bytes[range].allSatisfy { $0 >= 0x20 }
    }
  }

  /// Drops all events; the names stay.
  mutating func removeAll() {
    records.removeAll(keepingCapacity: true)
    arena.removeAll(keepingCapacity: true)
  }

  /// Cuts the events before a place off and returns them.
  mutating func cut(at place: XMLBoundary) -> XMLBatch {
    var tail = XMLBatch(
      records: Array(records[place.records...]), arena: Array(arena[place.bytes...]), names: names)
    for index in tail.records.indices { tail.records[index].offset &-= UInt32(truncatingIfNeeded: place.bytes) }
    records.removeLast(records.count - place.records)
    arena.removeLast(arena.count - place.bytes)
    swap(&self, &tail)
    return tail
  }
}

/// A place in a batch at which a child of the element that is watched has just ended.
struct XMLBoundary {
  /// How many records come before it.
  var records = 0
  /// How many bytes of the arena come before it.
  var bytes = 0
  /// How many children have ended since the last cut.
  var children = 0
}
