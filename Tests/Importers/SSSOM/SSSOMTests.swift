import Importers
import Terminology
import Testing

@Suite("SSSOM")
struct SSSOMTests {
  private static let text = """
    #curie_map:
    #  UAT: "http://example.org/uat/"
    #mapping_set_id: https://example.org/sets/1
    #mapping_set_title: Lamps and lights
    #creator_label:
    #  - Ada
    #  - Bob
    subject_id\tsubject_label\tpredicate_id\tpredicate_modifier\tobject_id\tobject_label\tmapping_justification\tconfidence
    UAT:1\tlamp\tskos:exactMatch\t\tUAT:a\tlight\tsemapv:LexicalMatching\t0.9
    UAT:1\tlamp\tskos:exactMatch\tNot\tUAT:b\ttorch\tsemapv:ManualMappingCuration\t
    \t\tskos:exactMatch\t\tUAT:b\t\tsemapv:LexicalMatching\t

    """

  @Test("is recognised before other tables and makes entries of subjects and objects")
  func entries() throws {
    #expect(try ImporterRegistry.standard.importer(for: Source(text: Self.text, named: "a.csv")).identifier == "sssom")
    let read = try collect(Self.text, of: "CityNet")
    #expect(read.entries.map(\.id) == ["1", "a", "b"].map { "http://example.org/uat/\($0)" })
    #expect(read.entries.map { $0.terms("und") } == [["lamp"], ["light"], ["torch"]])
    let relations = read.entries[0].relations
    #expect(relations.map(\.kind.rawValue) == ["exactMatch", "not skos:exactMatch"])
    #expect(relations[0].properties[named: "confidence"] == "0.9")
    #expect(relations.map(\.label) == ["light", "torch"])
  }

  @Test("keeps the head with its names as they are, and rows that are no mapping")
  func head() throws {
    let read = try collect(Self.text, of: "CityNet")
    let header = try #require(read.glossaries.first).header
    #expect(header.title == "Lamps and lights" && header.publication == "Lamps and lights")
    #expect(header.properties.first == Property("curie_map", properties: [Property("UAT", "http://example.org/uat/")]))
    #expect(header.properties.last?.name == "mapping" && header.properties.last?.properties.count == 3)
    #expect(read.codes == ["sssom.incomplete-mapping"])
    #expect(read.findings[0].location.row == 11)
  }

  @Test("with a head that is no YAML says where")
  func malformed() {
    let text = "#a: 'b\n#c: d\nsubject_id\tpredicate_id\tobject_id\nA:1\tskos:exactMatch\tA:2\n"
    let error = #expect(throws: ImportError.self) { try collect(text) }
    #expect(error?.location.line != nil)
  }
}
