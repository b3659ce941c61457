import Importers
import Terminology
import Testing

@Suite("Layouts of tables")
struct TableLayoutTests {
  @Test("with a designation a row put the rows of one id together")
  func designationRows() throws {
    let read = try collect(
      """
      id,lang,label,kind,definition,part of speech,gender,note
      1,en,lamp,pref,thing that gives light,noun,,NOTE 1 Old.
      2,en,torch,pref,,,,
      1,fr,lampe,pref,,,f,
      1,en,lantern,hidden,thing that gives light,,,
      1,en,LP,abbr,,,,
      1,en,lamp,alt,,,,
      1,en,odd,unheard-of,,,,
      """, named: "ISO lamps.csv", of: "ISO")
    #expect(read.glossaries[0].header.format == "CSV, one designation a row")
    #expect(read.entries.map(\.id) == ["1", "2"])
    let lamp = read.entries[0]
    #expect(lamp.terms("en") == ["lamp", "lantern", "LP", "odd"])
    #expect(lamp.terms("fr") == ["lampe"])
    let english = lamp.languageSections[0].designations
    #expect(english.map(\.status) == [.preferred, .deprecated, .admitted, nil])
    #expect(english.map(\.type) == [nil, nil, .abbreviation, nil])
    #expect(english[0].partOfSpeech == .noun && english[3].properties == [Property("kind", "unheard-of")])
    #expect(lamp.languageSections[1].designations[0].gender == .feminine)
    #expect(lamp.definitionTexts("en") == ["thing that gives light"])
    #expect(lamp.languageSections[0].notes.map(\.text) == ["Old."])
    #expect(english[1].location == SourceLocation(file: "ISO lamps.csv", row: 5, column: 3, entry: "1"))
    #expect(read.findings.isEmpty)
  }

  @Test("with a designation a row report rows without id and languages that are none")
  func designationFindings() throws {
    let read = try collect(
      "id,lang,label,definition\n1,not a language,lamp,light\n,en,,light\n,en,torch,light\n,,,\n",
      named: "ISO lamps.csv", of: "ISO")
    #expect(read.codes == ["table.language", "table.no-id"])
    #expect(read.findings.map(\.location.row) == [2, 3])
    #expect(read.entries.map(\.id) == ["1", "torch"])
    #expect(read.entries[0].terms("und") == ["lamp"])
  }

  @Test("with a concept a row have columns for languages and for what else there is")
  func conceptRows() throws {
    let read = try collect(
      """
      id;en;fr;definition_en;definition_fr;synonyms_en;deprecated;symbol;status;subject field;broader;source;example;clause
      1;lamp <street>;lampe;light;lumière;lantern|torch;gas lamp;L;withdrawn;lighting|towns;2;ISO 9;EXAMPLE a;3.1
      2;device; appareil ;"a;b";;;;;unheard-of;;;;;
      3;;;only this;;;;;;;;;;
      ;;;;;;;;;;;;;
      ;;;neither;;;;;;;;;;
      """, named: "ISO lamps.csv", of: "ISO")
    #expect(read.glossaries[0].header.format == "CSV, one concept a row")
    #expect(read.entries.map(\.id) == ["1", "2", "3"])
    #expect(read.codes == ["table.no-designation", "table.no-id"])
    #expect(read.findings.map(\.location.row) == [4, 6])
    let lamp = read.entries[0]
    #expect(lamp.terms("en") == ["lamp", "lantern", "torch", "gas lamp", "L"])
    #expect(lamp.languageSections[0].designations.map(\.status) == [nil, .admitted, .admitted, .deprecated, nil])
    #expect(lamp.languageSections[0].designations[0].domain == "street")
    #expect(lamp.languageSections[0].designations[4].type == .symbol)
    #expect(lamp.terms("fr") == ["lampe"])
    #expect(lamp.definitionTexts("en") == ["light"] && lamp.definitionTexts("fr") == ["lumière"])
    #expect(lamp.status == .withdrawn && lamp.number == "3.1")
    #expect(lamp.subjectFields.map(\.name) == ["lighting", "towns"])
    #expect(lamp.relations == [ConceptRelation(.broader, to: "2")])
    #expect(lamp.sources == [SourceCitation("ISO 9")])
    #expect(lamp.languageSections[0].examples.map(\.text) == ["a"])
    let device = read.entries[1]
    #expect(device.status == nil && device.properties == [Property("status", "unheard-of")])
    #expect(device.terms("fr") == ["appareil"] && device.definitionTexts("en") == ["a;b"])
  }

