import Harmonisation
import Terminology
import TestSupport
import Testing

@Suite("Doublettes")
struct DoubletteTests {
  private func setPoint(_ id: String, _ definition: String?, in publication: String? = nil) -> ConceptEntry {
    entry(id, section("en", "set-point", defined: definition)).with { $0.publication = publication }
  }

  @Test("with the same definition are minor and ask to keep one")
  func same() throws {
    let found = directory(glossary("IEC", setPoint("1", "value to hold"), setPoint("1a", "value to hold")))
    let only = try #require(found.cases(of: "doublette").first)
    #expect(only.severity == .minor)
    #expect(only.message == "IEC has 2 entries for “set-point” (1, 1a), with the same definition.")
    #expect(only.suggestion.outcome == .deprecate)
    #expect(only.suggestion.words == "Keep one of the entries and let the others refer to it.")
  }

  @Test("with different definitions ask whether they are one concept, and show how these differ")
  func different() throws {
    let found = directory(glossary("IEC", setPoint("1", "value to hold"), setPoint("1a", "value to reach")))
    let only = try #require(found.cases(of: "doublette").first)
    #expect(only.message.hasSuffix("with different definitions."))
    #expect(only.suggestion.words.hasPrefix("Decide whether they are one concept"))
    #expect(only.evidence.map { $0.difference == nil } == [true, false])
  }

  @Test("name the publications where there are several")
  func publications() {
    let found = directory(
      glossary("ITU-T", setPoint("1", nil, in: "Y.9901"), setPoint("1a", nil, in: "Y.9902"), setPoint("1b", nil)))
    #expect(
      found.cases(of: "doublette").map(\.message) == [
        "ITU-T has 3 entries for “set-point” (Y.9901 1, Y.9902 1a, list 1b), with the same definition."
      ])
  }

  @Test("are found by matching alone where designations and definitions agree")
  func matched() {
    let definition = "value at which a controlled quantity is to be held"
    let found = Harmoniser().harmonise(
      [glossary("IEC", setPoint("1", definition), setPoint("7", definition))], generator: "test")
    #expect(found.cases(of: "doublette").count == 1)
  }

  @Test("are none between sources, beside withdrawn entries and for distinct concepts")
  func silent() {
    let first = setPoint("1", "value to hold")
    #expect(directory(glossary("IEC", first), glossary("ISO", first)).cases(of: "doublette").isEmpty)
    let withdrawn = setPoint("1a", "value to hold").with { $0.status = .superseded }
    #expect(directory(glossary("IEC", first, withdrawn)).cases(of: "doublette").isEmpty)
    #expect(directory(glossary("IEC", first, setPoint("2", "place"))).cases(of: "doublette").isEmpty)
  }
}
