import Exporters
import Importers
import TestSupport
import Terminology
import Testing

@Suite("SKOS of other glossaries")
struct SKOSExporterTests {
  private func text(_ glossary: Glossary, _ syntax: SKOSExporter.Syntax = .turtle) -> (text: String, losses: [String]) {
    var bytes: [UInt8] = []
    let losses = SKOSExporter(syntax).write([glossary], to: &bytes).losses.map { "\($0.count) \($0.what)" }
    return (String(decoding: bytes, as: UTF8.self), losses)
  }

  @Test("names concepts after owner, publication and id, and gives the scheme the header")
  func names() throws {
    var lamp = entry("3.1 a", section("en", "lamp", "light", deprecated: ["lantern"], defined: "thing that shines"))
    lamp.relations = [ConceptRelation(.broader, to: "3.2"), ConceptRelation(.see, to: "elsewhere")]
    lamp.number = "3.1"
    let (text, losses) = text(glossary("ISO/IEC", in: "ISO 9:2025", lamp, entry("3.2", section("en", "thing"))))
    #expect(
      text == """
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix dcterms: <http://purl.org/dc/terms/> .

        <urn:concord:ISO/IEC:ISO%209%3A2025:>
          a skos:ConceptScheme ;
          dcterms:title "ISO 9:2025" ;
          dcterms:publisher "ISO/IEC" .

        <urn:concord:ISO/IEC:ISO%209%3A2025:3.1%20a>
          a skos:Concept ;
          skos:inScheme <urn:concord:ISO/IEC:ISO%209%3A2025:> ;
          skos:prefLabel "lamp"@en ;
          skos:altLabel "light"@en ;
          skos:hiddenLabel "lantern"@en ;
          skos:notation "3.1" ;
          skos:definition "thing that shines"@en ;
          skos:broader <urn:concord:ISO/IEC:ISO%209%3A2025:3.2> .

        <urn:concord:ISO/IEC:ISO%209%3A2025:3.2>
          a skos:Concept ;
          skos:inScheme <urn:concord:ISO/IEC:ISO%209%3A2025:> ;
          skos:prefLabel "thing"@en .

        """)
    #expect(losses == ["1 deprecated designations, written as hidden labels", "1 relations to what is no entry"])
  }

  @Test("has one preferred label a language, and no label of two kinds")
  func integrity() {
    var section = LanguageSection(LanguageTag(canonical: "en"))
    section.designations = [
      Designation("a", status: .admitted), Designation("a", status: .preferred), Designation("b", status: .preferred),
      Designation("c"),
    ]
    let (text, losses) = text(glossary("X", entry("1", section)))
    #expect(text.contains("skos:prefLabel \"a\"@en ;\n  skos:altLabel \"b\"@en, \"c\"@en ."))
    #expect(
      losses == [
        "1 preferred designations beside another, written as alternative labels",
        "1 designations without a status, written as preferred and alternative labels",
        "1 designations that are there twice",
      ])
  }

  @Test("counts all that SKOS has no place for")
  func losses() {
    var designation = Designation("lamp", type: .acronym, status: .preferred)
    designation.partOfSpeech = .noun
    designation.domain = "optics"
    designation.properties = [Property("x", "y")]
    var section = LanguageSection(LanguageTag(canonical: "en"), designations: [designation])
    var definition = SourcedText("d", sources: [SourceCitation("ISO 9", clause: "3.1")])
    definition.markup = [TextMarkup(.bold, offset: 0, length: 1)]
    section.definitions = [definition]
    var lamp = entry("1", section, status: .draft)
    lamp.properties = [Property("review", properties: [Property("date", "d"), Property("by", "b")])]
    lamp.relations = [ConceptRelation(ConceptRelation.Kind(rawValue: "antonym"), to: "1")]
    let (text, losses) = text(glossary("X", lamp))
    #expect(text.contains("dcterms:source \"ISO 9, 3.1\""))
    #expect(
      Set(losses) == [
        "1 types of designations", "1 the grammar of designations", "1 domains of designations",
        "1 properties of designations", "1 markup in texts", "1 that sources are those of one language or text",
        "1 the parts of citations, which are written as one text", "1 the status “draft” of entries",
        "2 properties of concepts", "1 relations of the kind “antonym”",
      ])
  }

  @Test("escapes what Turtle and XML give a meaning", arguments: [SKOSExporter.Syntax.turtle, .xml])
  func escapes(_ syntax: SKOSExporter.Syntax) throws {
    let odd = "a\"b\\c\nd\te\r<f>&amp;g'h\u{2028}é🏙 "
    let (text, losses) = text(glossary("X", entry("1", section("en", odd, defined: odd))), syntax)
    #expect(losses.isEmpty)
    let read = try ImporterRegistry.standard.read(Source(.memory(Array(text.utf8)), name: "a"))
    #expect(read.glossaries[0].entries[0].languageSections[0].designations[0].text == odd)
    #expect(read.glossaries[0].entries[0].languageSections[0].definitions[0].text == odd)
  }
}
