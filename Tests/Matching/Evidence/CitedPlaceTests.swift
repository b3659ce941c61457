import Terminology
import TestSupport
import Testing

@testable import Matching

@Suite("Cited places")
struct CitedPlaceTests {
  @Test(
    "are one however they are written",
    arguments: [
      ("ISO 99100:2025", "3.1", "iso 99100 : 2025", "3.1"), ("ISO/IEC 20999", "3.1", "ISO IEC 20999", "3.1"),
      ("IEV", "990-01-02", "IEC 60050-990:2023", "990-01-02"), ("IEV", "990-01-02", "", "IEV 990-01-02"),
      ("IEC 60050", "990-01-102", "IEV", "990-01-102"),
    ])
  func same(_ document: String, _ clause: String, _ otherDocument: String, _ otherClause: String) {
    let one = CitedPlace(document: document, clause: clause)
    let other = CitedPlace(document: otherDocument, clause: otherClause)
    #expect(one == other)
    #expect(Set([one, other]).count == 1)
    #expect(!(one < other) && !(other < one))
  }

  @Test(
    "are told apart by document and clause",
    arguments: [
      ("ISO 99100", "3.1", "ISO 99100", "3.10"), ("ISO 99100", "3.1", "ISO 9910", "3.1"),
      ("ISO 99100", "3.1", "IEC 99100", "3.1"), ("IEV", "990-01-02", "IEV", "990-01-03"),
      ("ISO 99100", "990-01", "IEV", "990-01"),
    ])
  func different(_ document: String, _ clause: String, _ otherDocument: String, _ otherClause: String) {
    let one = CitedPlace(document: document, clause: clause)
    let other = CitedPlace(document: otherDocument, clause: otherClause)
    #expect(one != other)
    #expect(one < other || other < one)
  }

  @Test("read as the source writes them")
  func words() {
    #expect(CitedPlace(document: "ISO 99100", clause: "3.1").description == "ISO 99100, 3.1")
    #expect(CitedPlace(document: "", clause: "IEV 990-01-02").description == "IEV 990-01-02")
  }

  @Test(
    "are those of an entry, dated or not, by its id or its number",
    arguments: [
      ("ISO 99100:2025", "ISO 99100:2025", "t1", true), ("ISO 99100:2025", "ISO 99100", "3.1", true),
      ("ITU-T Y.9900 (06/2024)", "ITU-T Y.9900", "3.1", true), ("ISO 99100:2025", "ISO 99100:2019", "3.1", false),
      ("ISO 99100:2025", "ISO 99101", "3.1", false), ("ISO 99100:2025", "ISO 99100", "3.2", false),
    ])
  func own(_ publication: String, _ document: String, _ clause: String, _ expected: Bool) {
    var entry = entry("t1", section("en", "node"))
    entry.number = "3.1"
    let citation = SourceCitation(document, clause: clause)
    #expect(citation.cites(entry, key("ISO", "t1", in: publication)) == expected)
  }

  @Test(
    "are publications as wholes where a citation names no clause",
    arguments: [
      ("ISO 99100:2025", true), ("ISO 99100", true), ("ISO 99100:2025, clause 3", true), ("ISO 99101", false),
      ("ISO 9910", false), ("ISO 991000", false), ("", false), ("IEC 60050-990", false),
    ])
  func wholePublication(_ document: String, _ expected: Bool) {
    let citation = SourceCitation(document)
    #expect(citation.cites(entry("t1"), key("ISO", "t1", in: "ISO 99100:2025")) == expected)
    #expect(!citation.cites(entry("t1"), key("ISO", "t1", in: "")))
  }

  @Test("speak for one concept where two entries cite the same, or one cites the other")
  func evidence() {
    func found(_ first: [SourceCitation], _ second: [SourceCitation]) -> [String?] {
      var one = entry("3.1", section("en", "node", defined: "place where lines meet"))
      one.sources = first
      var other = entry("7", section("en", "node"))
      other.languageSections[0].sources = second
      return Matcher().align([glossary("ISO", in: "ISO 99100:2025", one), glossary("ITU", other)]).correspondences
        .flatMap { $0.evidence.filter { $0.kind == .source }.map(\.left) }
    }
    let iev = SourceCitation("IEV", clause: "990-01-02")
    let own = SourceCitation("ISO 99100", clause: "3.1", relation: .modified)
    #expect(found([iev], [SourceCitation("IEC 60050-990", clause: "990-01-02")]).count == 1)
    #expect(found([], [own]) == ["ISO 99100, 3.1"] || found([], [own]) == ["ISO 99100:2025, 3.1"])
    #expect(found([iev], [own, iev]).count == 1)
    #expect(found([iev], [SourceCitation("IEV", clause: "990-01-03")]).isEmpty)
    for relation in [SourceCitation.Relation.see, .compare] {
      #expect(found([iev], [SourceCitation("IEV", clause: "990-01-02", relation: relation)]).isEmpty)
    }
    #expect(found([SourceCitation("ISO 99000")], [SourceCitation("ISO 99000")]).isEmpty)
  }
}
