import Harmonisation
import Terminology
import TestSupport
import Testing

@Suite("Missing definitions")
struct MissingDefinitionTests {
  private func cases(_ glossaries: Glossary...) -> [ConflictCase] {
    directory(glossaries).cases(of: "missing-definition")
  }

  private let bare = entry("1", section("en", "urban platform"))
  private let defined = entry("1", section("en", "urban platform", defined: "software that joins city services"))

  private func referring(_ change: (inout ConceptEntry) -> Void) -> ConceptEntry { bare.with(change) }

  @Test("everywhere are major and ask for a draft")
  func everywhere() {
    let found = cases(glossary("IEC", bare), glossary("ISO", bare))
    #expect(found.map(\.severity) == [.major])
    #expect(found.map(\.message) == ["“urban platform” has no definition in any source."])
    #expect(found.first?.suggestion.outcome == .draftTogether)
    #expect(found.first?.members == [key("IEC", "1"), key("ISO", "1")])
  }

  @Test("are minor where an entry refers to another document")
  func referred() {
    let sources = referring { $0.sources = [SourceCitation("ISO 99000", clause: "3.1")] }
    let seeing = referring { $0.relations = [ConceptRelation(.see, to: "x-7", label: "city platform")] }
    for (entry, words) in [(sources, "ISO 99000, 3.1"), (seeing, "city platform")] {
      let found = cases(glossary("IEC", bare), glossary("ISO", entry))
      #expect(found.map(\.severity) == [.minor])
      #expect(
        found.map(\.message) == ["“urban platform” has no definition here; an entry refers to \(words)."])
      #expect(found.first?.suggestion.outcome == .adoptAsIs)
    }
  }

  @Test("beside a member that has one are notes and propose it")
  func elsewhere() {
    let found = cases(glossary("IEC", bare), glossary("ISO", defined))
    #expect(found.map(\.severity) == [.note])
    #expect(found.map(\.message) == ["“urban platform” has no definition with IEC; ISO has one."])
    #expect(found.first?.suggestion.outcome == .adoptAsIs)
    #expect(found.first?.suggestion.words == "Adopt the definition of ISO as it is.")
    let more = cases(glossary("IEC", bare), glossary("ISO", defined), glossary("ITU-T", defined))
    #expect(more.map(\.message) == ["“urban platform” has no definition with IEC; ISO, ITU-T have one."])
  }

  @Test("of one source alone are one case, with the first names")
  func oneSource() {
    let entries = (1...5).map { entry("\($0)", section("en", "item \($0)")) }
    let found = cases(glossary("ITU-T", in: "Y.9900", entries))
    #expect(found.map(\.severity) == [.minor])
    #expect(found.map(\.message) == ["5 concepts of Y.9900 have no definition: “item 1”, “item 2”, “item 3”, …."])
    #expect(found.first?.members.count == 5)
    #expect(cases(glossary("ISO", bare)).map(\.message) == ["1 concept of list has no definition: “urban platform”."])
  }

  @Test("are none where an entry is defined in any language, as a whole, or no longer in force")
  func silent() {
    #expect(cases(glossary("IEC", defined), glossary("ISO", defined)).isEmpty)
    let french = entry("1", section("en", "urban platform"), section("fr", "plateforme", defined: "logiciel"))
    #expect(cases(glossary("IEC", french)).isEmpty)
    #expect(cases(glossary("IEC", referring { $0.definitions = [SourcedText("software")] })).isEmpty)
    #expect(cases(glossary("IEC", referring { $0.status = .withdrawn })).isEmpty)
  }
}
