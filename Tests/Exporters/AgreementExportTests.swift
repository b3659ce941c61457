import Exporters
import Harmonisation
import Importers
import Terminology
import TestSupport
import Testing

/// What the outputs for partners make of what experts agreed on.
@Suite("What was agreed")
struct AgreementExportTests {
  private static let directory = ReviewedTown.directory()

  @Test("is what a partner reads in TBX: the adopted definition with its owner, the note, the standing of designations")
  func tbx() throws {
    let output = try Samples.export(Self.directory, with: TBXBasicExporter(title: "Town"))
    let collected = try Samples.read(output.text, name: "directory.tbx")
    let entries = collected.glossaries.flatMap(\.entries)
    let meter = try #require(entries.first { $0.label == "smart meter" })
    let section = try #require(meter.section(LanguageTag(canonical: "en")))
    #expect(section.definitions.map(\.text) == ["meter that counts energy, as IEC sees it"])
    #expect(section.notes.map(\.text) == ["It may do more."])
    #expect(output.losses.contains { $0.what == "definitions that experts set aside" && $0.count == 1 })
    let lamps = entries.filter { $0.label == "lamp" }
    #expect(lamps.count == 2)
    #expect(lamps.contains { $0.languageSections[0].designations[0].notes.map(\.text).contains("Domain: roads") })
  }

  @Test("stands in the table as well, and what no source says is marked as agreed")
  func csv() throws {
    let output = try Samples.export(Self.directory, with: DirectoryCSVExporter())
    let rows = output.text.split(separator: "\r\n").filter { $0.contains(",smart meter,") }
    #expect(rows.count == 1)
    #expect(rows.first?.contains(",agreed,en,smart meter,pref,") == true)
    #expect(rows.first?.contains("as IEC sees it") == true)
    #expect(rows.first?.contains("as ISO sees it") == false)
  }
}
