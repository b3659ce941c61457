import ICUText
import Testing

@Suite("ICU")
struct ICUTextTests {
  @Test(
    "folds case, width and compatibility forms for keys",
    arguments: [
      ("Smart City", "smart city"), ("ＩｏＴ", "iot"), ("Straße", "strasse"), ("ﬁbre", "fibre"), ("ΣΊΣΥΦΟΣ", "σίσυφοσ"),
      ("İstanbul", "i̇stanbul"), ("10⁻³", "10−3"), ("", ""), ("Ärger", "ärger"),
    ])
  func caseFold(_ text: String, _ expected: String) {
    #expect(Array(Normalizer.nfkcCasefold.normalize(text).utf8) == Array(expected.utf8))
  }

  @Test("composes and decomposes")
  func canonical() {
    #expect(Array(Normalizer.nfc.normalize("e\u{301}").utf8) == Array("\u{E9}".utf8))
    #expect(Array(Normalizer.nfd.normalize("\u{E9}").utf8) == Array("e\u{301}".utf8))
    #expect(Normalizer.nfc.normalize("ASCII stays") == "ASCII stays")
  }

  @Test("makes room for text that grows")
  func growth() {
    let text = String(repeating: "\u{FDFA}", count: 100)
    #expect(Normalizer.nfkcCasefold.normalize(text).unicodeScalars.count == 1_800)
  }

  @Test("orders texts for readers, not by code")
  func collation() {
    let texts = ["zone", "Écran", "abri", "Zoo", "eau", "ecran"]
    let ordered = texts.sorted { Collation.key(of: $0).lexicographicallyPrecedes(Collation.key(of: $1)) }
    #expect(ordered == ["abri", "eau", "ecran", "Écran", "zone", "Zoo"])
  }

  @Test("converts encodings in pieces of any size", arguments: [1, 2, 3, 100])
  func conversion(_ size: Int) throws {
    let bytes: [UInt8] = [0x63, 0x61, 0x66, 0xE9, 0x20, 0x80]  // "café €" in windows-1252
    let converter = try #require(EncodingConverter(from: "windows-1252"))
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      let end = min(start + size, bytes.count)
      result += try converter.convert(Array(bytes[start..<end]), isLast: end == bytes.count)
    }
    #expect(result == Array("café €".utf8))
  }

  @Test("converts UTF-16 whose characters are cut in two")
  func utf16() throws {
    let converter = try #require(EncodingConverter(from: "UTF-16LE"))
    var result = try converter.convert([0x3D, 0xD8, 0x00], isLast: false)
    result += try converter.convert([0xDE], isLast: true)
    #expect(result == Array("😀".utf8))
  }

  @Test("stops at malformed bytes and says where")
  func malformed() throws {
    let converter = try #require(EncodingConverter(from: "UTF-8"))
    let error = #expect(throws: EncodingConverter.Malformed.self) {
      try converter.convert(Array("abc".utf8) + [0xFF, 0x41], isLast: true)
    }
    #expect((3...4).contains(error?.offset ?? -1))
    #expect(EncodingConverter(from: "no-such-encoding") == nil)
  }

  @Test("names languages")
  func names() {
    #expect(LanguageNames.name(of: "fr") == "French")
    #expect(LanguageNames.name(of: "fr", in: "de") == "Französisch")
    #expect(!ICU.version.isEmpty && !ICU.unicodeVersion.isEmpty)
  }
}
