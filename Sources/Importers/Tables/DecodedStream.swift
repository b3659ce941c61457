import Files
import ICUText
import Terminology

/// The text of a stream in UTF-8, whatever its encoding.
struct DecodedStream: ByteStream {
  private var stream: any ByteStream
  private let converter: EncodingConverter
  private let encoding: TextEncoding
  private let file: String
  private var consumed = 0
  private var line = 1
  private var isFinished = false

  /// The text of a source in this encoding.
  ///
  /// - Throws: ``ImportError`` when ICU does not know the encoding.
  init(_ source: Source, encoding: TextEncoding) throws {
    guard let converter = EncodingConverter(from: encoding.name) else {
      throw ImportError("the encoding \(encoding.name) is not known", at: source.location, remedy: "save it as UTF-8")
    }
    self.converter = converter
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
    while !isFinished {
      let piece = try stream.read(upTo: max(count, 64))
      isFinished = piece.isEmpty
      do {
        let text = try converter.convert(piece, isLast: piece.isEmpty)
        consumed += piece.count
        line += text.count { $0 == 0x0A }
        if !text.isEmpty { return text }
      } catch let malformed as EncodingConverter.Malformed {
        line += malformed.converted.count { $0 == 0x0A }
        throw ImportError(
          "the byte at offset \(consumed + malformed.offset) is not well-formed \(encoding.name)",
          at: SourceLocation(file: file, line: line), remedy: "save the file again as UTF-8")
      }
    }
    return []
  }
}
