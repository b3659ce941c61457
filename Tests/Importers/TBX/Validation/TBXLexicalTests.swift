import Testing

@testable import Importers

@Suite("Forms of values in TBX")
struct TBXLexicalTests {
  @Test(
    "Dates",
    arguments: [
      ("2026-03-14", true), ("2024-02-29", true), ("2023-02-29", false), ("1900-02-29", false), ("2026-3-14", false),
      ("2026-03-14Z", true), ("2026-03-14+14:00", true), ("2026-03-14+14:30", false), ("2026-03-14T23:59:59.5", true),
      ("2026-03-14T24:00:01", false), ("2026-03-14T08:00", false), ("14.3.2026", false), ("", false), ("2026", false),
      ("-0044-03-15", true), ("2026-03-14x", false), ("2026-04-31", false),
    ])
  func dates(_ text: String, _ isDate: Bool) {
    #expect(TBXLexical.isDate(text) == isDate)
  }

  @Test(
    "Language codes",
    arguments: [
      ("en", true), ("zh-Hant-TW", true), ("x-town", true), ("en_GB", false), ("", false), ("en-", false),
      ("1n", false), ("abcdefghi", false), ("de-1996", true),
    ])
  func languages(_ text: String, _ isLanguage: Bool) {
    #expect(TBXLexical.isLanguage(text) == isLanguage)
  }

  @Test(
    "Names of elements",
    arguments: [
      ("c1", true), ("_1", true), ("1c", false), ("", false), ("IEV-831.01", true), ("a b", false), ("été", true),
      ("概念", true), ("a:b", false), ("-a", false),
    ])
  func names(_ text: String, _ isName: Bool) {
    #expect(TBXLexical.isName(text, withColons: false) == isName)
    #expect(TBXLexical.isName("a:b", withColons: true))
  }

  @Test("Addresses", arguments: [("https://example.org", true), ("http://", false), ("ftp://a", false), ("a", false)])
  func addresses(_ text: String, _ isAddress: Bool) {
    #expect(TBXLexical.isAddress(text) == isAddress)
  }
}
