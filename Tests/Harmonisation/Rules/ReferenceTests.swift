import Terminology
import TestSupport
import Testing

@testable import Harmonisation

@Suite("Cross-references")
struct ReferenceTests {
  /// An entry whose definition refers to targets.
  private func referring(_ id: String, _ term: String, to targets: String...) -> ConceptEntry {
    entry(id, section("en", term, defined: "part of a plant")).with {
      $0.languageSections[0].definitions[0].markup = targets.map {
        TextMarkup(.reference, offset: 0, length: 4, target: $0)
      }
    }
  }

  private func harmonised(_ entries: ConceptEntry..., organisation: String = "ISO") -> Directory {
    Harmoniser().harmonise([glossary(organisation, in: "ISO 99100:2025", entries)], generator: "test")
  }

  private func resolved(_ target: String, in entries: [ConceptEntry]) throws -> ReferenceResolver.Resolution {
    let directory = Harmoniser().harmonise([glossary("ISO", entries)], generator: "test")
    let context = RuleContext(
      entries: directory.entries, sources: directory.sources, correspondences: [], requiredLanguages: [])
    return context.references.resolve(target, from: try #require(context.member(key("ISO", entries[0].id))))
  }

  @Test(
    "lead to an entry by its id, number, designation or one of their spellings",
    arguments: [
      ("term_3.1.2", "term_3.1.2"), ("3.1.2", "term_3.1.2"), ("#term_3.1.2", "term_3.1.2"), ("sec_3.1.2", "term_3.1.2"),
      ("A.7", "term_3.1.2"), ("pump", "term_3.1.2"), ("Pump", "term_3.1.2"), ("urn:iso:std:99100:3.1.2", "term_3.1.2"),
      ("IEV 990-01-02", "990-01-02"), ("990-01-02", "990-01-02"),
    ])
  func found(_ target: String, _ expected: String) throws {
    let pump = entry("term_3.1.2", section("en", "pump")).with { $0.number = "A.7" }
    #expect(
      try resolved(target, in: [pump, entry("990-01-02", section("en", "valve"))]) == .entry(key("ISO", expected)))
  }

  @Test(
    "are broken where an id of the form of the source is not there",
    arguments: [
      ("term_3.1.9", true), ("term_8.1.9", true), ("990-01-99", true), ("IEV 151-01-99", false), ("991-01-02", false),
      ("fig_3", false), ("ISO 99000", false), ("https://example.org/3.1", false), ("3.1", false), ("turbine", false),
      ("urn:iso:std:99200:3.1.9", false),
    ])
  func broken(_ target: String, _ isBroken: Bool) throws {
    let entries = [entry("term_3.1.2", section("en", "pump")), entry("990-01-02", section("en", "valve"))]
    #expect(try resolved(target, in: entries) == (isBroken ? .broken : .external))
  }

  @Test("by a name that the source has for itself are broken, by that of another document are not")
  func names() throws {
    let entries = [referring("3.1", "pump", to: "urn:std:99100:3.2"), entry("3.2", section("en", "valve"))]
    #expect(try resolved("urn:std:99100:3.9", in: entries) == .broken)
    #expect(try resolved("urn:std:99200:3.9", in: entries) == .external)
  }

  @Test("that are broken are one minor case an entry, and name what is missing")
  func cases() throws {
    let found = harmonised(
      referring("3.1", "pump", to: "3.2", "3.98", "3.98", "3.99"), entry("3.2", section("en", "valve")))
    let only = try #require(found.cases(of: "broken-reference").first)
    #expect(found.cases(of: "broken-reference").count == 1)
    #expect(only.severity == .minor)
    #expect(only.message == "“pump” (ISO 3.1) refers to 3.98, 3.99, which ISO 99100:2025 does not hold.")
    #expect(only.suggestion.words.hasPrefix("Ask ISO to correct the reference"))
    #expect(only.evidence.map(\.label) == ["refers to 3.98", "refers to 3.99"])
    #expect(only.evidence.map(\.text) == ["part", "part"])
  }

  @Test("from relations count, unless they name another publication")
  func relations() {
    let count = { (publication: String?) in
      harmonised(
        entry("3.1", section("en", "pump")).with {
          $0.relations = [ConceptRelation(.broader, to: "3.9", publication: publication)]
        }
      ).cases(of: "broken-reference").count
    }
    #expect(count(nil) == 1)
    #expect(count("ISO 99100") == 1)
    #expect(count("ISO 99200") == 0)
  }

  @Test("of withdrawn entries and within another source are no cases")
  func silent() {
    let broken = referring("3.1", "pump", to: "3.9")
    #expect(harmonised(broken.with { $0.status = .withdrawn }).cases(of: "broken-reference").isEmpty)
    let other = glossary("IEC", referring("3.1", "pump", to: "3.9"), entry("3.9", section("en", "valve")))
    let found = Harmoniser().harmonise([other, glossary("ISO", broken)], generator: "test")
    #expect(found.cases(of: "broken-reference").map { $0.members[0].organisation } == ["ISO"])
  }

  @Test("that lead back are a circle of two or three, once")
  func circles() {
    func messages(_ entries: ConceptEntry...) -> [String] {
      Harmoniser().harmonise([glossary("ISO", entries)], generator: "test").cases(of: "circular-definition")
        .map(\.message)
    }
    let valve = referring("3.2", "valve", to: "3.1")
    #expect(
      messages(referring("3.1", "pump", to: "3.2"), valve)
        == ["The definitions of “pump”, “valve” refer to each other in a circle."])
    #expect(
      messages(
        referring("3.1", "pump", to: "3.2"), referring("3.2", "valve", to: "3.3"), referring("3.3", "tap", to: "3.1"))
        == ["The definitions of “pump”, “valve”, “tap” refer to each other in a circle."])
    #expect(
      messages(
        referring("3.1", "pump", to: "3.2"), referring("3.2", "valve", to: "3.1", "3.3"),
        referring("3.3", "tap", to: "3.1")
      ).count == 1, "the circle of two says it")
    #expect(messages(referring("3.1", "pump", to: "3.1")).isEmpty, "a reference to itself goes in no circle")
    #expect(messages(referring("3.1", "pump", to: "3.2"), referring("3.2", "valve", to: "3.3")).isEmpty)
    #expect(messages(referring("3.1", "pump", to: "3.2"), valve.with { $0.status = .withdrawn }).isEmpty)
  }

  @Test("do not matter for a definition that uses its own term")
  func itself() throws {
    let found = directory(
      glossary("ITU-T", entry("1", section("en", "Trust", defined: "trust that one party places in another"))),
      glossary("ISO", entry("1", section("en", "trust", defined: "belief that another will act as expected"))))
    let only = try #require(found.cases(of: "circular-definition").first)
    #expect(found.cases(of: "circular-definition").count == 1)
    #expect(only.severity == .minor)
    #expect(only.message == "The definition of “Trust” by ITU-T uses the term itself.")
    #expect(only.suggestion.outcome == .draftTogether)
  }
}
