import Exporters
import Importers
import TestSupport
import Terminology
import Testing

@Suite("SSSOM of glossaries")
struct SSSOMExporterTests {
  private func text(_ glossaries: [Glossary]) -> (text: String, losses: [String]) {
    var bytes: [UInt8] = []
    let losses = SSSOMExporter().write(glossaries, to: &bytes).losses.map { "\($0.count) \($0.what)" }
    return (String(decoding: bytes, as: UTF8.self), losses)
  }

  @Test("gives back a mapping set as it was")
  func roundTrip() throws {
    let set = """
      #curie_map:
      #  UAT: "http://example.org/uat/"
      #  skos: "http://www.w3.org/2004/02/skos/core#"
      #  owl: "http://www.w3.org/2002/07/owl#"
      #  semapv: "https://w3id.org/semapv/vocab/"
      #mapping_set_id: "https://example.org/sets/1"
      #mapping_set_title: "Lamps: \\"all\\""
      #mapping_set_confidence: 0.8
      #creator_label:
      #- "Ada"
      #- "Bob"
      #license: "https://creativecommons.org/publicdomain/zero/1.0/"
      subject_id\tsubject_label\tpredicate_id\tpredicate_modifier\tobject_id\tobject_label\tmapping_justification\tconfidence\tmatch_rule
      UAT:1\tlamp\tskos:exactMatch\t\tUAT:a\tlight\tsemapv:LexicalMatching\t0.9\tr1
      UAT:1\tlamp\tskos:exactMatch\tNot\tUAT:b\ttorch\tsemapv:ManualMappingCuration\t\t
      UAT:2\t\towl:equivalentClass\t\tUAT:a\t\tsemapv:LexicalMatching\t0.5\t
      UAT:2\t"a ""candle"" b"\tskos:broadMatch\t\tUAT:1\tlamp\tsemapv:LexicalMatching\t\t
      \t\tskos:broadMatch\t\tUAT:1\t\tsemapv:LexicalMatching\t\t

      """
    let read = try ImporterRegistry.standard.read(Source(.memory(Array(set.utf8)), name: "a.sssom.tsv"))
    let (text, losses) = text(read.glossaries)
    #expect(text == set)
    #expect(losses.isEmpty)
  }

  @Test("has a row for each relation of other glossaries and counts the rest")
  func rows() {
    var lamp = entry("3.1", section("en", "lamp", "light", defined: "thing that shines"))
    lamp.relations = [
      ConceptRelation(.broader, to: "3.2"),
      ConceptRelation(ConceptRelation.Kind(rawValue: "exactMatch"), to: "http://example.org/a"),
      ConceptRelation(ConceptRelation.Kind(rawValue: "antonym"), to: "3.2"), ConceptRelation(.related, to: "nothing"),
    ]
    let thing = entry("3.2", section("en", "thing"))
    let (text, losses) = text([glossary("ISO", in: "ISO 9", lamp, thing, entry("3.3", section("en", "other")))])
    #expect(
      text == """
        #curie_map:
        #  skos: "http://www.w3.org/2004/02/skos/core#"
        #  ISO_9: "urn:concord:ISO:ISO%209:"
        #  ns1: "http://example.org/"
        #  semapv: "https://w3id.org/semapv/vocab/"
        #mapping_set_id: "https://w3id.org/sssom/mappings/ISO/ISO%209"
        #license: "https://w3id.org/sssom/license/unspecified"
        subject_id\tsubject_label\tpredicate_id\tobject_id\tobject_label\tmapping_justification
        ISO_9:3.1\tlamp\tskos:broader\tISO_9:3.2\tthing\tsemapv:UnspecifiedMatching
        ISO_9:3.1\tlamp\tskos:exactMatch\tns1:a\t\tsemapv:UnspecifiedMatching

        """)
    #expect(
      losses == [
        "1 relations of the kind “antonym”", "1 relations to what is no entry",
        "1 designations other than the one by which an entry is called", "1 definitions", "3 languages of designations",
        "1 entries without a mapping",
      ])
  }
}
