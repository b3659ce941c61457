import Formats
import Terminology
import Testing

@testable import Importers

@Suite("Citations")
struct CitationParserTests {
  @Test(
    "come apart into document, clause, relation and what was changed",
    arguments: [
      ("ISO 99100:2025", SourceCitation("ISO 99100:2025")),
      ("ISO 99100:2025, 3.1.4", SourceCitation("ISO 99100:2025", clause: "3.1.4")),
      ("ISO/IEC Guide 900:2025 1.5", SourceCitation("ISO/IEC Guide 900:2025", clause: "1.5")),
      ("IEC 60999-1:2025, 999-01-04", SourceCitation("IEC 60999-1:2025", clause: "999-01-04")),
      ("ISO 99100:2025, A.2", SourceCitation("ISO 99100:2025", clause: "A.2")),
      ("ISO 99100:2025, definition 3.1", SourceCitation("ISO 99100:2025", clause: "definition 3.1")),
      ("ISO 99100:2025, 3.1 (2)", SourceCitation("ISO 99100:2025", clause: "3.1 (2)")),
      ("ISO 99100:2025, 3.1, modified", SourceCitation("ISO 99100:2025", clause: "3.1", relation: .modified)),
      (
        "ISO 99100:2025, 3.1, modified – Note 1 is new.",
        SourceCitation("ISO 99100:2025", clause: "3.1", relation: .modified, modification: "Note 1 is new.")
      ),
      ("ISO 99100:2025, 3.1 MOD", SourceCitation("ISO 99100:2025", clause: "3.1", relation: .modified)),
      (
        "ISO 99100:2025, 3.1, modifiée – Note 1 supprimée",
        SourceCitation("ISO 99100:2025", clause: "3.1", relation: .modified, modification: "Note 1 supprimée")
      ),
      ("[SOURCE: ISO 99100:2025, 3.1]", SourceCitation("ISO 99100:2025", clause: "3.1")),
      ("see ISO 99100:2025", SourceCitation("ISO 99100:2025", relation: .see)),
      ("adapted from ISO 99100:2025", SourceCitation("ISO 99100:2025", relation: .adapted)),
      ("≠ ISO 99100:2025", SourceCitation("ISO 99100:2025", relation: .compare)),
      ("[b-ITU-T X.9999]", SourceCitation("ITU-T X.9999")),
      ("https://example.org/a, 3.1", SourceCitation("https://example.org/a, 3.1", link: "https://example.org/a, 3.1")),
    ])
  func parts(_ text: String, _ expected: SourceCitation) {
    var citation = CitationParser.parse(text)
    citation.original = nil
    #expect(citation == expected)
  }

  @Test(
    "stay whole where they do not fit",
    arguments: [
      "a handbook of lamps, second edition", "Smith, J., Lamps and lanterns", "ISO 99100", "modified", "",
      "Unmodified lamps of 2025", "a text, Paris", "3.1",
    ])
  func whole(_ text: String) {
    let citation = CitationParser.parse(text)
    #expect(citation.reference == text)
    #expect(citation.clause == nil && citation.relation == nil && citation.modification == nil)
  }

  @Test(
    "can always be shown as the source wrote them",
    arguments: [
      "[SOURCE: ISO 99100:2025, 3.1]", "ISO 99100:2025, 3.1, modified – x", "ISO 99100:2025 3.1 MOD",
      "see ISO 99100:2025", "ISO\u{A0}99100:2025,\u{A0}3.1", "ISO 99100:2025, 3.1", "(ISO 99100:2025)",
      "ISO 99100:2025, 3.1, modifiée – x",
    ])
  func original(_ text: String) {
    #expect(Array(CitationParser.parse(text).description.utf8) == Array(text.utf8))
  }

  @Test("at the end of a definition are taken off it where they are marked as such")
  func trailing() {
    let cited = TrailingCitation.separated(SourcedText("light of a lamp [SOURCE: ISO 99100:2025, 3.1]"))
    #expect(cited.text == "light of a lamp")
    #expect(cited.sources.map(\.clause) == ["3.1"])
    for text in ["light [of a lamp]", "[SOURCE: ISO 99100:2025]", "light", "light]"] {
      #expect(TrailingCitation.separated(SourcedText(text)) == SourcedText(text))
    }
    let marked = SourcedText("light [ISO 99100]", markup: [TextMarkup(.reference, offset: 7, length: 9)])
    #expect(TrailingCitation.separated(marked).text == "light")
  }
}
