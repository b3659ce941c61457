import Exporters
import Files
import Harmonisation
import Terminology
import Testing

@testable import Importers

@Suite("A directory as a table")
struct DirectoryCSVExporterTests {
  private func rows(_ directory: Directory) throws -> [[String]] {
    let text = try Samples.export(directory, with: DirectoryCSVExporter()).text
    var reader = DelimitedReader(MemoryStream(Array(text.utf8)), delimiter: 0x2C, file: "directory.csv")
    var rows: [[String]] = []
    while let row = try reader.next() { rows.append(row.cells) }
    return rows
  }

  @Test("has a row for every designation, its texts in the first row of a language")
  func columns() throws {
    let directory = Samples.directory(Samples.town())
    let rows = try rows(directory)
    #expect(
      rows.first == [
        "id", "status", "lang", "label", "kind", "term type", "domain", "part of speech", "gender", "label owners",
        "definition", "definition owners", "notes", "cases",
      ])
    #expect(rows.allSatisfy { $0.count == 14 })
    let count = directory.entries.flatMap(\.sections).map(\.designations.count).reduce(0, +)
    #expect(rows.count == count + 1)
    let lamp = try #require(directory.entries.first { $0.label == "street lamp" })
    #expect(
      rows.filter { $0[0] == lamp.id && $0[2] == "en" } == [
        [
          lamp.id, lamp.status.rawValue, "en", "street lamp", "pref", "", "", "", "",
          "IEC (preferred), ISO (preferred)",
          "lamp that lights a public road at night", "IEC, ISO", "It may carry sensors.", "\(lamp.cases.count)",
        ],
        [
          lamp.id, lamp.status.rawValue, "en", "SL", "alt", "abbreviation", "", "", "", "IEC (admitted)", "", "", "",
          "",
        ],
      ])
    #expect(
      rows.filter { $0[0] == lamp.id && $0[2] == "ar" }.map { $0[10] } == [
        "مصباح يضيء الطريق العام ليلا\nعمود يحمل مصباحا في الطريق العام", "",
      ])
  }

  @Test(
    "calls a designation what its standing makes it",
    arguments: [
      (AdministrativeStatus.preferred as AdministrativeStatus?, "pref"), (.admitted, "alt"),
      (.deprecated, "deprecated"),
      (.superseded, "deprecated"),
    ])
  func kinds(_ status: AdministrativeStatus?, _ kind: String) throws {
    let designations = [Designation("lamp", status: .preferred), Designation("lantern", status: status)]
    let entry = ConceptEntry(
      id: "1", languageSections: [LanguageSection(Samples.language("en"), designations: designations)])
    #expect(try rows(Samples.directory(entry)).dropFirst().map { $0[4] } == ["pref", kind])
  }

  @Test(
    "leaves cells exactly as they are, those that look like formulas too",
    arguments: ["=1+1", "+44", "-lamp", "@SUM(A1)", "a, b", "\"lamp\"", "two\nlines", "<b>&amp;</b>", "\"\u{301}x"])
  func cells(_ text: String) throws {
    let entry = ConceptEntry(id: "=1", languageSections: [Samples.section("en", text, text)])
    let row = try #require(try rows(Samples.directory(entry)).last)
    #expect(Array(row[3].utf8) == Array(text.utf8))
    #expect(Array(row[10].utf8) == Array(text.utf8))
  }

  @Test("is read back with the same concepts, designations and standings")
  func roundTrip() throws {
    let directory = Samples.directory(Samples.town())
    let text = try Samples.export(directory, with: DirectoryCSVExporter()).text
    let collector = try Samples.read(text, name: "directory.csv")
    let entries = collector.glossaries.flatMap(\.entries)
    #expect(entries.map(\.id) == directory.entries.map(\.id))
    for (entry, original) in zip(entries, directory.entries) {
      #expect(entry.languageSections.map(\.language) == original.sections.map(\.language))
      for (section, expected) in zip(entry.languageSections, original.sections) {
        #expect(section.designations.map(\.text) == expected.designations.map(\.text))
        #expect(section.designations.map(\.status) == expected.designations.map(\.status))
      }
    }
  }

  @Test("reports the texts that it leaves out")
  func losses() throws {
    var entry = ConceptEntry(id: "1", languageSections: [Samples.section("en", "lamp", "thing that gives light")])
    entry.languageSections[0].examples = [SourcedText("the moon")]
    var german = LanguageSection(Samples.language("de"))
    german.definitions = [SourcedText("Ding, das leuchtet")]
    entry.languageSections.append(german)
    let nameless = ConceptEntry(id: "2")
    let directory = Samples.directory([Samples.glossary("IEC", "Town list", [entry, nameless])])
    let losses = try Samples.export(directory, with: DirectoryCSVExporter()).losses
    let counts = Dictionary(uniqueKeysWithValues: losses.map { ($0.what, $0.count) })
    #expect(
      counts == [
        "examples": 1, "texts in languages without a designation": 1, "concepts without any designation": 1,
      ])
  }

  @Test("reports what it has no column for")
  func missingColumns() throws {
    var entry = ConceptEntry(id: "1", languageSections: [Samples.section("en", "lamp", "thing that gives light")])
    entry.sources = [SourceCitation("ISO 1")]
    entry.subjectFields = [SubjectField("lighting")]
    entry.relations = [ConceptRelation(.see, to: "2")]
    entry.notes = [SourcedText("Rare.")]
    entry.properties = [Property("a", "1")]
    entry.status = .valid
    entry.rights = Rights(holder: "IEC")
    entry.languageSections[0].definitions[0].sources = [SourceCitation("ISO 2")]
    entry.languageSections[0].definitions[0].markup = [TextMarkup(.bold, offset: 0, length: 5)]
    entry.languageSections[0].designations[0].contexts = [SourcedText("The lamp is lit.")]
    entry.languageSections[0].designations[0].geographicalUsage = "CA"
    let losses = try Samples.export(Samples.directory(entry), with: DirectoryCSVExporter()).losses
    let counts = Dictionary(uniqueKeysWithValues: losses.map { ($0.what, $0.count) })
    #expect(
      counts == [
        "sources": 2, "subject fields": 1, "relations": 1, "notes to whole entries": 1, "properties": 1, "markup": 1,
        "notes and contexts of designations": 1, "regions and grammatical numbers of designations": 1,
        "the status of source entries": 1, "rights of single entries": 1,
      ])
  }
}
