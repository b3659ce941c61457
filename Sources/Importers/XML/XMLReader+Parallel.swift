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
    if var cutter = try parser.beginPieces(), let parse = parser.piecesParser {
      let head = parser.takeEvents()
      try take(read(reader(head), 0))
      count = head.children
      // The first piece that cannot be used, and all after it.
      var unused: [XMLPiece] = []
      try OrderedTasks<PieceResult<Output>>.run { result in
        guard unused.isEmpty, let children = result.children else { return unused.append(result.piece) }
        if let output = result.output {
          try take(output)
        } else if let events = parse(result.piece) {
          try take(read(reader(events), count))
        }
        count += children
      } _: { tasks in
        while unused.isEmpty, let piece = try cutter.next(from: &parser.stream) {
          try tasks.add {
            guard let events = parse(piece) else { return PieceResult(piece: piece) }
            do {
              return PieceResult(piece: piece, children: events.children, output: try read(reader(events), nil))
            } catch is CountIsNeeded {
              return PieceResult(piece: piece, children: events.children)
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
  private struct PieceResult<Output: Sendable>: Sendable {
    let piece: XMLPiece
    /// How many children it holds; nil where it cannot be used.
    var children: Int?
    /// What was read; nil also where it has to be read again.
    var output: Output?
  }

  /// How many bytes the events of one task take, about, where the children are not parsed in pieces.
  private static let taskBytes = 512 << 10
}
