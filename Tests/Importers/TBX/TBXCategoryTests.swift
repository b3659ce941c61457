import Importers
import Terminology
import Testing

@Suite("TBX data categories")
struct TBXCategoryTests {
  /// What is read of a file with this body.
  private func read(_ body: String) throws -> GlossaryCollector {
    try collect(
      """
      <tbx type="TBX-Basic" style="dca" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc><sourceDesc>
      <p>ISO lamps</p></sourceDesc></fileDesc></tbxHeader><text><body>
      \(body)
      </body></text></tbx>
      """, of: "ISO")
  }

  /// The entry that is read of this content.
  private func entry(_ content: String) throws -> ConceptEntry {
    try #require(try read("<conceptEntry id=\"c1\">\(content)</conceptEntry>").entries.first)
  }

  /// The designation that is read of these notes on a term.
  private func designation(_ notes: String) throws -> Designation {
    let entry = try entry("<langSec xml:lang=\"en\"><termSec><term>lamp</term>\(notes)</termSec></langSec>")
    return try #require(entry.languageSections.first?.designations.first)
  }

  @Test(
    "give a designation its status; a word that says more stays as a property",
    arguments: [
      ("preferredTerm-admn-sts", .preferred, true), ("admittedTerm-admn-sts", .admitted, true),
      ("deprecatedTerm-admn-sts", .deprecated, true), ("supersededTerm-admn-sts", .superseded, true),
      ("preferredTerm", .preferred, true), ("Preferred", .preferred, true), ("standardizedTerm", .preferred, false),
      ("obsolete", .superseded, false), ("forbidden", .deprecated, false), ("unheardOf", nil, false),
    ] as [(String, AdministrativeStatus?, Bool)])
  func administrativeStatus(_ word: String, _ status: AdministrativeStatus?, _ isExact: Bool) throws {
    for category in ["administrativeStatus", "normativeAuthorization"] {
      let designation = try designation("<termNote type=\"\(category)\">\(word)</termNote>")
      #expect(designation.status == status)
      let isUsual = category == "administrativeStatus" && word.hasSuffix("-admn-sts")
      #expect(designation.properties[named: category] == (isUsual ? nil : word), "so that it can be written again")
      #expect(isExact || designation.properties[named: category] == word)
    }
  }

  @Test("describe a designation")
  func termNotes() throws {
    let lamp = try designation(
      """
      <termNote type="partOfSpeech">noun</termNote><termNote type="grammaticalGender">neuter</termNote>
      <termNote type="grammaticalNumber">plural</termNote><termNote type="geographicalUsage">en-GB</termNote>
      <termNote type="termType">shortForm</termNote><termNote type="usageNote">rare</termNote>
      <admin type="source">ISO 99100:2025, 3.1</admin><descrip type="context">The lamp shines.</descrip>
      <note>of old</note>
      """)
    #expect(lamp.partOfSpeech == .noun && lamp.gender == .neuter && lamp.number == .plural)
    #expect(lamp.geographicalUsage == "en-GB" && lamp.type == .shortForm)
    #expect(lamp.notes.map(\.text) == ["rare", "of old"])
    #expect(lamp.contexts.map(\.text) == ["The lamp shines."])
    #expect(lamp.sources == [SourceCitation("ISO 99100:2025", clause: "3.1")])
    #expect(lamp.properties.isEmpty)
    let odd = try designation("<termNote type=\"grammaticalGender\">sometimes</termNote>")
    #expect(odd.gender == nil && odd.properties[named: "grammaticalGender"] == "sometimes")
  }

  @Test(
    "that are stated again for a designation keep their first value, and the others as properties",
    arguments: [
      ("geographicalUsage", "en-GB", "en-AU"), ("partOfSpeech", "noun", "verb"), ("termType", "acronym", "shortForm"),
      ("grammaticalGender", "masculine", "feminine"), ("grammaticalNumber", "singular", "plural"),
      ("administrativeStatus", "preferred", "admitted"),
    ])
  func repeated(_ category: String, _ first: String, _ second: String) throws {
    let notes = [first, second, first].map { "<termNote type=\"\(category)\">\($0)</termNote>" }
    let once = try designation(notes[0])
    var repeated = try designation(notes.joined())
    #expect(repeated.properties.map(\.name).uniqued() == [category])
    #expect(repeated.properties.withoutSpelling.map(\.value) == [second, first])
    repeated.properties = []
    #expect(repeated.withoutPlace == once.withoutPlace)
  }

