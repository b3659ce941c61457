import Exporters
import Importers
import Terminology
import TestSupport
import Testing

@Suite("Glossaries as tables")
struct GlossaryTableTests {
  private func write(
    _ glossaries: [Glossary], _ format: String, guarded: Bool = false
  ) throws -> (bytes: [UInt8], report: LossReport) {
    var exporter = try #require(ExporterRegistry.standard.exporter(named: format))
    if guarded { exporter = try #require(exporter.forSpreadsheets) }
    var bytes: [UInt8] = []
    let report = try exporter.write(glossaries, to: &bytes)
    return (bytes, report)
  }

  private func text(_ glossaries: [Glossary], _ format: String = "csv") throws -> String {
    String(decoding: try write(glossaries, format).bytes, as: UTF8.self)
  }

  private func read(_ bytes: [UInt8], _ format: String) throws -> [Glossary] {
    var source = Source(.memory(bytes), name: "sample.\(format)")
    (source.organisation, source.publication) = ("ISO", "list")
    return try ImporterRegistry.standard.read(source).glossaries
  }

  /// An entry with several of everything for which there is a column.
  private static func rich() -> ConceptEntry {
    var lamp = Designation("lamp", type: .fullForm, status: .preferred)
    (lamp.partOfSpeech, lamp.gender, lamp.number) = (.noun, .neuter, .singular)
    (lamp.geographicalUsage, lamp.domain) = ("GB", "street")
    lamp.sources = [SourceCitation("ISO 1", clause: "3.1"), SourceCitation("ISO 2")]
    lamp.notes = [SourcedText("used outdoors")]
    lamp.contexts = [SourcedText("the lamp is lit"), SourcedText("no lamp")]
    var english = LanguageSection(
      Samples.language("en"),
      designations: [lamp, Designation("light", status: .superseded), Designation("L", type: .symbol)])
    english.definitions = [
      SourcedText("thing that shines", sources: [SourceCitation("ISO 3"), SourceCitation("ISO 4")]),
      SourcedText("thing that glows", sources: [SourceCitation("ISO 5", relation: .modified, modification: "shorter")]),
    ]
    english.notes = [
      SourcedText("first"), SourcedText("Note 1: second"), SourcedText("third\nwith a line"), SourcedText("fourth"),
    ]
    english.examples = [SourcedText("EXAMPLE a lamp")]
    english.sources = [SourceCitation("ISO 6")]
    var french = LanguageSection(Samples.language("fr"))
    french.definitions = [SourcedText("chose qui luit")]
    var entry = ConceptEntry(id: "1", languageSections: [english, french])
    (entry.number, entry.publication, entry.status) = ("3.1", "ISO 99900", .withdrawn)
    entry.subjectFields = [SubjectField("light"), SubjectField("towns, roads")]
    entry.relations = [
      ConceptRelation(.broader, to: "2"), ConceptRelation(.see, to: "3"), ConceptRelation(.see, to: "4"),
    ]
    entry.sources = [SourceCitation("ISO 7"), SourceCitation("ISO 8")]
    return entry
  }

  @Test("begin with the plainest columns and have others only where they are needed")
  func plain() throws {
    let entry = entry("1", section("en", "lamp", "=light", deprecated: ["glow"], defined: "it shines, mostly"))
    #expect(
      try text([glossary("ISO", entry)]) == """
        id,lang,label,kind,definition\r
        1,en,lamp,pref,"it shines, mostly"\r
        1,en,=light,alt,\r
        1,en,glow,deprecated,\r

        """)
  }

  @Test("give all of an entry back for which there is a column", arguments: ["csv", "tsv", "xlsx"])
  func columns(_ format: String) throws {
    let glossaries = [glossary("ISO", Self.rich(), ConceptEntry(id: "2"))]
    let written = try write(glossaries, format)
    #expect(written.report.losses.map(\.what) == ["owner, publication and what else is stated of collections"])
    let back = try read(written.bytes, format)
    #expect(back.flatMap(\.entries).map(\.withoutPlaces) == glossaries[0].entries)
    #expect(try write(back, format).bytes == written.bytes)
  }

