import Exporters
import Harmonisation
import Terminology
import Testing

@testable import Importers

@Suite("A directory as TBX")
struct TBXRoundTripTests {
  private func export(_ directory: Directory) throws -> (text: String, losses: [LossReport.Loss]) {
    try Samples.export(directory, with: TBXBasicExporter(title: "Town"))
  }

  /// The entries that a reader finds, and whether it had anything to say about them.
  private func read(_ text: String) throws -> [ConceptEntry] {
    let collector = try Samples.read(text, name: "directory.tbx")
    #expect(collector.findings.filter { !$0.code.hasPrefix("source.owner-") } == [])
    #expect(collector.glossaries.map(\.header.format) == ["TBX-Basic v3 (DCT)"])
    return collector.glossaries.flatMap(\.entries)
  }

  @Test("is read back with the same concepts, languages, designations, definitions, notes and examples")
  func roundTrip() throws {
    let directory = Samples.directory(Samples.town())
    let entries = try read(try export(directory).text)
    #expect(entries.map(\.id) == directory.entries.map(\.id))
    for (entry, original) in zip(entries, directory.entries) {
      #expect(entry.languageSections.map(\.language) == original.sections.map(\.language))
      let fields = original.members.flatMap { $0.entry.subjectFields.map(\.name) }
      #expect(entry.subjectFields.map(\.name) == fields)
      for (section, expected) in zip(entry.languageSections, original.sections) {
        #expect(section.designations.map(\.text) == expected.designations.map(\.text))
        #expect(section.designations.map(\.status) == expected.designations.map(\.status))
        #expect(section.designations.map(\.type) == expected.designations.map(\.type))
        #expect(section.definitions.map(\.text) == expected.definitions.map(\.text.text))
        #expect(section.notes.map(\.text) == expected.notes.map(\.text.text))
        #expect(section.examples.map(\.text) == expected.examples.map(\.text.text))
      }
    }
  }

