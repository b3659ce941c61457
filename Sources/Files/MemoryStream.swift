/// Bytes in memory as a stream.
public struct MemoryStream: ByteStream {
  private var rest: ArraySlice<UInt8>
  private let pieceSize: Int

  /// A stream of these bytes, which gives at most `pieceSize` of them at a time.
  public init(_ bytes: [UInt8], pieceSize: Int = .max) {
    rest = bytes[...]
    self.pieceSize = pieceSize
  }

  /// A stream of the UTF-8 of a text.
  public init(_ text: String, pieceSize: Int = .max) {
    self.init(Array(text.utf8), pieceSize: pieceSize)
  }

  /// The next bytes; never throws.
  public mutating func read(upTo count: Int) -> [UInt8] {
    let piece = rest.prefix(min(count, pieceSize))
    rest = rest.dropFirst(piece.count)
    return Array(piece)
  }
}