  @Test(
    "with a concept a row are in the language of their terms, where a heading names none",
    arguments: [
      ("Begriff;Definition;English", "de", "en"), ("Terme;Définition;Deutsch", "fr", "de"),
      ("Term;Definition;French", "en", "fr"), ("fr;Definition;en", "en", "fr"), ("fr;Definition;de", "fr", "de"),
    ])
  func mainLanguage(_ heading: String, _ main: String, _ other: String) throws {
    let entry = try #require(try collect("\(heading)\na;what it is;b\n", named: "lamps.csv", of: "DIN").entries.first)
    #expect(entry.definitionTexts(main) == ["what it is"])
    #expect(Set(entry.languageSections.map(\.language.value)) == [main, other])
    #expect(entry.languageSections.map(\.designations.count) == [1, 1])
  }

  @Test("may state the standing and type of the term in columns of their own")
  func describedTerms() throws {
    let read = try collect(
      """
      id,term,term status,type,domain,region,genre
      1,lamp,Preferred,full form,street,GB,f
      2,glow,obsolete,,,,sometimes
      """, named: "ISO lamps.csv")
    let designations = read.entries.flatMap(\.languageSections).flatMap(\.designations)
    #expect(designations.map(\.status) == [.preferred, .superseded])
    #expect(designations[0].type == .fullForm && designations[0].domain == "street")
    #expect(designations[0].geographicalUsage == "GB" && designations[0].gender == .feminine)
    #expect(designations[1].properties == [Property("status", "obsolete"), Property("gender", "sometimes")])
  }

  @Test("read the HTML in a label before they look for several designations in it")
  func htmlLabels() throws {
    let read = try collect(
      """
      id,term,synonyms,symbol
      1,R&amp;D <i>centre</i>; lab,a&lt;b&gt;|H<sub>2</sub>O lamp,"|Z|; &phi;"
      """, named: "lamps.csv")
    let section = try #require(read.entries.first?.languageSections.first)
    #expect(section.designations.map(\.text) == ["R&D centre", "lab", "a", "H₂O lamp", "|Z|; φ"])
    #expect(section.designations[0].markup.map(\.kind) == [.italic] && section.designations[0].markup[0].offset == 4)
    #expect(section.designations[2].domain == "b" && section.designations[4].type == .symbol)
  }

  @Test("with a designation a row take a label as it is written")
  func wholeLabels() throws {
    let read = try collect(
      "id,lang,label,kind\n1,en,\"if; then\",pref\n1,en,|Z|,symbol\n1,en,R&amp;D,alt\n", named: "lamps.csv")
    #expect(read.entries.map { $0.terms("en") } == [["if; then", "|Z|", "R&amp;D"]])
  }

  @Test("of ITU lose no column, be it one that describes the term or a second one of its kind")
  func ituColumns() throws {
    let read = try collect(
      """
      Term,Definition,Recommendation,Clause,Part of speech,Term status,Gender,Domain,Type,Source,Reference,ID,Code,Colour
      lamp (LP),light,X.9999,3.1,noun,deprecated,f,street,full form,ISO 9,IEC 9,L1,C1,red
      """)
    let entry = try #require(read.entries.first)
    let lamp = try #require(entry.languageSections.first?.designations.first)
    #expect(lamp.text == "lamp" && lamp.partOfSpeech == .noun && lamp.status == .deprecated && lamp.gender == .feminine)
    #expect(lamp.domain == "street" && lamp.type == .fullForm && lamp.properties.isEmpty)
    #expect(entry.id == "L1" && entry.number == "3.1" && entry.publication == "ITU-T X.9999")
    #expect(entry.languageSections[0].definitions.flatMap(\.sources).map(\.reference) == ["ISO 9"])
    #expect(entry.sources.map(\.reference) == ["IEC 9"])
    #expect(entry.properties == [Property("Code", "C1"), Property("Colour", "red")])
  }

