import Exporters
import Harmonisation
import Terminology
import Testing

/// Something that a source may say about one of its entries.
private struct Statement: CustomTestStringConvertible, Sendable {
  /// What it is called in this test.
  var testDescription: String
  /// The loss that it has to be reported as; nil where TBX-Basic carries it.
  var loss: String?
  /// Words that have to stand in the file where it is carried.
  var carried: String?
  var count = 1
  /// Says it.
  var say: @Sendable (inout ConceptEntry) -> Void

  init(
    _ name: String, loss: String, count: Int = 1, _ say: @escaping @Sendable (inout ConceptEntry) -> Void
  ) {
    (testDescription, self.loss, self.count, self.say) = (name, loss, count, say)
  }

  init(_ name: String, carried: String, _ say: @escaping @Sendable (inout ConceptEntry) -> Void) {
    (testDescription, self.carried, self.say) = (name, carried, say)
  }
}

@Suite("What TBX-Basic cannot carry")
struct TBXLossTests {
  private static let citation = SourceCitation("ISO 1", clause: "2.3", link: "https://iso.org/1")

  private static let statements: [Statement] = [
    Statement("a source of the entry", carried: "<basic:source>ISO 1, 2.3</basic:source>") {
      $0.sources = [SourceCitation("ISO 1", clause: "2.3")]
    },
    Statement("a source of a designation", carried: "<basic:source>ISO 1, 2.3</basic:source>") {
      $0.languageSections[0].designations[0].sources = [SourceCitation("ISO 1", clause: "2.3")]
    },
    Statement("a source of a section", carried: "<basic:source>ISO 1, 2.3</basic:source>") {
      $0.languageSections[0].sources = [SourceCitation("ISO 1", clause: "2.3")]
    },
    Statement("a number in print", carried: "<basic:source>IEC, Town list, 4.5.6</basic:source>") {
      $0.number = "4.5.6"
    },
    Statement("a subject field", carried: "<min:subjectField>lighting</min:subjectField>") {
      $0.subjectFields = [SubjectField("lighting")]
    },
    Statement("a note to the entry", carried: "<note>Seldom seen.</note>") { $0.notes = [SourcedText("Seldom seen.")] },
    Statement("a definition of the entry", carried: "<basic:definition>giver of light</basic:definition>") {
      $0.definitions = [SourcedText("giver of light", language: LanguageTag("en"))]
    },
    Statement("a domain", carried: "<note>Domain: of a town</note>") {
      $0.languageSections[0].designations[0].domain = "of a town"
    },
    Statement("a gender", carried: "<basic:grammaticalGender>feminine</basic:grammaticalGender>") {
      $0.languageSections[0].designations[0].gender = .feminine
    },
    Statement("a region", carried: "<basic:geographicalUsage>CA</basic:geographicalUsage>") {
      $0.languageSections[0].designations[0].geographicalUsage = "CA"
    },
    Statement("a context", carried: "<basic:context>The lamp is lit.</basic:context>") {
      $0.languageSections[0].designations[0].contexts = [SourcedText("The lamp is lit.")]
    },
    Statement("a link", carried: "<basic:externalCrossReference target=\"https://lamp.example\">site<") {
      $0.relations = [ConceptRelation(.see, to: "https://lamp.example", label: "site")]
    },

    Statement("its status", loss: "the status of source entries") { $0.status = .valid },
    Statement("its rights", loss: "rights of single entries") { $0.rights = Rights(holder: "IEC") },
    Statement("properties of the entry", loss: "properties of concepts", count: 2) {
      $0.properties = [Property("group", properties: [Property("a", "1"), Property("b", "2")])]
    },
    Statement("the id of a subject field", loss: "identifiers and languages of subject fields") {
      $0.subjectFields = [SubjectField("lighting", identifier: "s-1")]
    },
    Statement("a line break in a note to the entry", loss: "line breaks in texts") { $0.notes = [SourcedText("a\nb")] },
    Statement("a relation to nothing known", loss: "relations to entries outside the directory") {
      $0.relations = [ConceptRelation(.see, to: "99")]
    },
    Statement("the kind of a relation to a page", loss: "the kind of a relation (broader)") {
      $0.relations = [ConceptRelation(.broader, to: "https://lamp.example")]
    },
    Statement("the status of a section", loss: "the status of language sections") {
      $0.languageSections[0].status = .draft
    },
    Statement("properties of a section", loss: "properties of language sections") {
      $0.languageSections[0].properties = [Property("a", "1")]
    },
    Statement("sources of a section whose definition has its own", loss: "sources of language sections") {
      $0.languageSections[0].sources = [SourceCitation("ISO 1", clause: "2.3")]
      $0.languageSections[0].definitions[0].sources = [SourceCitation("ISO 2", clause: "1")]
    },
    Statement("markup in a definition", loss: "markup in texts") {
      $0.languageSections[0].definitions[0].markup = [TextMarkup(.italic, offset: 0, length: 5)]
    },
    Statement("properties of a definition", loss: "properties of texts") {
      $0.languageSections[0].definitions[0].properties = [Property("a", "1")]
    },
    Statement("the address of a source", loss: "addresses and properties of sources") {
      $0.languageSections[0].definitions[0].sources = [citation]
    },
    Statement("the source of a note", loss: "sources of notes and examples") {
      var note = SourcedText("Seldom seen.")
      note.sources = [SourceCitation("ISO 1", clause: "2.3")]
      $0.languageSections[0].notes = [note]
    },
    Statement("a note in another language", loss: "texts in another language than those around them") {
      $0.languageSections[0].notes = [SourcedText("Rare.", language: LanguageTag("fr"))]
    },
    Statement("that there is no other designation", loss: "statements that a language has no designation") {
      var absent = Designation("")
      absent.isAbsent = true
      $0.languageSections[0].designations.append(absent)
    },
    Statement("a number of a designation", loss: "grammatical numbers") {
      $0.languageSections[0].designations[0].number = .plural
    },
    Statement("markup in a designation", loss: "markup in designations") {
      $0.languageSections[0].designations[0].markup = [TextMarkup(.italic, offset: 0, length: 1)]
    },
    Statement("properties of a designation", loss: "properties of designations") {
      $0.languageSections[0].designations[0].properties = [Property("a", "1")]
    },
    Statement("markup in a context", loss: "markup in texts") {
      $0.languageSections[0].designations[0].contexts = [
        SourcedText("lit lamp", markup: [TextMarkup(.bold, offset: 0, length: 3)])
      ]
    },
    Statement("a definition in a language without a designation", loss: "texts in languages without a designation") {
      var section = LanguageSection(LanguageTag("de") ?? .undetermined)
      section.definitions = [SourcedText("Leuchte")]
      $0.languageSections.append(section)
    },
  ]

