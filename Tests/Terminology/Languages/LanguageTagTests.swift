import Terminology
import Testing

@Suite("Language tags")
struct LanguageTagTests {
  @Test(
    "are canonical whatever came in",
    arguments: [
      ("en", "en"), ("en-US", "en-US"), ("EN_gb", "en-GB"), ("eng", "en"), ("dut/nld", "nl"), ("ger", "de"),
      ("zh-hans", "zh-Hans"), ("Deutsch", "de"), ("français", "fr"), ("French", "fr"), ("русский", "ru"),
      ("العربية", "ar"), ("zu", "zu"), ("sr-latn-rs", "sr-Latn-RS"), (" fr ", "fr"), ("de-1996", "de-1996"),
      ("en_US", "en-US"), ("english", "en"), ("Englisch", "en"), ("anglais", "en"), ("ISO_E", "en"), ("iso_f", "fr"),
      ("zh-Hant-TW", "zh-Hant-TW"), ("zho", "zh"), ("chi", "zh"), ("fre", "fr"), ("iw", "he"), ("in-ID", "id-ID"),
      ("nld/iw", "nl"), ("Yi", "yi"), ("ISO", "iso"), ("繁體中文", "zh-Hant"), ("English (United States)", "en"),
    ])
  func canonical(_ text: String, _ expected: String) {
    #expect(LanguageTag(text)?.value == expected)
  }

  @Test(
    "are known by the names that the languages of the organisations have for each other",
    arguments: [
      ("en", ["English", "anglais", "Englisch", "inglés", "английский", "الإنجليزية", "英语"]),
      ("fr", ["French", "français", "Französisch", "francés", "французский", "الفرنسية", "法语"]),
      ("de", ["German", "allemand", "Deutsch", "alemán", "немецкий", "الألمانية", "德语"]),
      ("es", ["Spanish", "espagnol", "Spanisch", "español", "испанский", "الإسبانية", "西班牙语"]),
      ("ru", ["Russian", "russe", "Russisch", "ruso", "русский", "الروسية", "俄语"]),
      ("ar", ["Arabic", "arabe", "Arabisch", "árabe", "арабский", "العربية", "阿拉伯语"]),
      ("zh", ["Chinese", "chinois", "Chinesisch", "chino", "китайский", "الصينية", "中文"]),
    ])
  func names(_ code: String, _ names: [String]) {
    for name in names {
      #expect(LanguageTag(name)?.value == code, "\(name)")
      #expect(LanguageTag(name.uppercased())?.value == code, "\(name)")
    }
  }

  @Test("refuse what names no language", arguments: ["", "  ", "N/A", "12", "this is a sentence", "x", "ex@mple"])
  func refused(_ text: String) {
    #expect(LanguageTag(text) == nil)
  }

  @Test(
    "know the direction of the script",
    arguments: [
      ("ar", true), ("he", true), ("ug-CN", true), ("fa", true), ("en", false), ("zh", false), ("ar-Latn", false),
      ("az-Arab", true),
    ])
  func direction(_ tag: String, _ isRightToLeft: Bool) {
    #expect(LanguageTag(tag)?.isRightToLeft == isRightToLeft)
  }

  @Test("tell registered names from words of the same form")
  func registered() {
    #expect(LanguageTag.isRegistered("fra"))
    #expect(LanguageTag.isRegistered("Japanese"))
    #expect(!LanguageTag.isRegistered("xq"))
  }
}
