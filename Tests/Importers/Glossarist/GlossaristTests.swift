import Files
import Importers
import Terminology
import TestSupport
import Testing

@Suite("Glossarist collections")
struct GlossaristTests {
  /// What is read of a folder with these files.
  private func read(_ files: [String: String]) throws -> GlossaryCollector {
    try withTemporaryFolder { folder in
      try write(files, to: folder)
      var finder = SourceFinder()
      let sources = try finder.sources([folder])
      #expect(sources.count == 1, "the folder is one glossary")
      return try ImporterRegistry.standard.read(try #require(sources.first))
    }
  }

  private static let version1 = [
    "concepts/concept-1.yaml": """
    ---
    termid: 3.10
    term: lamp
    related:
    - type: broader
      ref: {id: "3.2"}
    eng:
      terms:
      - {type: expression, designation: lamp, normative_status: preferred}
      - {type: abbreviation, designation: LP, normative_status: admitted}
      definition: thing that gives {{light, 3.3}}
      notes: ["Note 1 to entry: It is switched."]
      authoritative_source: {ref: "ISO 99100:2025", clause: "3.1"}
      entry_status: valid
      language_code: eng
    fra:
      terms: [{designation: lampe, gender: f}]
    """,
    "concepts/concept-2.yaml": "termid: 3.2\neng:\n  terms: [{designation: device}]\n",
  ]

  private static let version2 = [
    "concept/a1.yaml": """
    id: a1
    status: Standard
    related:
    - {type: broader, ref: {id: "3.2"}}
    data:
      identifier: "3.10"
      localizedConcepts: {eng: b1, fra: b2, deu: b3}
    """,
    "concept/a2.yaml": "id: a2\ndata:\n  identifier: '3.2'\n  localizedConcepts:\n    eng: b4\n",
    "localized_concept/b1.yaml": """
    id: b1
    data:
      language_code: eng
      terms:
      - {type: expression, designation: lamp, normative_status: preferred}
      - {type: abbreviation, designation: LP, normative_status: admitted}
      definition: [{content: "thing that gives {{light, 3.3}}"}]
      notes: [{content: "Note 1 to entry: It is switched."}]
      sources: [{origin: {ref: "ISO 99100:2025", clause: "3.1"}}]
      entry_status: valid
    """,
    "localized_concept/b2.yaml":
      "id: b2\ndata:\n  language_code: fra\n  terms:\n  - designation: lampe\n    gender: f\n",
    "localized_concept/b4.yaml": "id: b4\ndata:\n  language_code: eng\n  terms:\n  - designation: device\n",
  ]

  private static let version3 = [
    "register.yaml": "schema_version: '3'\nname: ISO lamps\nsubregisters: {eng: {}, fra: {}}\n",
    "concepts/all.yaml": version2.sorted { $0.key < $1.key }.map(\.value).joined(separator: "\n---\n"),
  ]

  @Test("say the same in all generations, in many files or one", arguments: [version1, version2, version3])
  func generations(_ files: [String: String]) throws {
    let read = try read(files)
    #expect(read.glossaries.count == 1)
    #expect(read.entries.map(\.id) == ["3.2", "3.10"], "in the order of their numbers, which stay texts")
    let lamp = read.entries[1]
    #expect(lamp.terms("en") == ["lamp", "LP"] && lamp.terms("fr") == ["lampe"])
    let english = try #require(lamp.languageSections.first)
    #expect(english.designations.map(\.status) == [.preferred, .admitted])
    #expect(english.designations.map(\.type) == [nil, .abbreviation])
    #expect(english.definitions.map(\.text) == ["thing that gives light"])
    #expect(english.definitions[0].references.map(\.target) == ["3.3"])
    #expect(english.notes.map(\.text) == ["It is switched."])
    #expect(english.sources == [SourceCitation("ISO 99100:2025", clause: "3.1")])
    #expect(english.status == .valid)
    #expect(lamp.languageSections[1].designations[0].gender == .feminine)
    #expect(lamp.relations == [ConceptRelation(.broader, to: "3.2")])
    #expect(lamp.location?.line != nil && lamp.location?.entry == "3.10")
  }

  @Test(
    "are told apart by their layout",
    arguments: [(version1, "Glossarist YAML v1"), (version2, "Glossarist YAML v2"), (version3, "Glossarist YAML v3")])
  func format(_ files: [String: String], _ expected: String) throws {
    #expect(try read(files).glossaries.map(\.header.format) == [expected])
  }

  @Test("keep what is said about a subject field beside its name")
  func subjectFields() throws {
    let files = [
      "concept/a1.yaml":
        "data:\n  identifier: '1'\n  domains: [{concept_id: s-1, text: towns, ref_type: section}]\n"
        + "  localized_concepts: {eng: b1}\n",
      "localized_concept/b1.yaml": "id: b1\ndata:\n  language_code: eng\n  terms: [{designation: kerb}]\n",
    ]
    let entry = try #require(try read(files).entries.first)
    #expect(entry.subjectFields == [SubjectField("towns", identifier: "s-1")])
    #expect(
      entry.properties.filter { $0.name == "domain" } == [
        Property("domain", "towns", properties: [Property("ref_type", "section")])
      ])
  }

