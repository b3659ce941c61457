import FoundationEssentials
import Terminology
import Testing

@Suite("Entries as JSON")
struct CodableTests {
  private func full() throws -> ConceptEntry {
    let french = try #require(LanguageTag("fr"))
    var entry = ConceptEntry(id: "3.1.4", location: SourceLocation(file: "a.tbx", line: 3, column: 9, entry: "3.1.4"))
    entry.publication = "ISO 99100:2025"
    entry.number = "3.1.4"
    entry.status = .superseded
    entry.subjectFields = [SubjectField("transport", identifier: "s-1", language: french)]
    entry.relations = [ConceptRelation(.broader, to: "3.1.1", label: "réseau", publication: "ISO 1")]
    entry.rights = Rights(holder: "ISO", year: "2025", statement: "©", permission: "letter of 3 May")
    entry.properties = [Property("group", properties: [Property("inner", "value")])]
    var section = LanguageSection(french)
    var designation = Designation("réseau", type: .fullForm, status: .preferred)
    designation.gender = .masculine
    designation.number = .plural
    designation.partOfSpeech = .noun
    designation.geographicalUsage = "CA"
    designation.domain = "informatique"
    designation.markup = [TextMarkup(.italic, offset: 0, length: 6)]
    section.designations = [designation, Designation("")]
    section.definitions = [
      SourcedText(
        "infrastructure", language: french,
        sources: [
          SourceCitation(
            "ISO 1", clause: "2", relation: .modified, modification: "x", link: "https://iso.org", original: "o")
        ],
        markup: [TextMarkup(.reference, offset: 0, length: 3, target: "3.1", source: "<a/>")])
    ]
    section.notes = [SourcedText("note\u{2028}with e\u{301}")]
    section.status = .draft
    entry.languageSections = [section]
    return entry
  }

  @Test("come back equal, byte for byte")
  func roundTrip() throws {
    let entry = try full()
    let data = try JSONEncoder().encode(entry)
    let again = try JSONDecoder().decode(ConceptEntry.self, from: data)
    #expect(again == entry)
    // String comparison is canonical, so bytes are compared as well.
    let note = again.languageSections[0].notes[0].text
    #expect(Array(note.utf8) == Array("note\u{2028}with e\u{301}".utf8))
  }

  @Test("leave out what is empty, and read an absent list as empty")
  func absentLists() throws {
    let data = try JSONEncoder().encode(ConceptEntry(id: "1"))
    #expect(String(decoding: data, as: UTF8.self) == "{\"id\":\"1\"}")
    let entry = try JSONDecoder().decode(ConceptEntry.self, from: Data("{\"id\":\"1\"}".utf8))
    #expect(entry.languageSections.isEmpty && entry.properties.isEmpty)
  }

  @Test("refuse a language that is none")
  func badLanguage() {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(LanguageSection.self, from: Data("{\"language\":\"\"}".utf8))
    }
  }
}