  @Test("names the owner of every concept, definition and designation")
  func owners() throws {
    let directory = Samples.directory(Samples.town())
    let entries = try read(try export(directory).text)
    let lamp = try #require(entries.first { $0.label == "street lamp" })
    #expect(lamp.sources.map(\.description) == ["IEC, Town list, 1.1", "ISO 99900, 7"])
    let english = try #require(lamp.section(Samples.language("en")))
    #expect(english.definitions.map { $0.sources.map(\.description) } == [["IEC, Town list, 1.1", "ISO 99900, 7"]])
    #expect(
      english.designations.map { $0.sources.map(\.description) } == [
        ["IEC, Town list, 1.1", "ISO 99900, 7"], ["IEC, Town list, 1.1"],
      ])
    let arabic = try #require(lamp.section(Samples.language("ar")))
    #expect(
      arabic.definitions.map { $0.sources.map(\.description) } == [["IEC, Town list, 1.1"], ["ISO 99900, 7"]])
  }

  @Test("says in which language everything is")
  func languages() throws {
    let text = try export(Samples.directory(Samples.town())).text
    for tag in ["en", "fr", "ar"] {
      #expect(text.contains("<langSec xml:lang=\"\(tag)\">"))
    }
    #expect(text.contains("<tbx type=\"TBX-Basic\" style=\"dct\" xml:lang=\"en\" xmlns=\"urn:iso:std:iso:30042:ed-2\""))
  }

  @Test(
    "keeps characters that mean something to XML or to nobody but readers",
    arguments: [
      "a < b & c > d", "\"quoted\" and 'quoted'", "]]>", "<script>alert(1)</script>", "&amp;", "e\u{301}",
      "zero\u{200B}width\u{200D}", "left \u{200E}to\u{202E} right", "\u{1F6B2}", "术语 مصطلح", "10\u{A0}kg",
    ])
  func characters(_ text: String) throws {
    var entry = ConceptEntry(id: "1", languageSections: [Samples.section("en", text, text)])
    entry.languageSections[0].notes = [SourcedText(text)]
    let (xml, losses) = try export(Samples.directory(entry))
    #expect(losses.isEmpty)
    let section = try #require(try read(xml).first?.languageSections.first)
    for back in section.designations.map(\.text) + (section.definitions + section.notes).map(\.text) {
      #expect(Array(back.utf8) == Array(text.utf8))
    }
  }

  @Test("counts the characters that XML does not allow")
  func illegalCharacters() throws {
    let entry = ConceptEntry(id: "1", languageSections: [Samples.section("en", "la\u{1}mp", "li\u{0}ght\u{FFFE}")])
    let (xml, losses) = try export(Samples.directory(entry))
    #expect(losses.map(\.what) == ["characters that XML 1.0 does not allow"])
    #expect(losses.map(\.count) == [3])
    let section = try #require(try read(xml).first?.languageSections.first)
    #expect(section.designations.map(\.text) == ["lamp"])
    #expect(section.definitions.map(\.text) == ["light"])
  }

  @Test(
    "writes only values that the pick lists of TBX-Basic have",
    arguments: [
      (DesignationType.fullForm, "fullForm" as String?), (.acronym, "acronym"), (.abbreviation, "abbreviation"),
      (.shortForm, "shortForm"), (.variant, "variant"), (.phrase, "phrase"), (.initialism, "abbreviation"),
      (.symbol, nil), (.formula, nil), (.appellation, nil), (DesignationType(rawValue: "logo"), nil),
    ])
  func termTypes(_ type: DesignationType, _ expected: String?) throws {
    let entry = ConceptEntry(
      id: "1",
      languageSections: [LanguageSection(Samples.language("en"), designations: [Designation("lamp", type: type)])])
    let (text, losses) = try export(Samples.directory(entry))
    let values = text.matches(of: /<basic:termType>(.*)<\/basic:termType>/).map { String($0.1) }
    #expect(values == [expected].compactMap { $0 })
    #expect(losses.map(\.what) == (expected == nil ? ["the term type “\(type.rawValue)”"] : []))
  }

  @Test(
    "writes parts of speech that TBX-Basic has, others as “other”",
    arguments: [
      (PartOfSpeech.noun, "noun", 0), (.verb, "verb", 0), (.adjective, "adjective", 0), (.adverb, "adverb", 0),
      (.properNoun, "other", 1), (.prefix, "other", 1),
    ])
  func partsOfSpeech(_ speech: PartOfSpeech, _ expected: String, _ losses: Int) throws {
    var designation = Designation("lamp")
    designation.partOfSpeech = speech
    let entry = ConceptEntry(
      id: "1", languageSections: [LanguageSection(Samples.language("en"), designations: [designation])])
    let exported = try export(Samples.directory(entry))
    #expect(exported.text.contains("<min:partOfSpeech>\(expected)</min:partOfSpeech>"))
    #expect(exported.losses.count == losses)
  }

  @Test("writes every standing of a designation", arguments: AdministrativeStatus.allCases)
  func standings(_ status: AdministrativeStatus) throws {
    let entry = ConceptEntry(
      id: "1",
      languageSections: [
        LanguageSection(
          Samples.language("en"),
          designations: [Designation("lamp", status: .preferred), Designation("lantern", status: status)])
      ])
    let entries = try read(try export(Samples.directory(entry)).text)
    #expect(entries.first?.languageSections.first?.designations.map(\.status) == [.preferred, status])
  }

  @Test("says in a note where owners hold a designation in different esteem")
  func differentStandings() throws {
    var first = ConceptEntry(id: "1", languageSections: [Samples.section("en", "lamp", "thing that gives light")])
    first.languageSections[0].designations.append(Designation("lantern", status: .admitted))
    var second = ConceptEntry(id: "2", languageSections: [Samples.section("en", "lamp", "thing that gives light")])
    second.languageSections[0].designations.append(Designation("lantern", status: .deprecated))
    let directory = Samples.directory([
      Samples.glossary("IEC", "Town list", [first]), Samples.glossary("ISO", "ISO 99900", [second]),
    ])
    let (text, losses) = try export(directory)
    let section = try #require(try read(text).first?.languageSections.first)
    let lantern = try #require(section.designations.first { $0.text == "lantern" })
    #expect(lantern.status == nil)
    #expect(lantern.notes.map(\.text) == ["Standing: admitted by IEC; deprecated by ISO"])
    #expect(losses.map(\.what) == ["standings that differ between owners, as a value"])
    #expect(losses.map(\.first) == [[directory.entries[0].id]])
  }
}