  @Test("keep the name of a language that is nowhere, and a language whose concept is nowhere")
  func broken() throws {
    var files = Self.version2
    #expect(try read(files).entries[1].properties.contains { $0.name == "localized_concept" && $0.value == "b3" })
    files["localized_concept/b9.yaml"] =
      "id: b9\ndata:\n  id: '9.9'\n  language_code: eng\n  terms: [{designation: torch}]\n"
    let entries = try read(files).entries
    #expect(entries.map(\.id) == ["3.2", "3.10", "9.9"])
    #expect(entries[2].terms("en") == ["torch"])
  }

  @Test("lose nothing of relations, texts and sources that are written in other ways")
  func otherWays() throws {
    let entry = try #require(
      try collect(
        """
        termid: 1
        related: [3.2, {type: broader, ref: {id: "3.3", version: 2}, weight: 5}, {type: see, ref: "3.4"}, {colour: red}]
        eng:
          terms: [{designation: lamp}]
          definition: [{content: light}, {source: nobody}]
          sources: [{origin: ISO 9}]
        """, named: "ISO.yaml"
      ).entries.first)
    #expect(
      entry.relations == [
        ConceptRelation(.related, to: "3.2"), ConceptRelation(.broader, to: "3.3"), ConceptRelation(.see, to: "3.4"),
      ])
    #expect(
      entry.properties == [
        Property("related", "3.3", properties: [Property("version", "2"), Property("weight", "5")]),
        Property("related", properties: [Property("colour", "red")]),
      ])
    #expect(entry.definitionTexts("en") == ["light"])
    #expect(
      entry.languageSections[0].properties == [Property("definition", properties: [Property("source", "nobody")])])
    #expect(entry.languageSections[0].sources.map(\.reference) == ["ISO 9"])
  }

  @Test("of two documents with one id read the first and report the second")
  func repeatedDocument() throws {
    var files = Self.version2
    files["localized_concept/b5.yaml"] = "id: b4\ndata:\n  language_code: eng\n  terms:\n  - designation: gadget\n"
    let read = try read(files)
    #expect(read.entries[0].terms("en") == ["device"])
    let finding = try #require(read.findings.first { $0.code == "glossarist.repeated-document" })
    #expect(finding.location.file.hasSuffix("b5.yaml") && finding.message.contains("b4"))
  }

  @Test("keep the parts of speech, genders and numbers beyond the first")
  func repeatedGrammar() throws {
    let lamp = try designation(
      "{designation: x, gender: [f, m], grammar_info: [{noun: true, verb: true, number: [singular, plural]}]}")
    #expect(lamp.partOfSpeech == .noun && lamp.gender == .feminine && lamp.number == .singular)
    #expect(
      lamp.properties == [
        Property("gender", "m"), Property("part_of_speech", "verb"), Property("number", "plural"),
      ])
  }

  @Test("tell title, owner and languages in their register")
  func register() throws {
    let header = try #require(try read(Self.version3).glossaries.first?.header)
    #expect(header.organisation == "ISO" && header.title == "ISO lamps")
    #expect(header.languages.map(\.value) == ["en", "fr"])
  }

  @Test("of the numbers of IEC are the vocabulary of IEC")
  func iev() throws {
    let header = try read(["c.yaml": "termid: 999-01-01\neng:\n  terms: [{designation: lamp}]\n"]).glossaries[0].header
    #expect(header.organisation == "IEC" && header.publication == "IEV")
  }

  /// The designation that is read of this term.
  private func designation(_ term: String) throws -> Designation {
    let read = try collect("termid: 1\neng:\n  terms:\n  - \(term)\n", named: "ISO.yaml")
    return try #require(read.entries.first?.languageSections.first?.designations.first)
  }

  @Test(
    "say what kind a designation is",
    arguments: [
      ("{type: expression, designation: x}", nil), ("{type: symbol, designation: x}", .symbol),
      ("{type: letter_symbol, designation: x}", .symbol), ("{type: abbreviation, designation: x}", .abbreviation),
      ("{type: abbreviation, acronym: true, designation: x}", .acronym),
      ("{type: abbreviation, acronym: false, designation: x}", .abbreviation),
      ("{type: expression, term_type: full_form, designation: x}", .fullForm),
    ] as [(String, DesignationType?)])
  func designationTypes(_ term: String, _ type: DesignationType?) throws {
    #expect(try designation(term).type == type)
  }

  @Test(
    "say what standing a designation has",
    arguments: [
      ("preferred", .preferred, true), ("admitted", .admitted, true), ("deprecated", .deprecated, true),
      ("superseded", .superseded, true), ("forbidden", .deprecated, false), ("unheard-of", nil, false),
    ] as [(String, AdministrativeStatus?, Bool)])
  func designationStatuses(_ word: String, _ status: AdministrativeStatus?, _ isExact: Bool) throws {
    let designation = try designation("{designation: x, normative_status: \(word)}")
    #expect(designation.status == status)
    #expect(designation.properties[named: "normative_status"] == (isExact ? nil : word))
  }

  @Test("describe a designation")
  func grammar() throws {
    let lamp = try designation(
      """
      designation: lamp <street>
          geographical_area: GB
          grammar_info: [{noun: true, gender: [f, m], number: [plural], oddity: much}]
          sources: [{origin: {ref: {source: ISO, id: 9, version: 2025}, locality: {type: clause, reference_from: "3.1"}},
            status: identical, type: authoritative}]
          colour: red
      """)
    #expect(lamp.text == "lamp" && lamp.domain == "street" && lamp.geographicalUsage == "GB")
    #expect(lamp.partOfSpeech == .noun && lamp.gender == .feminine && lamp.number == .plural)
    #expect(lamp.sources.map(\.reference) == ["ISO 9:2025"] && lamp.sources[0].clause == "3.1")
    #expect(lamp.sources[0].relation == .identical)
    #expect(lamp.properties.map(\.name) == ["gender", "oddity", "colour"])
  }

  @Test(
    "say what standing a concept has",
    arguments: [
      ("valid", .valid, true), ("Standard", .valid, false), ("superseded", .superseded, true),
      ("retired", .withdrawn, false), ("draft", .draft, true), ("unheard-of", nil, false),
    ] as [(String, EntryStatus?, Bool)])
  func statuses(_ word: String, _ status: EntryStatus?, _ isExact: Bool) throws {
    let entry = try #require(
      try collect("termid: 1\nstatus: \(word)\neng:\n  terms: [{designation: x}]\n", named: "ISO.yaml").entries.first)
    #expect(entry.status == status)
    #expect(entry.properties[named: "status"] == (isExact ? nil : word))
  }

  @Test("take the domain before a definition for a subject field")
  func domain() throws {
    let text = "termid: 1\neng:\n  terms: [{designation: lamp}]\n  definition: <street> thing that shines\n"
    let entry = try #require(try collect(text, named: "ISO.yaml").entries.first)
    #expect(entry.definitionTexts("en") == ["thing that shines"])
    #expect(entry.subjectFields.map(\.name) == ["street"])
    #expect(entry.languageSections[0].designations[0].domain == "street")
  }

  @Test(
    "that are broken are refused with line and column",
    arguments: [
      ("termid: 1\neng: [unclosed\n", nil), ("termid: 1\n\teng: x\n", 2), ("termid: 1\neng: &a {b: *a}\n", 2),
      ("termid: 1\neng: \"unclosed\n", nil), ("termid: 1\neng: \u{1}\n", nil),
      ("termid: 1\neng: " + String(repeating: "[", count: 100) + String(repeating: "]", count: 100), 2),
    ] as [(String, Int?)])
  func broken(_ text: String, _ line: Int?) {
    let error = #expect(throws: ImportError.self) { try collect(text, named: "lamp.yaml") }
    #expect(error?.location.file == "lamp.yaml")
    #expect(error?.location.line != nil && error?.location.column != nil, "\(String(describing: error))")
    if let line { #expect(error?.location.line == line) }
  }

  @Test("without concepts are refused, and other documents among them are reported")
  func noConcept() throws {
    let error = #expect(throws: ImportError.self) { try collect("a: 1\n", as: "glossarist") }
    #expect(error?.problem == "no concept is found")
    let read = try read(["c.yaml": "termid: 1\neng:\n  terms: [{designation: x}]\n", "other.yaml": "colour: red\n"])
    #expect(read.codes.contains("glossarist.no-concept"))
    #expect(read.entries.count == 1)
  }
}
