import Files
import Importers
import Terminology
import TestSupport
import Testing

@Suite("SKOS")
struct SKOSTests {
  private static let head = """
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    @prefix xl: <http://www.w3.org/2008/05/skos-xl#> .
    @prefix dct: <http://purl.org/dc/terms/> .
    @prefix owl: <http://www.w3.org/2002/07/owl#> .
    @prefix : <http://example.org/> .

    """

  private func entry(_ statements: String) throws -> ConceptEntry {
    let read = try collect(Self.head + ":a a skos:Concept ; \(statements) .", of: "CityNet")
    return try #require(read.entries.first)
  }

  @Test("is recognised in three syntaxes, whatever the file is called", arguments: ["a.ttl", "a.csv", "a"])
  func recognised(_ name: String) throws {
    for text in [
      "# lamps\n" + Self.head + ":a a skos:Concept .",
      "BASE <http://a/>\nPREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n<b> a skos:Concept .",
      "<http://a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/2004/02/skos/core#Concept> .\n",
      """
      <?xml version="1.0"?><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns="http://www.w3.org/2004/02/skos/core#"><Concept r:about="http://a"/></r:RDF>
      """,
    ] {
      #expect(try ImporterRegistry.standard.importer(for: Source(text: text, named: name)).identifier == "skos")
      #expect(try collect(text, named: name).entries.count == 1)
    }
  }

  @Test("has labels as designations by language; hidden ones are not shown")
  func labels() throws {
    let entry = try entry(
      "skos:prefLabel 'lamp'@en, 'lampe'@fr ; skos:altLabel 'light'@en ; skos:hiddenLabel 'lmap'@en ; skos:prefLabel 'L'"
    )
    #expect(entry.id == "http://example.org/a")
    #expect(entry.languageSections.map(\.language.value) == ["en", "fr", "und"])
    #expect(entry.languageSections[0].designations.map(\.text) == ["lamp", "light"])
    #expect(entry.languageSections[0].designations.map(\.status) == [.preferred, .admitted])
    #expect(entry.languageSections[0].properties[named: "skos:hiddenLabel"] == "lmap")
    #expect(entry.terms("und") == ["L"])
  }

  @Test("has texts, numbers, sources, subjects, relations and mappings in their fields")
  func fields() throws {
    let entry = try entry(
      """
      skos:definition 'thing that shines'@en ; skos:scopeNote 'indoors'@en ; skos:note 'n'@en ; skos:example 'bulb'@en ;
      skos:notation '3.1' ; dct:source 'ISO 9', <http://s> ; dct:subject 'light'@en, <http://f> ;
      skos:broader :b ; skos:exactMatch <http://other/c> ; owl:deprecated true ; dct:isReplacedBy :d
      """)
    #expect(entry.definitionTexts("en") == ["thing that shines"])
    #expect(entry.languageSections[0].notes.map(\.text) == ["indoors", "n"])
    #expect(entry.languageSections[0].examples.map(\.text) == ["bulb"])
    #expect(entry.number == "3.1")
    #expect(entry.sources.map(\.reference) == ["ISO 9", "http://s"])
    #expect(entry.subjectFields.map(\.name) == ["light", "http://f"])
    #expect(entry.relations.map(\.kind.rawValue) == ["broader", "exactMatch", "supersededBy"])
    #expect(entry.relations.map(\.target) == ["http://example.org/b", "http://other/c", "http://example.org/d"])
    #expect(entry.status == .superseded)
    #expect(entry.properties.isEmpty)
  }

