import Terminology
import Testing

@testable import Importers

@Suite("What takes entries")
struct SinkTests {
  private let lamps = GlossaryHeader(organisation: "ISO", publication: "lamps")

  @Test("gives an entry whose id is taken an id of its own, in one publication only")
  func uniqueIdentifiers() {
    var unique = UniqueIdentifiers(GlossaryCollector())
    unique.take(lamps)
    for (id, publication) in [("1", nil), ("1", nil), ("1", "ISO 9"), ("1", nil), ("2", nil), ("1", "lamps")] {
      var entry = ConceptEntry(id: id, location: SourceLocation(file: "a.csv", row: 7))
      entry.publication = publication
      unique.take(entry)
    }
    unique.take(GlossaryHeader(organisation: "IEC", publication: "lamps"))
    unique.take(ConceptEntry(id: "1"))
    let sink = unique.sink
    #expect(sink.glossaries.map { $0.entries.map(\.id) } == [["1", "1~2", "1", "1~3", "2", "1~4"], ["1"]])
    #expect(sink.glossaries[0].entries[1].properties == [Property("id", "1")])
    #expect(sink.codes == Array(repeating: "entry.duplicate-id", count: 3))
    #expect(sink.findings[0].message == "the id 1 is used twice; here it becomes 1~2")
    #expect(sink.findings[1].message == "the id 1 is used 3 times; here it becomes 1~3")
    #expect(sink.findings[0].location == SourceLocation(file: "a.csv", row: 7))
    let keys = sink.glossaries.flatMap { glossary in glossary.entries.map { glossary.key(of: $0) } }
    #expect(Set(keys).count == keys.count)
  }

  @Test("gives no entry an id that another one has")
  func renamedIdentifiers() {
    for ids in [["1", "1~2", "1"], ["1", "1", "1~2"], ["1~2", "1~2", "1", "1"]] {
      var unique = UniqueIdentifiers(GlossaryCollector())
      unique.take(lamps)
      for id in ids { unique.take(ConceptEntry(id: id)) }
      let given = unique.sink.glossaries[0].entries.map(\.id)
      #expect(Set(given).count == ids.count, "\(given)")
    }
  }

  @Test("says of an id that it gave away itself that it is taken, not that the source repeats it")
  func takenIdentifiers() {
    var unique = UniqueIdentifiers(GlossaryCollector())
    unique.take(lamps)
    for id in ["a", "a", "a~2", "a~2"] { unique.take(ConceptEntry(id: id)) }
    #expect(unique.sink.glossaries[0].entries.map(\.id) == ["a", "a~2", "a~2~2", "a~2~3"])
    #expect(
      unique.sink.findings.map(\.message) == [
        "the id a is used twice; here it becomes a~2", "the id a~2 is taken; here it becomes a~2~2",
        "the id a~2 is used twice; here it becomes a~2~3",
      ])
  }

  @Test("keeps a header that is completed at the end, and begins a glossary where the owner changes")
  func headers() {
    var collector = GlossaryCollector()
    collector.take(lamps)
    collector.take(ConceptEntry(id: "1"))
    var completed = lamps
    completed.title = "Lamps"
    collector.take(completed)
    collector.take(ConceptEntry(id: "2"))
    collector.take(GlossaryHeader(organisation: "ISO", publication: "torches"))
    collector.take(ConceptEntry(id: "3"))
    #expect(collector.glossaries.map { $0.entries.map(\.id) } == [["1", "2"], ["3"]])
    #expect(collector.glossaries[0].header.title == "Lamps")
  }

  @Test("counts what is there by language and status")
  func summary() throws {
    let english = LanguageTag("en") ?? .undetermined
    var section = LanguageSection(
      english, designations: [Designation("lamp", status: .preferred), Designation("light"), Designation("")])
    section.designations[2].isAbsent = true
    section.designations[0].properties = [Property("a", "1")]
    section.definitions = [SourcedText("one"), SourcedText("two")]
    section.definitions[0].properties = [Property("b", "1")]
    section.properties = [Property("group", properties: [Property("c", "1"), Property("d", "2")])]
    var first = ConceptEntry(id: "1", languageSections: [section])
    first.status = .withdrawn
    first.definitions = [SourcedText("trois", language: LanguageTag("fr")), SourcedText("four")]
    var summary = GlossarySummary(findingsKept: 2)
    var header = lamps
    summary.take(header)
    summary.take(first)
    summary.take(ConceptEntry(id: "2"))
    for row in 1...3 {
      summary.take(
        Finding(code: "x", severity: .minor, message: "m", location: SourceLocation(file: "a.csv", row: row)))
    }
    header.properties = [Property("e", "1")]
    summary.take(header)
    #expect(summary.concepts == 2 && summary.languageSections == 1 && summary.designations == 2)
    #expect(summary.definitions == 4)
    #expect(summary.propertyCount == 5)
    #expect(summary.languages["en"] == .init(sections: 1, designations: 2, definitions: 2))
    #expect(summary.languages["fr"]?.definitions == 1 && summary.languages["und"]?.definitions == 1)
    #expect(summary.entryStatuses == ["withdrawn": 1, "unstated": 1])
    #expect(summary.designationStatuses == ["preferred": 1, "unstated": 1])
    #expect(summary.collections == ["ISO – lamps"])
    let findings = try #require(summary.findings["x"])
    #expect(findings.count == 3 && findings.first.map(\.location.row) == [1, 2])
  }
}
