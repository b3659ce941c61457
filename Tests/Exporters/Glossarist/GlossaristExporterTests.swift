import Exporters
import Importers
import Terminology
import TestSupport
import Testing

@Suite("Glossarist YAML that is written")
struct GlossaristExporterTests {
  private func written(_ glossaries: [Glossary]) throws -> (text: String, losses: LossReport) {
    var bytes: [UInt8] = []
    let losses = try GlossaristExporter().write(glossaries, to: &bytes)
    return (String(decoding: bytes, as: UTF8.self), losses)
  }

  private func lamp() -> Glossary {
    var lamp = entry("3.10", section("en", "lamp", defined: "thing that gives light"), status: .valid)
    lamp.subjectFields = [SubjectField("lighting", identifier: "s-1")]
    lamp.relations = [ConceptRelation(.broader, to: "3.2")]
    lamp.languageSections[0].designations.append(Designation("LP", type: .acronym, status: .admitted))
    lamp.languageSections[0].notes = [SourcedText("It is switched.")]
    lamp.languageSections[0].sources = [SourceCitation("ISO 99100:2025", clause: "3.1", relation: .modified)]
    return glossary("ISO", in: "ISO lamps", lamp)
  }

  @Test("is a register, a concept and what it is called in a language")
  func layout() throws {
    let (text, losses) = try written([lamp()])
    #expect(
      text == """
        ---
        schema_type: glossarist
        schema_version: '3'
        owner: ISO
        ref: ISO lamps
        ---
        id: ddf76ac4-b073-8d38-a4cf-19ba943ebe51
        data:
          identifier: '3.10'
          localized_concepts:
            eng: '620cad9e-7069-8623-97d2-8257ad7648cc'
          domains:
          - concept_id: s-1
            text: lighting
        related:
        - type: broader
          ref:
            id: '3.2'
        status: valid
        ---
        data:
          language_code: eng
          terms:
          - type: expression
            designation: lamp
            normative_status: preferred
          - type: abbreviation
            acronym: true
            designation: LP
            normative_status: admitted
          definition:
          - content: thing that gives light
          notes:
          - content: It is switched.
          sources:
          - status: modified
            origin:
              ref:
                source: ISO 99100:2025
              locality:
                type: clause
                reference_from: '3.1'
        id: '620cad9e-7069-8623-97d2-8257ad7648cc'

        """)
    #expect(losses.losses.isEmpty)
  }

  @Test("is the same bytes every time, and is recognised by what it contains")
  func determinism() throws {
    let glossaries = Samples.town() + [Samples.glossary("ITU-T", "ITU-T Y.9900", [Samples.full()])]
    let first = try written(glossaries).text
    #expect(try written(glossaries).text == first)
    let source = Source(.memory(Array(first.utf8)), name: "town")
    #expect(try ImporterRegistry.standard.importer(for: source).identifier == "glossarist")
    let read = try ImporterRegistry.standard.read(source).glossaries
    #expect(read.map(\.header.organisation) == glossaries.map(\.header.organisation))
    #expect(read.map(\.header.publication) == glossaries.map(\.header.publication))
    #expect(read.map { $0.entries.map(\.id) } == glossaries.map { $0.entries.map(\.id) })
  }

  @Test("leaves ordinary texts as they are")
  func ordinaryTexts() throws {
    let texts = [
      "R&D of snake_case_names, 10^3 < 10^4 and a > b", "two\nlines", "a ~ b; {single}, [x] and image: s", "AT&T",
    ]
    for text in texts {
      let yaml = try written([glossary("ISO", entry("1", section("en", "lamp", defined: text)))]).text
      #expect(!yaml.contains("&#"), "\(yaml)")
    }
  }

  /// Something that an entry says and the layout has no place for.
  struct Loss: Sendable {
    var what: String
    var change: @Sendable (inout ConceptEntry) -> Void

    init(_ what: String, _ change: @escaping @Sendable (inout ConceptEntry) -> Void) {
      self.what = what
      self.change = change
    }
  }

  private static let losses: [Loss] = [
    Loss("rights of single entries") { $0.rights = Rights(holder: "ISO") },
    Loss("clause numbers that are not the id") { $0.number = "3" },
    Loss("publications of single entries") { $0.publication = "other" },
    Loss("notes and contexts of designations") { $0.languageSections[0].designations[0].notes = [SourcedText("n")] },
    Loss("definitions of whole entries") { $0.definitions = [SourcedText("d")] },
    Loss("notes to whole entries") { $0.notes = [SourcedText("d")] },
    Loss("markup") { $0.languageSections[0].definitions[0].markup = [TextMarkup(.foreign, offset: 0, length: 2)] },
    Loss("properties") { $0.properties = [Property("x", "1"), Property("x", "2")] },
    Loss("properties") { $0.properties = [Property("x", "1", properties: [Property("y", "2")])] },
    Loss("properties") { $0.languageSections[0].properties = [Property("related", "2")] },
    Loss("properties") { $0.properties = [Property("status", "valid")] },
    Loss("capitals in the names of properties") { $0.properties = [Property("xGraphic", "1")] },
    Loss("the division of a language into several sections") {
      $0.languageSections.append(LanguageSection(Samples.language("en")))
    },
    Loss("kinds of relations that have no word of their own") { $0.relations[0].kind.rawValue = "compare" },
    Loss("texts without words") { $0.languageSections[0].notes.append(SourcedText("")) },
  ]

  @Test("says what it has no place for", arguments: losses)
  func counts(_ loss: Loss) throws {
    var glossary = lamp()
    loss.change(&glossary.entries[0])
    let losses = try written([glossary]).losses.losses
    #expect(losses.map(\.what) == [loss.what])
    #expect(losses.first?.count == 1 && losses.first?.first == ["3.10"])
  }
}