  @Test("keeps every other statement with language, datatype and what hangs on it")
  func properties() throws {
    let entry = try entry(
      """
      :weight '5'^^<http://www.w3.org/2001/XMLSchema#integer> ; :word 'x'@en ; :page <http://p> ;
      :made [ :by 'me' ; :with [ :tool 't' ] ] ; :steps ( 'one' :two )
      """)
    let by = Property("http://example.org/by", "me")
    let with = Property(
      "http://example.org/with", properties: [Property("http://example.org/tool", "t")])
    #expect(
      entry.properties == [
        Property("http://example.org/weight", "5", properties: [Property("@type", "xsd:integer")]),
        Property("http://example.org/word", "x", properties: [Property("@language", "en")]),
        Property("http://example.org/page", "http://p", properties: [Property("@type", "@id")]),
        Property("http://example.org/made", properties: [by, with]),
        Property(
          "http://example.org/steps",
          properties: [
            Property(
              "@list",
              properties: [
                Property("item", "one"),
                Property("item", "http://example.org/two", properties: [Property("@type", "@id")]),
              ])
          ]),
      ])
  }

  @Test("reads SKOS-XL labels as designations, one where the plain label is there as well")
  func extended() throws {
    let text =
      Self.head + """
        :a a skos:Concept ; skos:prefLabel 'lamp'@en ; xl:prefLabel :l ; xl:altLabel [ xl:literalForm 'light'@en ] .
        :l a xl:Label ; xl:literalForm 'lamp'@en ; dct:created '2020' .
        """
    let read = try collect(text, of: "CityNet")
    let entry = try #require(read.entries.first)
    #expect(entry.terms("en") == ["lamp", "light"])
    let label = try #require(entry.languageSections[0].designations[0].properties.first)
    #expect(label.name == "skosxl:prefLabel" && label.value == "http://example.org/l")
    #expect(label.properties[named: "dcterms:created"] == "2020")
    #expect(read.glossaries[0].header.properties.isEmpty, "what is said about a label stands with it")
  }

  @Test("has a header from the scheme; all that is no concept is kept there")
  func header() throws {
    let text =
      Self.head + """
        :s a skos:ConceptScheme ; dct:title 'Lampes'@fr, 'Lamps'@en ; dct:publisher 'CityNet' ; owl:versionInfo '2' ;
          dct:issued '2026-01-02' ; dct:rightsHolder 'CityNet e.V.' .
        :a a skos:Concept ; skos:inScheme :s .
        :g a skos:Collection ; skos:member :a ; skos:prefLabel 'group'@en .
        _:n :p 'loose' .
        """
    let header = try #require(try collect(text).glossaries.first).header
    #expect(header.organisation == "CityNet" && header.publication == "Lamps" && header.title == "Lamps")
    #expect(header.edition == "2" && header.date == "2026-01-02" && header.rights?.holder == "CityNet e.V.")
    #expect(header.properties.map(\.name) == ["rdf:Description", "rdf:Description", "rdf:Description"])
    #expect(header.properties.map(\.value) == ["http://example.org/s", "http://example.org/g", "_:n"])
  }

  @Test("takes for a concept what is used as one, with a finding")
  func untyped() throws {
    let read = try collect(Self.head + ":a a skos:Concept ; skos:broader :b . :b skos:prefLabel 'b'@en .", of: "X")
    #expect(read.entries.map(\.id) == ["http://example.org/a", "http://example.org/b"])
    #expect(read.codes.contains("skos.untyped-concept"))
  }

  @Test("tells letters apart that are written in two ways")
  func exact() throws {
    let entry = try entry("skos:altLabel 'caf\u{E9}'@en, 'cafe\u{301}'@en")
    #expect(entry.languageSections[0].designations.map { Array($0.text.unicodeScalars).count } == [4, 5])
  }

  @Test("keeps the tag of a language that BCP 47 writes otherwise, or does not know")
  func languages() throws {
    let entry = try entry("skos:prefLabel 'lamp'@eng, 'x'@abcdefgh, 'lamp'@EN-us")
    #expect(entry.languageSections.map(\.language.value) == ["en", "und", "en-US"])
    #expect(
      entry.languageSections.map { $0.designations[0].properties[named: "@language"] } == ["eng", "abcdefgh", nil])
  }

  @Test("notices labels that SKOS does not allow")
  func integrity() throws {
    let text = ":a a skos:Concept ; skos:prefLabel 'b'@en, 'c'@en ; skos:altLabel 'b'@en . :d a skos:Concept ."
    let read = try collect(Self.head + text, of: "CityNet")
    #expect(read.codes == ["skos.several-preferred", "skos.label-of-two-kinds", "skos.no-label"])
  }

  @Test(
    "that is malformed says where and what",
    arguments: [
      ("\n:a a skos:Concept ;\n  skos:prefLabel 'x' 'y' .", 8, "missing ';' or '.'"),
      ("\n:a a skos:Concept ; b:c 1 .", 7, "“b:”"),
      ("\n:a skos:prefLabel '''x", 7, "end of file"), ("\n:a skos:prefLabel \"\\uD800\" .", 7, "half a character"),
      (":a :p " + String(repeating: "[ :p ", count: 50_000), 6, "nested too deeply"),
      (":a :p " + String(repeating: "(", count: 50_000), 6, "nested too deeply"),
      ("@prefix p: <http://a/" + String(repeating: "b", count: 100_000) + "> .", 6, "longer than 16 KiB"),
    ])
  func malformed(_ text: String, _ line: Int, _ words: String) {
    let error = #expect(throws: ImportError.self) { try collect(Self.head + text, as: "skos") }
    #expect(error?.problem.contains(words) == true, "\(String(describing: error))")
    #expect(error?.location.line == line, "\(String(describing: error))")
  }

  @Test("with names that are far longer in full than as they are written is refused")
  func expansion() {
    let prefix = "@prefix p: <http://a/" + String(repeating: "b", count: 10_000) + "> .\n"
    let text = prefix + (0..<2_000).map { "p:a\($0) p:b p:c .\n" }.joined()
    let error = #expect(throws: ImportError.self) { try collect(text, as: "skos") }
    #expect(error?.problem.contains("far longer in full") == true)
  }

  @Test("without a concept says so")
  func noConcept() {
    let error = #expect(throws: ImportError.self) { try collect(Self.head + ":a :b :c .") }
    #expect(error?.problem == "the file is RDF, but holds no skos:Concept")
  }

  @Test("with blank nodes in a chain or a ring loses none of them")
  func chains() throws {
    let chain = (0..<200).map { "_:n\($0) :p _:n\($0 + 1) ." }.joined() + "_:n200 :p 1 ."
    let ring = (0..<50).map { "_:r\($0) :p _:r\(($0 + 1) % 50) ." }.joined()
    let read = try collect(Self.head + ":a a skos:Concept ; :p _:n0, _:r0 . \(chain) \(ring)", of: "CityNet")
    func count(_ properties: [Property]) -> Int {
      properties.map { ($0.name == "http://example.org/p" ? 1 : 0) + count($0.properties) }.reduce(0, +)
    }
    let kept = read.entries.flatMap(\.properties) + read.glossaries[0].header.properties
    #expect(count(kept) == 2 + 201 + 50)
  }
}
