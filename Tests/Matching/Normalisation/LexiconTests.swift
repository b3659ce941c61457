import Terminology
import Testing

@testable import Matching

@Suite("Numbers and negations in words")
struct LexiconTests {
  private func number(_ language: String, _ word: String) -> String? {
    let tokens = Lexicon(LanguageProfile.of(LanguageTag(canonical: language)))[word].tokens
    return tokens.count == 1 && tokens[0].isNumber ? tokens[0].text : nil
  }

  @Test(
    "are known as cardinals and ordinals, with marks or without",
    arguments: [
      ("en", "twelve", 12), ("en", "2nd", 2), ("en", "iv", 4), ("fr", "douze", 12), ("fr", "deuxième", 2),
      ("fr", "deuxieme", 2), ("fr", "première", 1), ("fr", "1er", 1), ("fr", "1re", 1), ("fr", "3ème", 3),
      ("fr", "4e", 4),
      ("de", "zwölf", 12), ("de", "zwoelf", 12), ("de", "fünfter", 5), ("de", "eins", 1), ("de", "siebte", 7),
      ("de", "2te", 2), ("es", "once", 11), ("es", "séptima", 7), ("es", "tercer", 3), ("es", "1er", 1),
      ("es", "2o", 2),
      ("ru", "три", 3), ("ru", "трёх", 3), ("ru", "первого", 1), ("ru", "четвертый", 4), ("ru", "третья", 3),
      ("ru", "5й", 5), ("it", "sei", 6), ("it", "undicesima", 11), ("it", "3o", 3), ("pt", "três", 3),
      ("pt", "tres", 3),
      ("pt", "sétimo", 7), ("pt", "duas", 2), ("nl", "twaalf", 12), ("nl", "achtste", 8), ("nl", "2de", 2),
      ("nl", "8ste", 8), ("ar", "ثلاثة", 3), ("ar", "الثاني", 2), ("ar", "أربع", 4), ("tr", "ıı", 2),
    ])
  func numbers(_ language: String, _ word: String, _ expected: Int) {
    #expect(number(language, word) == "#\(expected)")
  }

  @Test(
    "are told from articles, units and other words",
    arguments: [
      ("fr", "un"), ("fr", "une"), ("fr", "seconde"), ("de", "ein"), ("it", "un"), ("it", "i"), ("pt", "uma"),
      ("nl", "een"),
      ("sv", "i"), ("da", "i"), ("es", "1a"), ("ar", "أولى"),
    ])
  func others(_ language: String, _ word: String) {
    #expect(number(language, word) == nil)
  }

  @Test("know twelve cardinals and twelve ordinals", arguments: ["en", "fr", "es", "de", "ru", "it", "pt", "nl"])
  func completeness(_ language: String) {
    let numerals = LanguageProfile.of(LanguageTag(canonical: language)).numerals
    #expect(Set(numerals.values) == Set(1...12))
    for number in 2...12 { #expect(numerals.values.count { $0 == number } >= 2, "\(number)") }
  }

  @Test(
    "that turn what is said into its contrary have a meaning of their own",
    arguments: [
      ("en", "without"), ("fr", "sans"), ("es", "ningún"), ("de", "ohne"), ("ru", "без"), ("it", "senza"),
      ("pt", "não"),
      ("pt", "sem"), ("nl", "zonder"), ("ar", "غير"), ("zh", "无"), ("zh", "無"), ("th", "ไม่"),
    ])
  func negations(_ language: String, _ word: String) {
    let word = Lexicon(LanguageProfile.of(LanguageTag(canonical: language)))[word]
    #expect(word.tokens.contains { $0.isNegation } && !word.isFunctionWord)
  }

  @Test(
    "leave words without a meaning of their own as such, however they are spelt",
    arguments: [
      ("de", "für"), ("de", "fuer"), ("fr", "à"), ("es", "más"), ("ar", "إلى"), ("it", "dell"), ("it", "i"),
      ("ro", "și"),
      ("pt", "às"), ("zh", "與"), ("ja", "の"), ("th", "ของ"),
    ])
  func functionWords(_ language: String, _ word: String) {
    #expect(Lexicon(LanguageProfile.of(LanguageTag(canonical: language)))[word].isFunctionWord)
  }
}
