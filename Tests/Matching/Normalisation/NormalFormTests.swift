import Matching
import Terminology
import TestSupport
import Testing

@Suite("Normal forms")
struct NormalFormTests {
  @Test(
    "of a normal form are itself, on random texts of one script",
    arguments: [
      ("en", "abcSTZ0 9-/,.'’ﬁ"), ("fr", "aéÈçŒœ e\u{301}-’«»"), ("de", "aäÖüßẞ S-„“"), ("el", "αΣσςΆ ώ-·"),
      ("ru", "аБёЙиЯ й-«»"), ("ar", "مدينةأإٱـَ ُ-،"), ("he", "שלוםּ ־״"), ("hi", "कखग़िा्ँ -"), ("zh", "城市，。（ＡＢ）智 ·"),
      ("ja", "ｾﾞセンー・ぱハ゜"), ("ko", "가각가 -힣"), ("th", "กำา่ -ๆ"), ("tr", "ıIiİğŞ\u{307} -"),
      ("az", "ıIiİəƏ-"), ("zh", "資料网網乾的5G 、"),
    ])
  func idempotence(_ language: String, _ alphabet: String) {
    let ladder = Ladder(LanguageTag(canonical: language))
    let letters = Array(alphabet.unicodeScalars)
    var random = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...9, using: &random) {
        text.append(letters.randomElement(using: &random) ?? " ")
      }
      let forms = ladder.forms(of: String(text))
      for rung in [Rung.unicode, .punctuation] {
        guard let key = forms.keys[rung] else { continue }
        #expect(ladder.forms(of: key).keys[rung] == key, "\(Array(text)) on \(rung)")
      }
    }
  }

  @Test(
    "of texts without spaces do not depend on where a dictionary ends a word, below the order of words",
    arguments: [
      ("zh", "智慧城市的數據平台服务质量资料5GIoT "), ("ja", "スマートシティの情報基盤データ収集装置5GIoT "), ("th", "เมืองอัจฉริยะคุณภาพของบริการข้อมูล5GIoT "),
    ])
  func dictionaryWords(_ language: String, _ alphabet: String) {
    let ladder = Ladder(LanguageTag(canonical: language))
    let letters = Array(alphabet.unicodeScalars)
    var random = SeededGenerator(seed: 23)
    for _ in 0..<300 {
      let start = Int.random(in: 0..<letters.count, using: &random)
      var text = String.UnicodeScalarView()
      text.append(contentsOf: letters[start...].prefix(Int.random(in: 1...12, using: &random)))
      let forms = ladder.forms(of: String(text))
      let joined = (forms.keys[.unicode] ?? "").filter { $0 != " " }
      guard !joined.isEmpty else { continue }
      #expect(forms.keys[.punctuation] == joined)
      #expect(forms.keys[.qualifiers] == joined)
    }
  }

  @Test("differ between no texts that differ in case only", arguments: ["en", "fr", "de", "ru", "el"])
  func upperCase(_ language: String) {
    let ladder = Ladder(LanguageTag(canonical: language))
    for word in ["straße", "énergie", "умный город", "σοφός", "ĳsberg", "ŉ", "ﬀ"] {
      #expect(ladder.forms(of: word).meets(ladder.forms(of: word.uppercased()), upTo: .unicode), "\(word)")
    }
  }

  @Test(
    "tell abbreviations from words",
    arguments: [
      ("IoT", true), ("GIS", true), ("V2G", true), ("LPWAN", true), ("5G", false), ("node", false), ("Node", false),
      ("LoRa", true), ("SMART CITY", false), ("INTEROPERABILITY", false), ("e-SIM", true), ("A", false),
    ])
  func abbreviations(_ text: String, _ expected: Bool) {
    #expect(Ladder(LanguageTag(canonical: "en")).forms(of: text).isAbbreviation == expected)
  }

  @Test(
    "give the initials of all words, and of those with a meaning when they are three at least",
    arguments: [
      ("Internet of Things", ["iot"]), ("geographic information system", ["gis"]),
      ("quality of service in networks", ["qosin", "qsn"]), ("node", []), ("the smart grid", ["sg"]),
    ])
  func initials(_ text: String, _ expected: [String]) {
    #expect(Ladder(LanguageTag(canonical: "en")).forms(of: text).initials == expected)
  }

  @Test(
    "call designations weak that are too short to say much",
    arguments: [("en", "U", true), ("en", "V+", true), ("en", "kWh", false), ("zh", "站", false), ("en", "+", true)])
  func weakness(_ language: String, _ text: String, _ expected: Bool) {
    #expect(Ladder(LanguageTag(canonical: language)).forms(of: text).isWeak == expected)
  }

  @Test("of definitions keep the words that carry meaning, in Chinese pairs of characters")
  func contentStems() {
    #expect(
      Ladder(LanguageTag(canonical: "en")).contentStems(of: "The devices (3.1.2) that are used in the network")
        == ["devic", "network"])
    let chinese = Ladder(LanguageTag(canonical: "zh"))
    #expect(chinese.contentStems(of: "城市网络。站") == ["城市", "市网", "网络", "站"])
    #expect(chinese.contentStems(of: "資料網絡") == chinese.contentStems(of: "资料网络"))
  }

  @Test("of Thai definitions are made of the words of a dictionary")
  func thaiDefinitions() {
    #expect(
      Ladder(LanguageTag(canonical: "th")).contentStems(of: "อุปกรณ์ที่รวบรวมข้อมูลของเมือง") == [
        "อุปกรณ์", "รวบรวม", "ข้อมูล", "เมือง",
      ])
  }
}