  @Test("of ITU in one language other than English are in that language")
  func ituFrench() throws {
    let read = try collect("Terme,Définition,Recommandation,Numéro\nlampe,lumière,X.9999,3.1\n")
    #expect(read.entries.map { $0.languageSections.map(\.language.value) } == [["fr"]])
    #expect(read.entries.first?.terms("fr") == ["lampe"] && read.entries.first?.definitionTexts("fr") == ["lumière"])
  }

  @Test("keep a second column of a kind, and what describes a designation that is not there")
  func secondColumns() throws {
    let read = try collect(
      "id,code,term,domain,pos,synonym\n1,a,lamp <street>,home,noun,\n2,,,home,verb,to light\n", named: "lamps.csv")
    #expect(read.entries[0].properties == [Property("code", "a")])
    #expect(read.entries[0].languageSections[0].designations[0].properties == [Property("domain", "home")])
    #expect(read.entries[1].properties == [Property("domain", "home"), Property("pos", "verb")])
  }

  @Test("of ITU read the HTML in a term")
  func ituHTML() throws {
    let read = try collect(
      "term,definition,recommendation,clause\nH<sub>2</sub>O <i>sensor</i> (WS); R&amp;D lamp,light,X.9999,3.1\n")
    let section = try #require(read.entries.first?.languageSections.first)
    #expect(section.designations.map(\.text) == ["H₂O sensor (WS)", "R&D lamp"])
    #expect(section.designations[0].markup.map(\.kind).contains(.italic))
  }

  @Test("of IEC have a concept and language a row")
  func ievRows() throws {
    let read = try collect(
      """
      IEVREF,LANGUAGE,TERM,TERMATTRIBUTE,SYNONYM1,SYNONYM1ATTRIBUTE,SYNONYM1STATUS,SYMBOLE,DEFINITION,SOURCE,PUBLICATIONDATE,STATUS,REPLACES,COLOUR
      999-01-01,en,lamp,<street>,lantern,,deprecated,<i>L</i>,"light of a <a href=IEV 999-01-02>torch</a><NOTE 1 – Old.","IEC 60999:2025, 3.1 MOD",2025-01,Standard,,red
      999-01-01,fr,lampe,f,.....,,,,"chose",,,Standard,,
      999-01-02,en,torch,,,,,,See <a href=IEV999-01-01>IEV 999-01-01</a>,,,,,
      999-01-03,de,.....,,,,,,,,,,,
      """, named: "export.csv")
    #expect(read.glossaries[0].header.organisation == "IEC")
    #expect(read.glossaries[0].header.format == "CSV, IEV rows")
    #expect(read.entries.map(\.id) == ["999-01-01", "999-01-02", "999-01-03"])
    let lamp = read.entries[0]
    #expect(lamp.terms("en") == ["lamp", "lantern", "L"])
    let english = lamp.languageSections[0]
    #expect(english.designations.map(\.status) == [.preferred, .deprecated, nil])
    #expect(english.designations[0].domain == "street" && english.designations[2].type == .symbol)
    #expect(english.definitions.map(\.text) == ["light of a torch"])
    #expect(english.definitions[0].references.map(\.target) == ["999-01-02"])
    #expect(english.definitions[0].sources.map(\.relation) == [.modified])
    #expect(english.notes.map(\.text) == ["Old."])
    #expect(english.properties == [Property("PUBLICATIONDATE", "2025-01"), Property("COLOUR", "red")])
    #expect(lamp.status == .valid && lamp.properties == [Property("STATUS", "Standard")])
    #expect(lamp.terms("fr") == ["lampe", "∅"] && lamp.languageSections[1].designations[0].gender == .feminine)
    #expect(read.entries[1].relations == [ConceptRelation(.see, to: "999-01-01", label: "See IEV 999-01-01")])
    #expect(read.entries[1].definitionTexts("en").isEmpty)
    #expect(read.entries[2].terms("de") == ["∅"])
    #expect(read.codes == ["iev.no-designation", "iev.no-designation"])
  }

  /// The first designation of an IEV row with these cells.
  private func ievDesignation(_ term: String, _ attribute: String = "") throws -> Designation {
    let text = "IEVREF\tLANGUAGE\tTERM\tTERMATTRIBUTE\n999-01-01\ten\t\(term)\t\(attribute)\n"
    return try #require(try collect(text).entries.first?.languageSections.first?.designations.first)
  }

