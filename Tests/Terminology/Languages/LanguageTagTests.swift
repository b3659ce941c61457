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
    ])
  func canonical(_ text: String, _ expected: String) {
    #expect(LanguageTag(text)?.value == expected)
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