  @Test("count what they cannot give back")
  func losses() throws {
    let losses = try write([glossary("ISO", Samples.full())], "csv").report.losses
    #expect(
      losses.map { "\($0.count) \($0.what)" } == [
        "1 notes to whole entries", "1 definitions of whole entries",
        "1 statements that a language has no designation",
        "4 sources of notes, examples and contexts",
        "8 markup", "10 properties", "1 the status of language sections", "1 rights of single entries",
        "4 details of sources", "1 kinds, labels and publications of relations",
        "1 identifiers and languages of subject fields", "2 owner, publication and what else is stated of collections",
      ])
    #expect(losses.allSatisfy { !$0.first.isEmpty })
  }

  @Test("of several collections keep entries apart that have the same id")
  func collections() throws {
    let lamp = entry("1", section("en", "lamp"))
    let text = try text([glossary("ISO", in: "A", lamp, lamp), glossary("IEC", in: "B", lamp)])
    #expect(text.contains("\r\n1,en,lamp,pref,,A\r\n1~2,en,lamp,pref,,A\r\n1,en,lamp,pref,,B\r\n"))
    #expect(try read(Array(text.utf8), "csv").flatMap(\.entries).count == 3)
  }

  @Test("hold cells like formulas as they are and say so, or guard them where that is asked for")
  func formulas() throws {
    let glossaries = [glossary("ISO", entry("1", section("en", "=1+1", "'quoted", "-phase", "lamp", defined: "@home")))]
    let exact = try write(glossaries, "csv")
    #expect(exact.report.cautions.map { "\($0.count) \($0.first)" } == ["3 [\"1\"]"])
    #expect(String(decoding: exact.bytes, as: UTF8.self).contains("1,en,=1+1,pref,@home"))
    let guarded = try write(glossaries, "csv", guarded: true)
    #expect(guarded.report.cautions.isEmpty)
    let text = String(decoding: guarded.bytes, as: UTF8.self)
    #expect(text.hasPrefix("\u{FEFF}id,lang,label,kind,definition,' before formulas\r\n1,en,'=1+1,pref,'@home,\r\n"))
    #expect(text.contains("\r\n1,en,''quoted,alt,,\r\n1,en,'-phase,alt,,\r\n1,en,lamp,alt,,\r\n"))
    #expect(try write(read(guarded.bytes, "csv"), "csv").bytes == exact.bytes)
    #expect(try write(glossaries, "xlsx").report.cautions.isEmpty)
  }

  @Test("in workbooks hold texts only, are the same bytes every time, and go on in further sheets")
  func workbooks() throws {
    let entries = (1...25).map { entry("\($0)", section("en", "=\($0)", "https://example.org/\($0)", defined: "12")) }
    let glossaries = [glossary("ISO", entries)]
    var first: [UInt8] = []
    var second: [UInt8] = []
    _ = try XLSXExporter(rowLimit: 10).write(glossaries, to: &first)
    _ = try XLSXExporter(rowLimit: 10).write(glossaries, to: &second)
    #expect(first == second)
    #expect(try read(first, "xlsx").flatMap(\.entries).map(\.withoutPlaces) == entries)
    let sheets = Zip.members(of: first).filter { $0.name.hasPrefix("xl/worksheets/sheet") }
    #expect(sheets.count == 6)
    for sheet in sheets {
      let text = String(decoding: sheet.bytes, as: UTF8.self)
      #expect(
        !text.contains("<f>") && !text.contains("<hyperlink") && !text.contains("t=\"n\"") && !text.contains("<v>"))
    }
  }

  @Test("in workbooks have cells no longer than spreadsheet programs read")
  func longCells() throws {
    let fits = String(repeating: "é", count: 32_767)
    #expect(try read(write([glossary("ISO", entry("1", section("en", fits)))], "xlsx").bytes, "xlsx").count == 1)
    let error = #expect(throws: ExportError.self) {
      try write([glossary("ISO", entry("1", section("en", fits + "x")))], "xlsx")
    }
    #expect(error?.problem.contains("the label of entry 1 is longer than the 32767 characters") == true)
  }

  @Test("read back the same whatever they hold, unless they say what is lost", arguments: ["csv", "xlsx"])
  func random(_ format: String) throws {
    var random = SeededGenerator(seed: 21)
    let words = [
      "lamp", "NOTE 1", "a, b", "light –", "EXAMPLE:", "3.1", "ISO 9", "modified", "é", "e\u{301}", "(x)", "see",
    ]
    var unchanged = 0
    let rounds = format == "csv" ? 200 : 20
    for _ in 0..<rounds {
      let entries = (1...2).map { number -> ConceptEntry in
        var section = LanguageSection(Samples.language("en"))
        section.designations = (0..<Int.random(in: 0...3, using: &random)).map { index in
          Designation("\(index)" + random.hostileText())
        }
        section.definitions = (0..<Int.random(in: 0...2, using: &random)).map { index in
          SourcedText("\(index)" + random.hostileText())
        }
        section.notes = (0...Int.random(in: 0...2, using: &random)).map { _ in
          SourcedText(random.words(1...3, of: words))
        }
        section.sources = (0..<Int.random(in: 0...1, using: &random)).map { _ in
          SourceCitation(random.words(1...2, of: words))
        }
        var entry = ConceptEntry(id: "\(number)", languageSections: [section])
        entry.relations = [ConceptRelation(.related, to: random.words(1...2, of: words))]
        return entry
      }
      let glossaries = [glossary("ISO", entries)]
      let written = try write(glossaries, format)
      let back = try read(written.bytes, format)
      guard written.report.losses.count == 1 else { continue }
      unchanged += 1
      #expect(try bytes(back.flatMap(\.entries).map(\.withoutPlaces)) == bytes(entries))
      #expect(try write(back, format).bytes == written.bytes)
    }
    #expect(unchanged > rounds / 5)
  }

  private func bytes(_ entries: [ConceptEntry]) throws -> [UInt8] {
    var bytes: [UInt8] = []
    _ = try GlossaryJSONExporter().write([glossary("ISO", entries)], to: &bytes)
    return bytes
  }
}

extension ConceptEntry {
  /// The entry without what tells where it stands.
  fileprivate var withoutPlaces: ConceptEntry {
    var entry = self
    entry.location = nil
    for section in entry.languageSections.indices {
      for designation in entry.languageSections[section].designations.indices {
        entry.languageSections[section].designations[designation].location = nil
      }
    }
    return entry
  }
}