  @Test(
    "of IEC take a letter for grammar only where it is a small one",
    arguments: [
      ("volt (V)", "volt (V)", nil, nil), ("newton (N)", "newton (N)", nil, nil),
      ("photo lamp (PL)", "photo lamp (PL)", nil, nil), ("lamp, V", "lamp, V", nil, nil),
      ("to shine (v)", "to shine", nil, .verb), ("bright, adj", "bright", nil, .adjective),
      ("lampe (f)", "lampe", .feminine, nil), ("前置 (词头)", "前置", nil, .prefix),
    ] as [(String, String, GrammaticalGender?, PartOfSpeech?)])
  func ievLetters(_ term: String, _ text: String, _ gender: GrammaticalGender?, _ speech: PartOfSpeech?) throws {
    let designation = try ievDesignation(term)
    #expect(designation.text == text && designation.gender == gender && designation.partOfSpeech == speech)
    #expect(designation.number == nil && designation.properties.isEmpty)
  }

  @Test("of IEC report markup that nests beyond all reason")
  func ievDeepMarkup() throws {
    let math = String(repeating: "<mrow>", count: 5_000) + "<mi>x</mi>"
    let read = try collect("IEVREF,LANGUAGE,TERM,DEFINITION\n999-01-01,en,lamp,light of <math>\(math)\n")
    #expect(read.entries.first?.definitionTexts("en") == ["light of x"])
    #expect(read.codes == ["iev.deep-markup"])
    #expect(read.findings[0].location.row == 2 && read.findings[0].location.column == 4)
  }

