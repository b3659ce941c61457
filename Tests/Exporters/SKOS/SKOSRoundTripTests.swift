import Exporters
import Formats
import Importers
import TestSupport
import Terminology
import Testing

@Suite("SKOS round trip")
struct SKOSRoundTripTests {
  private static let text = """
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    @prefix xl: <http://www.w3.org/2008/05/skos-xl#> .
    @prefix dct: <http://purl.org/dc/terms/> .
    @prefix owl: <http://www.w3.org/2002/07/owl#> .
    @prefix : <http://example.org/v#> .
    :s a skos:ConceptScheme ; dct:title "Lamps \\"and\\" more"@en ; dct:publisher "CityNet" ; skos:hasTopConcept :a .
    :a a skos:Concept, :Thing ; skos:prefLabel "lamp"@en, "lampe"@fr ; skos:altLabel "light\\n\\\\ \\u0007"@en, "L"@eng ;
      skos:hiddenLabel "lmap"@en ; skos:prefLabel "typed"^^:t ; xl:prefLabel :l ; xl:hiddenLabel [ xl:literalForm "h" ] ;
      skos:definition "d"@en, "def", [ <http://www.w3.org/1999/02/22-rdf-syntax-ns#value> "long d"@en ; dct:creator "me" ] ;
      skos:scopeNote "s"@en ; skos:historyNote "h" ; skos:note "n"@fr ; skos:example "e"@en ;
      skos:notation "3.1", "X"^^:code ; skos:broader :b ; skos:related <urn:x:y> ; skos:exactMatch <http://other/a> ;
      skos:inScheme :s ; dct:source "ISO 9", <http://s> ; dct:subject "light"@en, <http://f> ; owl:deprecated true ;
      :made [ :by "me" ; :with [ :tool "t"@en ; :parts ( :x "y" ) ] ] ; :steps ( "one" :two ( 3 ) ) ; :shared _:x ; :iri <http://a/b%20c?d=e&f> .
    :b a skos:Concept ; :shared _:x ; owl:deprecated false ; skos:broader _:c .
    _:c a skos:Concept ; skos:prefLabel "blank"@en .
    _:x :p "x" .
    :l xl:literalForm "lamp"@en ; dct:created "2020" .
    <mailto:x@y> a skos:Concept ; skos:prefLabel "odd"@en ; skos:narrower <rel> .
    :g a skos:OrderedCollection ; skos:memberList ( :a :b ) .
    """

  private func exported(_ glossaries: [Glossary], _ syntax: SKOSExporter.Syntax) throws -> (Source, LossReport) {
    var bytes: [UInt8] = []
    let losses = SKOSExporter(syntax).write(glossaries, to: &bytes)
    return (Source(.memory(bytes), name: "sample"), losses)
  }

  /// A glossary without what a syntax or the numbers of lines change; languages in the order of their tags.
  private func comparable(_ glossary: Glossary) -> Glossary {
    var glossary = glossary
    glossary.header.format = nil
    for entry in glossary.entries.indices {
      glossary.entries[entry].location = nil
      glossary.entries[entry].languageSections.sort { $0.language < $1.language }
    }
    return glossary
  }

  @Test("gives back the same glossary in Turtle, with nothing lost")
  func turtle() throws {
    let read = try ImporterRegistry.standard.read(Source(.memory(Array(Self.text.utf8)), name: "sample"))
    let (source, losses) = try exported(read.glossaries, .turtle)
    #expect(losses.losses.isEmpty, "\(losses.losses)")
    let again = try ImporterRegistry.standard.read(source)
    // A blank node may have another label, so what mentions labels is compared by a second trip.
    let (second, _) = try exported(again.glossaries, .turtle)
    #expect(try ImporterRegistry.standard.read(second).glossaries.map(comparable) == again.glossaries.map(comparable))
    #expect(again.glossaries[0].entries.count == read.glossaries[0].entries.count)
    for (left, right) in zip(read.glossaries[0].entries, again.glossaries[0].entries) where !left.id.hasPrefix("_:") {
      let isNamed = { (property: Property) in property.name != "http://example.org/v#shared" }
      #expect(left.properties.filter(isNamed) == right.properties.filter(isNamed))
      #expect(
        comparable(Glossary(header: read.glossaries[0].header, entries: [left])).entries[0].languageSections
          == comparable(Glossary(header: read.glossaries[0].header, entries: [right])).entries[0].languageSections)
      #expect(left.sources == right.sources && left.subjectFields == right.subjectFields && left.status == right.status)
    }
  }

  @Test("gives back the same statements in RDF/XML, but for characters that XML does not allow")
  func xml() throws {
    let read = try ImporterRegistry.standard.read(Source(.memory(Array(Self.text.utf8)), name: "sample"))
    let (source, losses) = try exported(read.glossaries, .xml)
    #expect(losses.losses.map(\.what) == ["characters that XML does not allow"])
    let again = try ImporterRegistry.standard.read(source)
    #expect(again.glossaries[0].header.format == "SKOS (RDF/XML)")
    let (turtle, _) = try exported(again.glossaries, .turtle)
    let (original, _) = try exported(read.glossaries, .turtle)
    guard case .memory(let left) = turtle.contents, case .memory(let right) = original.contents else { return }
    #expect(left.split(separator: 0x0A).count == right.split(separator: 0x0A).count)
  }

  /// What rdflib counts in the published vocabularies: concepts, preferred and alternative labels, semantic relations.
  private static let published = [
    "stw.ttl": [6_244, 12_488, 20_780, 39_732], "unesco-thesaurus.ttl": [4_420, 17_637, 13_986, 20_748],
    "uat/UAT.rdf": [2_372, 2_317, 1_836, 5_982],
  ]

  @Test(
    "of published vocabularies has all that is in them, and JSON keeps it",
    .enabled(if: Corpora.isThere, "\(Corpora.absence)"), arguments: published.keys.sorted())
  func corpora(_ name: String) throws {
    let read = try Corpora.read("skos/\(name)").glossaries
    let entries = read.flatMap(\.entries)
    let statuses = entries.flatMap(\.languageSections).flatMap(\.designations).map(\.status)
    let relations = entries.flatMap(\.relations).map(\.kind)
    #expect(
      [
        entries.count, statuses.count { $0 == .preferred }, statuses.count { $0 == .admitted },
        relations.count { [.broader, .narrower, .related].contains($0) },
      ] == Self.published[name])
    var json: [UInt8] = []
    _ = try GlossaryJSONExporter().write(read, to: &json)
    #expect(try ImporterRegistry.standard.read(Source(.memory(json), name: "a")).glossaries == read)
  }

  @Test("of a published vocabulary loses nothing", .enabled(if: Corpora.isThere, "\(Corpora.absence)"))
  func publishedRoundTrip() throws {
    let read = try Corpora.read("skos/uat/UAT.rdf").glossaries
    let (written, losses) = try exported(read, .xml)
    #expect(losses.losses.allSatisfy { $0.what.hasPrefix("owners and publications") }, "\(losses.losses)")
    let again = try ImporterRegistry.standard.read(written).glossaries
    #expect(again[0].entries.map(\.id) == read[0].entries.map(\.id))
    #expect(again[0].entries.map(\.properties.statementCount) == read[0].entries.map(\.properties.statementCount))
    #expect(again[0].header.properties.statementCount == read[0].header.properties.statementCount)
  }
}
