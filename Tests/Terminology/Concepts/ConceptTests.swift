import Terminology
import Testing

@Suite("Concept entries")
struct ConceptTests {
  private let english = LanguageTag("en") ?? .undetermined
  private let french = LanguageTag("fr") ?? .undetermined

  @Test("have keys of owner, publication and id, in natural order")
  func keys() {
    let glossary = Glossary(
      header: GlossaryHeader(organisation: "ITU-T", publication: "list"), entries: [ConceptEntry(id: "3.1")])
    #expect(glossary.key(of: glossary.entries[0]).description == "ITU-T:list:3.1")
    var moved = glossary.entries[0]
    moved.publication = "ITU-T Z.100"
    #expect(glossary.key(of: moved).description == "ITU-T:ITU-T Z.100:3.1")
    let keys = ["3.10", "3.2", "3.1"].map { EntryKey(organisation: "ISO", publication: "p", identifier: $0) }
    #expect(keys.sorted().map(\.identifier) == ["3.1", "3.2", "3.10"])
  }

  @Test("give the definitions of a language, those of the concept included")
  func definitions() {
    var entry = ConceptEntry(id: "1")
    var section = LanguageSection(english)
    section.definitions = [SourcedText("one")]
    entry.languageSections = [section]
    entry.definitions = [SourcedText("two", language: english), SourcedText("deux", language: french)]
    #expect(entry.definitions(in: english).map(\.text) == ["one", "two"])
    #expect(entry.languages == [english, french])
  }

  @Test("are called by the preferred English designation, words before signs")
  func labels() {
    var section = LanguageSection(english)
    section.designations = [
      Designation("R", type: .symbol, status: .preferred), Designation("old", status: .deprecated),
      Designation("resistance", status: .preferred),
    ]
    var other = LanguageSection(french)
    other.designations = [Designation("résistance", status: .preferred)]
    #expect(ConceptEntry(id: "1", languageSections: [other, section]).label == "resistance")
    #expect(ConceptEntry(id: "1", languageSections: [other]).label == "résistance")
    #expect(ConceptEntry(id: "1").label == "1")
  }

  @Test("find properties by name, the first of a name")
  func properties() {
    let properties = [Property("a", "1"), Property("b", "2"), Property("a", "3")]
    #expect(properties[named: "a"] == "1" && properties[named: "c"] == nil)
  }

  @Test("locations read as people say them")
  func locations() {
    #expect(SourceLocation(file: "a.tbx", line: 3, column: 14).description == "a.tbx, line 3, column 14")
    #expect(
      SourceLocation(file: "a.xlsx", sheet: "Sheet1", row: 2, column: 3, entry: "1").description
        == "a.xlsx, Sheet1, row 2, column 3, entry 1")
  }

  @Test("severities are ordered")
  func severities() {
    #expect(Severity.allCases == Severity.allCases.sorted())
    #expect(Severity.critical > .note)
  }

  @Test("citations read as publications print them")
  func citations() {
    let citation = SourceCitation("ISO 1", clause: "3.1", relation: .modified, modification: "note added")
    #expect(citation.description == "ISO 1, 3.1, modified – note added")
    #expect(SourceCitation("ISO 1", clause: "3.1", relation: .identical).description == "ISO 1, 3.1")
    #expect(SourceCitation("ISO 1", original: "see ISO 1").description == "see ISO 1")
  }
}
