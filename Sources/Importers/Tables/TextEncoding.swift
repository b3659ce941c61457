import Files
import ICUText
import Terminology

/// The encoding of a text file, and how it is known.
struct TextEncoding: Hashable, Sendable {
  /// Its name, as ICU knows it.
  var name: String
  /// How many bytes of byte order mark come before the text.
  var markLength = 0
  /// Whether it is a guess that a finding should mention.
  var isGuess = false

  /// Finds out in which encoding a source is: by its byte order mark, else UTF-8 when it is well-formed as that,
  /// else what ICU takes it for.
  ///
  /// - Throws: ``ImportError`` when the bytes are no text in any encoding, or UTF-8 with malformed places.
  static func detect(_ source: Source) throws -> TextEncoding {
    let presumed = presumed(of: source)
    guard try presumed.name == "UTF-8" && !isWellFormed(source) else { return presumed }
    return try guess(source, isMarked: presumed.markLength > 0)
  }

  /// The encoding that the first bytes of a source tell, else UTF-8.
  static func presumed(of source: Source) -> TextEncoding {
    guard var stream = try? source.open(), let piece = try? stream.read(upTo: 1 << 16) else {
      return TextEncoding(name: "UTF-8")
    }
    return byteOrderMark(piece) ?? unmarkedUTF16(piece) ?? TextEncoding(name: "UTF-8")
  }

  private static func isWellFormed(_ source: Source) throws -> Bool {
    var stream = try source.open()
    var check = UTF8Check()
    while true {
      let piece = try stream.read(upTo: 1 << 16)
      if piece.isEmpty { return check.finish() }
      guard check.take(piece) else { return false }
    }
  }

  /// The encoding of a source that is not well-formed as UTF-8, though perhaps marked as that.
  private static func guess(_ source: Source, isMarked: Bool) throws -> TextEncoding {
    var stream = try source.open()
    var scan = UTF8Scan()
    var sample: [UInt8] = []
    while true {
      let piece = try stream.read(upTo: 1 << 16)
      if piece.isEmpty { break }
      // A sample of what is not plain ASCII is what an encoding is known by.
      let isTelling = scan.malformed > 0
      if scan.scan(piece) || isTelling, sample.count < 1 << 16 { sample += piece }
    }
    scan.finish()
    guard let place = scan.firstMalformed else { return TextEncoding(name: "UTF-8", markLength: isMarked ? 3 : 0) }
    if scan.hasNUL { throw noText(source) }
    if isMarked || scan.wellFormed > scan.malformed * 2 {
      throw ImportError(
        "the byte at offset \(place.offset) is not well-formed UTF-8",
        at: SourceLocation(file: source.name, line: place.line), expected: "UTF-8 throughout",
        remedy: "save the file again as UTF-8")
    }
    guard let guess = EncodingDetector.guess(sample), guess.confidence >= 10, isText(sample, in: guess.encoding) else {
      throw unreadable(source, "its bytes fit no encoding that is known")
    }
    return TextEncoding(name: guess.encoding, isGuess: true)
  }

  /// Whether bytes make text in an encoding: no malformed sequence, none of the control characters U+0080 to U+009F,
  /// to which code pages map the bytes that they do not use.
  private static func isText(_ bytes: [UInt8], in encoding: String) -> Bool {
    // The sample may end within a character, so it is not taken for the last piece.
    guard let converter = EncodingConverter(from: encoding), let text = try? converter.convert(bytes, isLast: false)
    else { return false }
    return !String(decoding: text, as: UTF8.self).unicodeScalars.contains { (0x80...0x9F).contains($0.value) }
  }

  /// The error for a file that holds NUL bytes and nothing that speaks for text.
  static func noText(_ source: Source) -> ImportError {
    unreadable(source, "it holds NUL bytes, as files that are not text do")
  }

  private static func unreadable(_ source: Source, _ reason: String) -> ImportError {
    ImportError(
      "the encoding of the file cannot be told: \(reason)", at: source.location,
      expected: "text in UTF-8, UTF-16 or a Windows code page", remedy: "save the file as UTF-8")
  }

  private static func byteOrderMark(_ bytes: [UInt8]) -> TextEncoding? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return TextEncoding(name: "UTF-8", markLength: 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return TextEncoding(name: "UTF-16LE", markLength: 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return TextEncoding(name: "UTF-16BE", markLength: 2) }
    return nil
  }

  /// UTF-16 without a mark shows by NULs in every other byte of Latin text, and tables begin with some as a rule.
  private static func unmarkedUTF16(_ bytes: [UInt8]) -> TextEncoding? {
    let sample = bytes.prefix(512)
    guard sample.count >= 4 else { return nil }
    switch (sample[0] == 0, sample[1] == 0, sample[2] == 0, sample[3] == 0) {
    case (false, true, false, true): return TextEncoding(name: "UTF-16LE", isGuess: true)
    case (true, false, true, false): return TextEncoding(name: "UTF-16BE", isGuess: true)
    default: break
    }
    let zeros = sample.indices.filter { sample[$0] == 0 }
    guard zeros.count * 3 > sample.count else { return nil }
    let odd = zeros.count { $0 % 2 == 1 }
    if odd == zeros.count { return TextEncoding(name: "UTF-16LE", isGuess: true) }
    return odd == 0 ? TextEncoding(name: "UTF-16BE", isGuess: true) : nil
  }
}
