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

  private static let samples: [(encoding: String, text: String, bytes: [UInt8])] = [
    (
      "UTF-8", "réseau 网络 😀",
      [
        0x72, 0xC3, 0xA9, 0x73, 0x65, 0x61, 0x75, 0x20, 0xE7, 0xBD, 0x91, 0xE7, 0xBB, 0x9C, 0x20, 0xF0, 0x9F, 0x98,
        0x80,
      ]
    ),
    (
      "UTF-16LE", "réseau 网络 😀",
      [
        0x72, 0x00, 0xE9, 0x00, 0x73, 0x00, 0x65, 0x00, 0x61, 0x00, 0x75, 0x00, 0x20, 0x00, 0x51, 0x7F, 0xDC, 0x7E,
        0x20, 0x00, 0x3D, 0xD8, 0x00, 0xDE,
      ]
    ),
    ("UTF-16BE", "شبكة 😀", [0x06, 0x34, 0x06, 0x28, 0x06, 0x43, 0x06, 0x29, 0x00, 0x20, 0xD8, 0x3D, 0xDE, 0x00]),
    ("ISO-8859-1", "réseau ÿ", [0x72, 0xE9, 0x73, 0x65, 0x61, 0x75, 0x20, 0xFF]),
    ("windows-1250", "kůň €", [0x6B, 0xF9, 0xF2, 0x20, 0x80]),
    ("windows-1251", "сеть", [0xF1, 0xE5, 0xF2, 0xFC]),
    ("windows-1252", "réseau – €", [0x72, 0xE9, 0x73, 0x65, 0x61, 0x75, 0x20, 0x96, 0x20, 0x80]),
    ("windows-1253", "δίκτυο", [0xE4, 0xDF, 0xEA, 0xF4, 0xF5, 0xEF]),
    ("windows-1254", "şebeke ağı", [0xFE, 0x65, 0x62, 0x65, 0x6B, 0x65, 0x20, 0x61, 0xF0, 0xFD]),
    ("windows-1255", "רשת", [0xF8, 0xF9, 0xFA]),
    ("windows-1256", "شبكة", [0xD4, 0xC8, 0xDF, 0xC9]),
    ("windows-1257", "tīkls ž", [0x74, 0xEE, 0x6B, 0x6C, 0x73, 0x20, 0xFE]),
  ]

  @Test("converts every encoding of tables, wherever a character is cut in two", arguments: samples)
  func encodings(_ sample: (encoding: String, text: String, bytes: [UInt8])) throws {
    for size in [1, 2, 3, 7, 4096] {
      let converter = try #require(EncodingConverter(from: sample.encoding))
      var result: [UInt8] = []
      for start in stride(from: 0, to: sample.bytes.count, by: size) {
        let end = min(start + size, sample.bytes.count)
        result += try converter.convert(Array(sample.bytes[start..<end]), isLast: end == sample.bytes.count)
      }
      #expect(result == Array(sample.text.utf8), "\(size)")
    }
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

  @Test("writes traditional Chinese in simplified characters")
  func transliteration() throws {
    let transliterator = try #require(Transliterator("Traditional-Simplified"))
    for (text, expected) in [("資料", "资料"), ("智慧城市", "智慧城市"), ("網絡 net 😀", "网络 net 😀"), ("", "")] {
      #expect(transliterator.transliterate(text) == expected)
    }
    #expect(transliterator.transliterate(String(repeating: "網", count: 5_000)) == String(repeating: "网", count: 5_000))
    #expect(Transliterator("No-Such-Transform") == nil)
  }

  @Test("makes room for a transform that grows")
  func transliterationGrowth() throws {
    let transliterator = try #require(Transliterator("Any-Name"))
    #expect(transliterator.transliterate("é") == "\\N{LATIN SMALL LETTER E WITH ACUTE}")
  }

  @Test(
    "breaks text into words by a dictionary",
    arguments: [
      ("zh", "智慧城市的数据平台", ["智慧", "城市", "的", "数据", "平台"]), ("ja", "データの収集装置", ["データ", "の", "収集", "装置"]),
      ("th", "คุณภาพของบริการ", ["คุณภาพ", "ของ", "บริการ"]), ("zh", "iot平台5g网络", ["iot", "平台", "5g", "网络"]),
      ("en", "smart city", ["smart", " ", "city"]), ("zh", "", []),
    ])
  func words(_ language: String, _ text: String, _ expected: [String]) throws {
    let breaker = try #require(WordBreaker(language))
    #expect(breaker.wordEnds(in: "other 文字 before").last == "other 文字 before".utf8.count)
    var start = 0
    let bytes = Array(text.utf8)
    let words = breaker.wordEnds(in: text).map { end in
      defer { start = end }
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
    #expect(words == expected)
  }

  @Test("names languages")
  func names() {
    #expect(LanguageNames.name(of: "fr") == "French")
    #expect(LanguageNames.name(of: "fr", in: "de") == "Französisch")
    #expect(!ICU.version.isEmpty && !ICU.unicodeVersion.isEmpty)
  }
}