  @Test("of IEC keep what an attribute says twice, and words that say more than a field")
  func ievRepeated() throws {
    let lamp = try ievDesignation("lamp <street>", "noun, US, GB, &lt;home&gt;, Obsolete")
    #expect(lamp.text == "lamp" && lamp.domain == "street")
    #expect(lamp.partOfSpeech == .noun && lamp.geographicalUsage == "US" && lamp.status == .superseded)
    #expect(lamp.properties == [Property("domain", "home"), Property("attribute", "GB Obsolete")])
    let read = try collect(
      "IEVREF,LANGUAGE,TERM,SYNONYM1,SYNONYM1STATUS,SYNONYM2,SYNONYM2STATUS\n"
        + "999-01-01,en,lamp,lantern,Obsolete,torch,unheard-of\n")
    let synonyms = try #require(read.entries.first?.languageSections.first?.designations.dropFirst())
    #expect(synonyms.map(\.status) == [.superseded, .admitted])
    #expect(
      synonyms.map(\.properties) == [
        [Property("SYNONYM1STATUS", "Obsolete")], [Property("SYNONYM2STATUS", "unheard-of")],
      ])
  }

  @Test("of IEC report what is out of order")
  func ievFindings() throws {
    let read = try collect(
      """
      IEVREF,LANGUAGE,TERM,SYMBOLE
      999-01-01,en,lamp,#Value Error
      999-01-01,en,light,
      999-1-1,en,torch,
      999-01-04,unheard of,lantern,
      ,en,nowhere,
      ,,,
      """)
    #expect(
      read.codes.sorted() == [
        "iev.language", "iev.no-reference", "iev.reference", "iev.repeated-row", "iev.value-error",
      ])
    #expect(read.findings.allSatisfy { $0.location.row != nil && $0.location.column != nil })
    #expect(read.entries.map(\.id) == ["999-01-01", "999-1-1", "999-01-04"])
    #expect(read.entries[0].terms("en") == ["lamp", "light"])
  }

  private static let itu = """
    term\tdefinition\tsource\trecommendation\tclause\tsection
    green lamp (GL) [b-ISO 99100]\tlamp that is green. NOTE – Rare.\t\tT-REC-X.9999-202501-I!!MSW-E.docx\t3.1\t3 Terms
    red lamp (Syn.: warning lamp)\tlamp that is red\tISO 9\tT-REC-X.9999-202501-I!!MSW-E.docx\t3.2\t3 Terms
    lamp; light\tthing that shines\t\tT-REC-X.9999-202501-I!!MSW-E.docx\t3.3\t3 Terms
    lampe verte\tlampe qui est verte\t\tT-REC-X.9999-202501-I!!MSW-F.docx\t3.1\t3 Termes
    General\t\t\tT-REC-X.9999-202501-I!!MSW-E.docx\t4.1\t4 Overview
    1)\tSee Table 2\t\tT-REC-X.9999-202501-I!!MSW-E.docx\t3.4\t3 Terms
    \tdefinition of nothing\t\tT-REC-X.9999-202501-I!!MSW-E.docx\t3.5\t3 Terms
    general lamp\tlamp for all uses\t\tT-REC-X.9999-202501-I!!MSW-E.docx\t3.6\t3 Terms
    late lamp\tlamp that is late\t\tT-REC-X.9999-202501-I!!MSW-E.docx\t3.6\t3 Terms
    """

  @Test("of ITU take terms apart, join the languages of a clause and leave headings out")
  func ituRows() throws {
    let read = try collect(Self.itu, named: "ITU-T terms.tsv")
    #expect(read.glossaries[0].header.organisation == "ITU-T")
    #expect(read.glossaries[0].header.publication == "ITU-T X.9999 (01/2025)")
    #expect(read.glossaries[0].header.format == "TSV, ITU rows")
    #expect(read.entries.map(\.id) == ["3.1", "3.2", "3.3", "3.6"])
    #expect(read.entries.allSatisfy { $0.publication == "ITU-T X.9999 (01/2025)" })
    let green = read.entries[0]
    #expect(green.terms("en") == ["green lamp", "GL"] && green.terms("fr") == ["lampe verte"])
    #expect(green.languageSections[0].designations.map(\.type) == [nil, .abbreviation])
    #expect(green.definitionTexts("en") == ["lamp that is green."])
    #expect(green.languageSections[0].definitions[0].sources.map(\.reference) == ["ISO 99100"])
    #expect(green.languageSections[0].notes.map(\.text) == ["Rare."])
    #expect(read.entries[1].terms("en") == ["red lamp", "warning lamp"])
    #expect(read.entries[2].terms("en") == ["lamp", "light"])
    #expect(read.entries[2].languageSections[0].designations.map(\.status) == [.preferred, .admitted])
    #expect(read.entries[3].terms("en") == ["general lamp", "late lamp"])
    #expect(read.codes == ["itu.heading", "itu.heading", "itu.no-term", "itu.repeated-clause"])
    #expect(read.findings.map(\.location.row) == [6, 7, 8, 10])
    #expect(read.findings[0].message.contains("“General”"))
  }

  @Test(
    "of ITU may have a column for each language, in any order",
    arguments: [
      "English,Definition,Français,Définition\ngreen lamp (GL),green thing,lampe verte (LV),chose verte\n",
      "English,Définition,Definition,Français\ngreen lamp (GL),chose verte,green thing,lampe verte (LV)\n",
      "Français,Définition,English,Definition (English)\nlampe verte (LV),chose verte,green lamp (GL),green thing\n",
    ])
  func ituLanguages(_ text: String) throws {
    let entry = try #require(try collect(text, named: "ITU-T terms.csv").entries.first)
    #expect(entry.terms("en") == ["green lamp", "GL"])
    #expect(entry.terms("fr") == ["lampe verte", "LV"])
    #expect(entry.definitionTexts("fr") == ["chose verte"])
    #expect(entry.definitionTexts("en") == ["green thing"])
  }

  @Test(
    "of ITU name their documents",
    arguments: [
      ("T-REC-X.9999-202501-I!!MSW-E.docx", "ITU-T X.9999 (01/2025)"),
      ("X.9999-202501", "ITU-T X.9999 (01/2025)"), ("ITU-T X.9999", "ITU-T X.9999"), ("X.9999", "ITU-T X.9999"),
      ("Handbook of lamps", "Handbook of lamps"),
    ])
  func ituNames(_ name: String, _ expected: String) throws {
    let read = try collect("term,definition,recommendation,clause\nlamp,light,\(name),3.1\n", named: "ITU.csv")
    #expect(read.entries.map(\.publication) == [expected])
  }
}
