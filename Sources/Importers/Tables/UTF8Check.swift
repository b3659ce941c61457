/// Tells whether a stream is well-formed UTF-8, and nothing more; ``UTF8Scan`` tells where it is not.
struct UTF8Check {
  /// The beginning of a character that its piece may have cut in two.
  private var rest: [UInt8] = []

  /// Takes in the next bytes; false where they are malformed.
  mutating func take(_ piece: [UInt8]) -> Bool {
    guard let lead = piece.lastIndex(where: { !UTF8.isContinuation($0) }), piece.count - lead <= 4 else {
      rest += piece
      return rest.count <= 4
    }
    var head = rest
    var start = 0
    while start < lead, UTF8.isContinuation(piece[start]) {
      head.append(piece[start])
      start += 1
    }
    rest = Array(piece[lead...])
    return UTF8Check.isWellFormed(head.span) && UTF8Check.isWellFormed(piece.span.extracting(start..<lead))
  }

  /// Says that no more bytes follow; false where the last are malformed.
  mutating func finish() -> Bool {
    UTF8Check.isWellFormed(rest.span)
  }

  private static func isWellFormed(_ bytes: Span<UInt8>) -> Bool {
    (try? UTF8Span(validating: bytes)) != nil
  }
}