  @Test("that are stated again for an entry keep their first value, and the others as properties")
  func repeatedStatus() throws {
    let entry = try entry("<admin type=\"entryStatus\">valid</admin><admin type=\"entryStatus\">withdrawn</admin>")
    #expect(entry.status == .valid && entry.properties.withoutSpelling.map(\.value) == ["withdrawn"])
  }

  @Test("that the model has no field for become properties at their level")
  func foreignCategories() throws {
    let entry = try entry(
      """
      <admin type="projectSubset">street</admin>
      <transacGrp><transac type="transactionType">origination</transac><date>2025-01-02</date>
        <transacNote type="responsibility" target="p1">A. Lamplighter</transacNote></transacGrp>
      <xref type="xGraphic" target="lamp.png">picture</xref>
      <langSec xml:lang="en"><admin type="customerSubset">towns</admin>
        <termSec><term id="t1">lamp</term><termNote type="hyphenation">lamp</termNote></termSec></langSec>
      """)
    #expect(entry.properties.map(\.name) == ["projectSubset", "transacGrp", "xGraphic"])
    #expect(entry.properties[named: "projectSubset"] == "street")
    let transaction = entry.properties[1].properties
    #expect(transaction.map(\.name) == ["transactionType", "date", "responsibility"])
    #expect(transaction.map(\.value) == ["origination", "2025-01-02", "A. Lamplighter"])
    #expect(transaction[2].properties[named: "@target"] == "p1")
    #expect(entry.properties[2].properties[named: "@target"] == "lamp.png")
    let section = entry.languageSections[0]
    #expect(section.properties[named: "customerSubset"] == "towns")
    #expect(section.designations[0].properties[named: "hyphenation"] == "lamp")
    #expect(section.designations[0].properties[named: "@id"] == "t1")
  }

