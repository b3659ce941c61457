import Formats
import Terminology
import Testing

@testable import Importers

@Suite("Words of sources")
struct WordsTests {
  @Test(
    "name the standing of a designation",
    arguments: [
      ("preferredTerm-admn-sts", .preferred, true), ("Preferred", .preferred, true), (" admitted ", .admitted, true),
      ("deprecatedTerm", .deprecated, true), ("Preferred term", .preferred, true),
      ("deprecated term", .deprecated, true), ("superseded", .superseded, true), ("approved", .preferred, false),
      ("main term", .preferred, false), ("synonym", .admitted, false), ("not recommended", .deprecated, false),
      ("abgelehnt", .deprecated, false), ("archaic", .superseded, false),
    ] as [(String, AdministrativeStatus, Bool)])
  func administrativeStatus(_ word: String, _ status: AdministrativeStatus, _ isExact: Bool) {
    let known = StatusWord<AdministrativeStatus>(word)
    #expect(known?.status == status && known?.isExact == isExact)
  }

  @Test(
    "name the standing of an entry",
    arguments: [
      ("Draft", .draft, true), ("valid", .valid, true), ("withdrawn", .withdrawn, true), ("proposed", .draft, false),
      ("under development", .draft, false), ("Published", .valid, false), ("replaced", .superseded, false),
      ("cancelled", .withdrawn, false), ("invalid", .withdrawn, false),
    ] as [(String, EntryStatus, Bool)])
  func entryStatus(_ word: String, _ status: EntryStatus, _ isExact: Bool) {
    let known = StatusWord<EntryStatus>(word)
    #expect(known?.status == status && known?.isExact == isExact)
  }

  @Test("that name no standing are no status", arguments: ["", "term", "-admn-sts", "prefer", "unpreferred", "valid?"])
  func noStatus(_ word: String) {
    #expect(StatusWord<AdministrativeStatus>(word) == nil && StatusWord<EntryStatus>(word) == nil)
  }

  @Test(
    "name grammar in the languages of publications, or nothing",
    arguments: [
      ("noun", "noun", nil, nil), ("nom", "noun", nil, nil), ("Adjektiv", "adjective", nil, nil),
      ("глагол", "verb", nil, nil), ("proper noun", "properNoun", nil, nil), ("接頭語", "prefix", nil, nil),
      ("m", nil, .masculine, nil), ("féminin", nil, .feminine, nil), ("neut", nil, .neuter, nil),
      ("n", nil, .neuter, nil), ("common", nil, .other, nil), ("pl.", nil, nil, .plural), ("sg", nil, nil, .singular),
      ("uncountable", nil, nil, .mass), ("nouns", nil, nil, nil), ("", nil, nil, nil), ("mf", nil, nil, nil),
    ] as [(String, String?, GrammaticalGender?, GrammaticalNumber?)])
  func grammar(_ word: String, _ speech: String?, _ gender: GrammaticalGender?, _ number: GrammaticalNumber?) {
    #expect(PartOfSpeech(word: word)?.rawValue == speech)
    #expect(GrammaticalGender(word: word) == gender)
    #expect(GrammaticalNumber(word: word) == number)
  }

  @Test(
    "name types of designations however they are joined",
    arguments: [
      ("fullForm", "fullForm"), ("full_form", "fullForm"), ("Full form", "fullForm"), ("full-form", "fullForm"),
      ("abbrev", "abbreviation"), ("letter symbol", "symbol"), ("proper name", "appellation"),
      ("unheardOf", "unheardOf"),
    ])
  func types(_ word: String, _ type: String) {
    #expect(DesignationType(word: word)?.rawValue == type)
    #expect(DesignationType(word: " _- ") == nil)
  }
}
