/// A sequence of bytes that is read forwards, a piece at a time: a file, a member of an archive, a text in memory.
public protocol ByteStream {
  /// The next bytes, at most `count` of them; none at the end.
  ///
  /// - Throws: an error that says what could not be read.
  mutating func read(upTo count: Int) throws -> [UInt8]
}

extension ByteStream {
  /// All bytes that remain, unless they are more than the limit.
  ///
  /// - Throws: what ``read(upTo:)`` throws, and ``StreamTooLong`` past the limit.
  public mutating func readAll(limit: Int = .max) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let piece = try read(upTo: 1 << 16)
      if piece.isEmpty { return bytes }
      guard bytes.count + piece.count <= limit else { throw StreamTooLong(limit: limit) }
      bytes.append(contentsOf: piece)
    }
  }
}

/// A stream that holds more bytes than its reader accepts.
public struct StreamTooLong: Error, Hashable, Sendable {
  /// How many bytes would have been accepted.
  public let limit: Int

  /// An error for a limit.
  public init(limit: Int) { self.limit = limit }
}

extension StreamTooLong: CustomStringConvertible {
  /// `it holds more than 1048576 bytes`.
  public var description: String { "it holds more than \(limit) bytes" }
}