  @Test("relate an entry to others")
  func relations() throws {
    let entry = try entry(
      """
      <ref type="crossReference" target="c2">lantern</ref>
      <descrip type="broaderConceptGeneric" target="c3">device</descrip>
      <descrip type="relatedConcept">torch</descrip>
      <ref type="homograph" target="c9">lamp</ref>
      <xref type="externalCrossReference" target="https://example.org">page</xref>
      """)
    var relations = entry.relations
    for index in relations.indices { relations[index].properties = [] }
    #expect(
      relations == [
        ConceptRelation(.see, to: "c2", label: "lantern"), ConceptRelation(.broader, to: "c3", label: "device"),
        ConceptRelation(.related, to: "torch", label: "torch"),
      ])
    #expect(entry.properties.map(\.name) == ["homograph", "externalCrossReference"])
  }

  @Test("of the whole concept stay at the concept")
  func conceptLevel() throws {
    let entry = try entry(
      """
      <descripGrp><descrip type="definition" xml:lang="fr">ce qui éclaire</descrip>
        <admin type="source">ISO 99100:2025</admin></descripGrp>
      <note>NOTE 1 It is old.</note><admin type="source">ISO 99000:2024</admin>
      <admin type="entryStatus">withdrawn</admin>
      """)
    #expect(entry.definitions.map(\.text) == ["ce qui éclaire"])
    #expect(entry.definitions[0].language == LanguageTag("fr"))
    #expect(entry.definitions[0].sources.map(\.reference) == ["ISO 99100:2025"])
    #expect(entry.notes.map(\.text) == ["It is old."])
    #expect(entry.sources.map(\.reference) == ["ISO 99000:2024"])
    #expect(entry.status == .withdrawn)
  }

  @Test("may hold markup, which becomes plain text and a reference")
  func markup() throws {
    let entry = try entry(
      """
      <langSec xml:lang="en"><descrip type="definition">light of a <hi type="entailedTerm" target="c2">lantern</hi>,
      <hi type="italics">bright</hi></descrip><termSec><term>lamp<hi type="subscript">2</hi></term></termSec></langSec>
      """)
    let definition = entry.languageSections[0].definitions[0]
    #expect(definition.text == "light of a lantern, bright")
    #expect(definition.references == [TextMarkup(.reference, offset: 11, length: 7, target: "c2")])
    #expect(entry.terms("en") == ["lamp₂"])
  }

  @Test("tell notes from examples by their labels")
  func examples() throws {
    let entry = try entry(
      "<langSec xml:lang=\"en\"><note>EXAMPLE A torch.</note><note>Note 1 to entry: Old.</note></langSec>")
    #expect(entry.languageSections[0].examples.map(\.text) == ["A torch."])
    #expect(entry.languageSections[0].notes.map(\.text) == ["Old."])
  }

  @Test("tell where every entry and designation stands")
  func locations() throws {
    let read = try read(
      "<conceptEntry id=\"c1\">\n<langSec xml:lang=\"en\">\n<termSec>\n<term>lamp</term></termSec></langSec></conceptEntry>"
    )
    let entry = try #require(read.entries.first)
    #expect(entry.location?.line == 3 && entry.location?.entry == "c1" && entry.location?.file == "sample")
    #expect(entry.languageSections[0].designations[0].location?.line == 6)
  }

  @Test("that break the rules are read, with a finding where something is missing")
  func lenient() throws {
    let read = try read(
      """
      <conceptEntry><langSec xml:lang="en"><termSec><term>first</term></termSec></langSec></conceptEntry>
      <conceptEntry id=""><langSec xml:lang="en"><termSec><term> </term></termSec></langSec></conceptEntry>
      <conceptEntry id="c3"><langSec xml:lang="not a language"><termSec><term>third</term></termSec></langSec>
      </conceptEntry>
      <unheardOf>text</unheardOf>
      <conceptEntry id="c3">stray<langSec xml:lang="en"><termSec><term>fourth</term></termSec></langSec></conceptEntry>
      """)
    #expect(read.entries.map(\.id) == ["entry-1", "entry-2", "c3", "c3~2"])
    #expect(
      read.codes == [
        "tbx.empty-term", "tbx.language", "tbx.unknown-element", "entry.duplicate-id",
      ])
    #expect(read.findings.allSatisfy { $0.location.line != nil && $0.location.column != nil })
    #expect(read.entries[1].terms("en") == ["∅"])
    #expect(read.entries[2].terms("und") == ["third"])
    #expect(read.entries[2].languageSections[0].properties[named: "@xml:lang"] == "not a language")
    #expect(read.entries[3].properties[named: "#text"] == "stray")
    #expect(read.glossaries[0].header.properties[named: "unheardOf"] == "text")
  }

  @Test(
    "report an entry without a term, or with two in one section",
    arguments: [
      ("", ["tbx.no-term"]), ("<langSec xml:lang=\"en\"/>", ["tbx.no-term"]),
      ("<langSec xml:lang=\"en\"><note>x</note></langSec>", ["tbx.no-term"]),
      ("<langSec xml:lang=\"en\"><termSec/></langSec>", ["tbx.empty-term"]),
      ("<langSec xml:lang=\"en\"/><langSec xml:lang=\"fr\"><termSec><term>lampe</term></termSec></langSec>", []),
      (
        "<langSec xml:lang=\"en\"><termSec><term>lamp</term><term>light</term></termSec></langSec>",
        ["tbx.second-term"]
      ),
    ])
  func missingTerms(_ content: String, _ codes: [String]) throws {
    let read = try read("<conceptEntry id=\"c1\">\(content)</conceptEntry>")
    #expect(read.codes == codes)
    #expect(read.findings.allSatisfy { $0.location.entry == "c1" && $0.location.line != nil })
    #expect(read.entries.map(\.id) == ["c1"], "the entry is kept")
    if codes == ["tbx.second-term"] {
      #expect(read.entries[0].terms("en") == ["lamp"])
      #expect(read.entries[0].languageSections[0].designations[0].properties == [Property("term", "light")])
    }
  }
}
