import Files
import ICUText
import Terminology

/// The text of a stream in UTF-8, whatever its encoding.
///
/// What is UTF-8 already passes as it is: ``TextEncoding/detect(_:)`` has seen that it is well-formed.
struct DecodedStream: ByteStream {
  private var stream: any ByteStream
  private let converter: EncodingConverter?
  private let encoding: TextEncoding
  private let file: String
  private var consumed = 0
  private var line = 1
  private var isFinished = false

  /// The text of a source in this encoding.
  ///
  /// - Throws: ``ImportError`` when ICU does not know the encoding.
  init(_ source: Source, encoding: TextEncoding) throws {
    converter = encoding.name == "UTF-8" ? nil : EncodingConverter(from: encoding.name)
    guard converter != nil || encoding.name == "UTF-8" else {
      throw ImportError("the encoding \(encoding.name) is not known", at: source.location, remedy: "save it as UTF-8")
    }
    self.encoding = encoding
    file = source.name
    stream = try source.open()
    var mark = encoding.markLength
    while mark > 0 {
      let skipped = try stream.read(upTo: mark)
      if skipped.isEmpty { break }
      mark -= skipped.count
    }
    consumed = encoding.markLength
  }

  mutating func read(upTo count: Int) throws -> [UInt8] {
    guard let converter else { return try stream.read(upTo: count) }
    while !isFinished {
      let piece = try stream.read(upTo: max(count, 64))
      isFinished = piece.isEmpty
      do {
        let text = try converter.convert(piece, isLast: piece.isEmpty)
        consumed += piece.count
        line += text.count { $0 == 0x0A }
        if !text.isEmpty { return text }
      } catch let malformed as EncodingConverter.Malformed {
        line += lineFeeds(in: piece.prefix(malformed.offset))
        throw ImportError(
          "the byte at offset \(consumed + malformed.offset) is not well-formed \(encoding.name)",
          at: SourceLocation(file: file, line: line), remedy: "save the file again as UTF-8")
      }
    }
    return []
  }

  /// The line feeds in bytes that follow those consumed, as they stand in the encoding.
  private func lineFeeds(in bytes: ArraySlice<UInt8>) -> Int {
    guard encoding.name.hasPrefix("UTF-16") else { return bytes.count { $0 == 0x0A } }
    let low = encoding.name == "UTF-16LE" ? 0 : 1
    return bytes.indices.count { index in
      let other = low == 0 ? index + 1 : index - 1
      return (consumed + index) % 2 == low && bytes[index] == 0x0A
        && (!bytes.indices.contains(other) || bytes[other] == 0)
    }
  }
}
