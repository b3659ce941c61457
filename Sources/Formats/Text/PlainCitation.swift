import Terminology

/// Reads the citations that nearly all are, `ISO 9000:2005, 3.4.1`, without looking for what others may hold.
///
/// Whatever it reads, ``CitationParser/parseFully(_:)`` reads alike; what may be more than a document and a clause it
/// leaves to that.
package enum PlainCitation {
  /// The citation in a text; nil where it is not plain.
  package static func parse(_ text: String) -> SourceCitation? {
    var text = text
    return text.withUTF8 { bytes in unsafe parse(bytes.span) }
  }

  /// The citation in the bytes of a text; nil where it is not plain.
  package static func parse(_ bytes: Span<UInt8>) -> SourceCitation? {
    guard let comma = lastComma(in: bytes), comma > 0, isClause(bytes, from: comma + 2) else { return nil }
    return SourceCitation(string(bytes, 0..<comma), clause: string(bytes, (comma + 2)..<bytes.count))
  }

  /// Where the last `, ` is; nil where the text holds anything that may mean more than itself.
  private static func lastComma(in bytes: Span<UInt8>) -> Int? {
    guard bytes.count > 2, !opensWithMark(bytes) else { return nil }
    var comma: Int?
    var previous: UInt8 = 0x20
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte >= 0x20, byte < 0x7F, byte != 0x20 || previous != 0x20 else { return nil }
      switch byte {
      case 0x20: if previous == 0x2C { comma = index - 1 }
      case 0x4F, 0x49, 0x6F, 0x61, 0x69: if mayBeRelation(bytes, at: index) { return nil }
      default: break
      }
      previous = byte
    }
    return previous == 0x20 ? nil : comma
  }

  /// Whether the text opens with a bracket, an address, or a word that states a relation (`see`, `SOURCE:`, `b-`).
  private static func opensWithMark(_ bytes: Span<UInt8>) -> Bool {
    switch bytes[0] {
    case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "h"), UInt8(ascii: "s"), UInt8(ascii: "v"),
      UInt8(ascii: "V"), UInt8(ascii: "a"), UInt8(ascii: "A"), UInt8(ascii: "b"):
      true
    case UInt8(ascii: "S"):
      bytes[1] == UInt8(ascii: "e") || bytes[1] == UInt8(ascii: "O") || bytes[1] == UInt8(ascii: "o")
    default: false
    }
  }

  /// Whether one of the words for a change (`modified`, `MOD`, `adapted`, `identical`, `IDT`) may stand around a letter.
  private static func mayBeRelation(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    guard index + 2 < bytes.count else { return false }
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0x6F, 0x64, 0x69), (0x61, 0x64, 0x61), (0x69, 0x64, 0x65), (0x49, 0x44, 0x54): return true
    default: return bytes[index] == 0x4F && bytes[index + 1] == 0x44
    }
  }

  /// Whether all from a place on is a clause number: `3.1.28`, `A.2`, `311-01-04`.
  private static func isClause(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    let count = bytes.count - start
    guard count > 0, count <= 16, bytes[start].isASCIIAlphanumeric else { return false }
    var hasDigit = false
    for index in start..<bytes.count {
      let byte = bytes[index]
      let isDigit = (0x30...0x39).contains(byte)
      guard isDigit || index == start || byte == 0x2E || byte == 0x2D else { return false }
      hasDigit = hasDigit || isDigit
    }
    return hasDigit
  }

  private static func string(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    unsafe bytes.extracting(range).withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}