  @Test("is counted with its place, and nothing else is lost", arguments: statements)
  private func statement(_ statement: Statement) throws {
    var entry = ConceptEntry(id: "1", languageSections: [Samples.section("en", "lamp", "thing that gives light")])
    statement.say(&entry)
    let directory = Samples.directory(entry)
    let (text, losses) = try Samples.export(directory, with: TBXBasicExporter(title: "Town"))
    #expect(losses.map(\.what) == [statement.loss].compactMap { $0 })
    #expect(losses.map(\.count) == (statement.loss == nil ? [] : [statement.count]))
    #expect(losses.allSatisfy { $0.first == [directory.entries[0].id] })
    if let carried = statement.carried {
      let isThere = text.contains(carried)
      #expect(isThere, "\(text)")
    }
  }

  @Test("names three places at most, and how often it happened in all")
  func places() throws {
    let entries = (1...5).map { number in
      var entry = ConceptEntry(id: "\(number)", languageSections: [Samples.section("en", "lamp of kind \(number)")])
      entry.status = .valid
      return entry
    }
    let directory = Samples.directory([Samples.glossary("IEC", "Town list", entries)])
    let losses = try Samples.export(directory, with: TBXBasicExporter(title: "Town")).losses
    #expect(losses.map(\.count) == [5])
    #expect(losses.map(\.first) == [Array(directory.entries.prefix(3).map(\.id))])
  }

  @Test("includes concepts without any designation, and what headers say")
  func conceptsAndHeaders() throws {
    var entry = ConceptEntry(id: "1")
    entry.definitions = [SourcedText("thing that gives light", language: LanguageTag("en"))]
    var glossary = Samples.glossary("IEC", "Town list", [entry])
    glossary.header.edition = "2"
    glossary.header.rights = Rights(holder: "IEC")
    let directory = Samples.directory([glossary])
    let (text, losses) = try Samples.export(directory, with: TBXBasicExporter(title: "Town"))
    #expect(!text.contains("<conceptEntry"))
    #expect(
      losses.map(\.what) == [
        "editions, dates, languages, rights and properties of collections", "concepts without any designation",
      ])
    #expect(losses.map(\.count) == [2, 1])
    #expect(losses.map(\.first) == [["Town list"], [directory.entries[0].id]])
  }

  @Test("includes whose a note is, where it stands among the texts of several owners")
  func owners() throws {
    let losses = try Samples.export(Samples.directory(Samples.town()), with: TBXBasicExporter(title: "Town")).losses
    #expect(losses.map(\.what) == ["owners of notes, examples and contexts"])
    #expect(losses.map(\.count) == [2])
  }

  @Test("does not include references to other concepts, whichever publication of the source they are in")
  func references() throws {
    // Sorted before the entry of the same number in the other publication.
    var first = ConceptEntry(id: "1", languageSections: [Samples.section("en", "awning")])
    first.publication = "Roads"
    var second = ConceptEntry(id: "1", languageSections: [Samples.section("en", "bench")])
    second.publication = "Parks"
    var third = ConceptEntry(id: "2", languageSections: [Samples.section("en", "footway")])
    third.publication = "Parks"
    third.relations = [
      ConceptRelation(.see, to: "1", label: "awning", publication: "Roads"), ConceptRelation(.see, to: "1"),
    ]
    let directory = Samples.directory([Samples.glossary("IEC", "Roads", [first, second, third])])
    let (text, losses) = try Samples.export(directory, with: TBXBasicExporter(title: "Town"))
    #expect(losses.isEmpty)
    let ids = Dictionary(uniqueKeysWithValues: directory.entries.map { ($0.label, $0.id) })
    let awning = "<basic:crossReference target=\"\(ids["awning"] ?? "")\">awning</basic:crossReference>"
    let bench = "<basic:crossReference target=\"\(ids["bench"] ?? "")\">1</basic:crossReference>"
    #expect(text.contains(awning))
    #expect(text.contains(bench))
  }
}
