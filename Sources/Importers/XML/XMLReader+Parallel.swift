import Files

extension XMLReader {
  /// Thrown by a function that reads some children and must know how many came before, where it was not told.
  package struct CountIsNeeded: Error {
    package init() {}
  }

  /// Reads the children of the element just opened, several at a time on all cores, and returns after its end tag.
  ///
  /// - Parameters:
  ///   - read: reads some of the children, as ``forEachChild(strayText:_:)`` would all of them, from a reader that holds
  ///     just these. It is told how many children came before, or nil where that is not known yet; then it may throw
  ///     ``CountIsNeeded``, and is asked again when it is.
  ///   - take: takes what was read, in the order of the document.
  /// - Throws: ``ImportError`` as ``next()`` does, and what the functions throw. What was taken until then is not to be
  ///   used.
  package func readChildrenInParallel<Output: Sendable>(
    _ read: @escaping @Sendable (XMLReader, _ count: Int?) throws -> Output, take: (Output) throws -> Void
  ) throws {
    guard let parser else { return try take(read(self, 0)) }
    let reader = successor
    var count = 0
    parser.watchChildren(atDepth: depth, unread: handOver())
    if var cutter = try parser.beginPieces(), let pieces = parser.pieceParser {
      let head = parser.takeEvents()
      try take(read(reader(head), 0))
      count = head.children
      // The first piece that cannot be used, and all after it.
      var unused: [XMLPiece] = []
      try OrderedTasks<(XMLPiece, Outcome<Output>)>.run { piece, outcome in
        guard unused.isEmpty else { return unused.append(piece) }
        switch outcome {
        case .read(let output, let children):
          try take(output)
          count += children
        case .parsed(let events):
          try take(read(reader(events), count))
          count += events.children
        case .unusable: unused.append(piece)
        }
      } _: { tasks in
        while unused.isEmpty, let piece = try cutter.next(from: &parser.stream) {
          try tasks.add {
            guard let events = pieces.events(of: piece) else { return (piece, .unusable) }
            do {
              return (piece, .read(try read(reader(events), nil), children: events.children))
            } catch is CountIsNeeded {
              return (piece, .parsed(events))
            }
          }
        }
      }
      parser.endPieces(unused, cutter)
    }
    try OrderedTasks<Output>.run(take: take) { tasks in
      while let events = try parser.nextChildren(size: XMLReader.taskBytes) {
        let before = count
        count += events.children
        try tasks.add { try read(reader(events), before) }
      }
    }
    goOn(with: parser.unread())
    try take(read(self, count))
  }

  /// What became of a piece.
  private enum Outcome<Output: Sendable>: Sendable {
    case read(Output, children: Int)
    /// It has to be read again when it is known how many children come before.
    case parsed(XMLEvents)
    /// It is not whole, or something is wrong with it.
    case unusable
  }

  /// How many bytes the events of one task take, about, where the children are not parsed in pieces.
  private static let taskBytes = 512 << 10
}
