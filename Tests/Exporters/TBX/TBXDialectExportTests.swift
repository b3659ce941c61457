import Files
import Importers
import Terminology
import TestSupport
import Testing

@testable import Exporters

@Suite("TBX in another dialect")
struct TBXDialectExportTests {
  private func glossaries(_ text: String) throws -> [Glossary] {
    var source = Source(.memory(Array(text.utf8)), name: "sample.tbx")
    source.organisation = "ISO"
    return try ImporterRegistry.standard.read(source).glossaries
  }

  private func write(_ glossaries: [Glossary], as format: String) throws -> (text: String, losses: LossReport) {
    let exporter = try #require(ExporterRegistry.standard.exporter(named: format))
    var output: [UInt8] = []
    let losses = try exporter.write(glossaries, to: &output)
    return (String(decoding: output, as: UTF8.self), losses)
  }

  @Test("is a TBX file of that dialect", arguments: TBXExporter.all.map(\.identifier), TBXFixtures.all)
  func readable(_ format: String, _ text: String) throws {
    let source = try glossaries(text)
    let (written, _) = try write(source, as: format)
    let read = try glossaries(written)
    if format != "tbx" {
      let exporter = try #require(ExporterRegistry.standard.exporter(named: format))
      #expect(read.map(\.header.format) == [exporter.name == "TBX v2" ? "TBX v2" : exporter.name])
    }
    let terms = source.flatMap(\.entries).flatMap(\.languageSections).flatMap(\.designations).map(\.text)
    let back = read.flatMap(\.entries).flatMap(\.languageSections).flatMap(\.designations).map(\.text)
    #expect(back.filter { !$0.isEmpty } == terms.filter { !$0.isEmpty })
  }

  @Test("has ids that XML allows, each once, and references that follow them")
  func identifiers() throws {
    var glossary = Glossary(header: GlossaryHeader(organisation: "IEC", publication: "lamps"))
    for id in ["103-01-02", "c103-01-02", "3.1 a", "3.1/a"] {
      let section = LanguageSection(LanguageTag(canonical: "en"), designations: [Designation("lamp \(id)")])
      glossary.entries.append(ConceptEntry(id: id, languageSections: [section]))
    }
    glossary.entries[3].relations = [ConceptRelation(.see, to: "103-01-02"), ConceptRelation(.see, to: "nowhere")]
    let (text, losses) = try write([glossary], as: "tbx-basic-dca")
    let ids = text.matches(of: /conceptEntry id="([^"]*)"/).map { String($0.1) }
    #expect(ids == ["c103-01-02", "c103-01-02-2", "c3.1_a", "c3.1_a-2"])
    #expect(text.contains("<ref type=\"crossReference\" target=\"c103-01-02\">103-01-02</ref>"))
    #expect(!text.contains("nowhere"))
    #expect(losses.losses.map(\.count) == [4, 1])
  }

  @Test("keeps apart ids that are the same in two publications of one source")
  func publications() throws {
    var glossary = Glossary(header: GlossaryHeader(organisation: "ITU-T", publication: "lamps"))
    for publication in ["Y.1", "Y.2"] {
      for id in ["3.1", "3.2"] {
        let section = LanguageSection(LanguageTag(canonical: "en"), designations: [Designation("lamp \(id)")])
        var entry = ConceptEntry(id: id, languageSections: [section])
        entry.publication = publication
        entry.relations = id == "3.2" ? [ConceptRelation(.see, to: "3.1")] : []
        glossary.entries.append(entry)
      }
    }
    let (text, _) = try write([glossary], as: "tbx-basic-dca")
    #expect(
      text.matches(of: /conceptEntry id="([^"]*)"/).map { String($0.1) } == ["c3.1", "c3.2", "c3.1-2", "c3.2-2"])
    #expect(text.matches(of: /target="([^"]*)"/).map { String($0.1) } == ["c3.1", "c3.1-2"])
  }

  @Test(
    "is valid, whatever the samples were written in", arguments: TBXExporter.all.map(\.identifier),
    ["citynet-partner.tbx", "iec-smart-city.xlsx", "iso-smart-city.xml", "itu-smart-city.csv"])
  func valid(_ format: String, _ sample: String) throws {
    let source = Source(.file(path: Repository.file("Glossaries/\(sample)")), name: sample)
    let (text, _) = try write(try ImporterRegistry.standard.read(source).glossaries, as: format)
    let validation = try TBXValidator().validate(Source(.memory(Array(text.utf8)), name: "written.tbx"))
    #expect(validation.isValid, "\(validation.findings.map(\.message))")
  }

  @Test("has the parts of its header in the order of its style")
  func header() throws {
    let text = """
      <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc>
      <titleStmt><title>Lamps</title></titleStmt><publicationStmt><p>2026</p></publicationStmt>
      <sourceDesc><p>one</p></sourceDesc><sourceDesc><p>two</p></sourceDesc></fileDesc></tbxHeader><text><body>
      <conceptEntry id="c1"><langSec xml:lang="en"><termSec><term>lamp</term></termSec></langSec></conceptEntry>
      </body></text></tbx>
      """
    func parts(_ format: String) throws -> [String] {
      try write(try glossaries(text), as: format).text
        .matches(of: /<(titleStmt|publicationStmt|sourceDesc|p)>/).map { String($0.1) }
    }
    #expect(
      try parts("tbx-linguist-dca") == ["titleStmt", "publicationStmt", "p", "sourceDesc", "p", "sourceDesc", "p"])
    #expect(try parts("tbx-linguist-dct") == ["publicationStmt", "p", "titleStmt", "sourceDesc", "p", "p"])
  }

  @Test("says in its own words what another dialect says in others")
  func words() throws {
    var designation = Designation("lamp", type: .initialism, status: .deprecated)
    designation.partOfSpeech = .properNoun
    designation.gender = .other
    let section = LanguageSection(LanguageTag(canonical: "en"), designations: [designation])
    var glossary = Glossary(header: GlossaryHeader(organisation: "ISO", publication: "lamps"))
    glossary.entries = [ConceptEntry(id: "c1", languageSections: [section])]
    let basic = try write([glossary], as: "tbx-basic-dca")
    #expect(basic.text.contains("<termNote type=\"administrativeStatus\">deprecatedTerm-admn-sts</termNote>"))
    #expect(basic.text.contains("<termNote type=\"partOfSpeech\">other</termNote>"))
    #expect(basic.text.contains("<termNote type=\"termType\">abbreviation</termNote>"))
    #expect(basic.losses.losses.map(\.what) == ["the part of speech “properNoun”"])
    let old = try write([glossary], as: "tbx-v2")
    #expect(old.text.contains("<termNote type=\"termType\">initialism</termNote>"))
    #expect(old.text.contains("<termNote type=\"grammaticalGender\">otherGender</termNote>"))
    #expect(old.losses.losses.isEmpty)
    let min = try write([glossary], as: "tbx-v2-min")
    #expect(min.text.contains("<termStatus>notRecommended</termStatus>"))
    #expect(min.text.contains("<partOfSpeech>properNoun</partOfSpeech>"))
  }

  @Test("holds several glossaries, with ids that stay apart")
  func several() throws {
    let section = LanguageSection(LanguageTag(canonical: "en"), designations: [Designation("lamp")])
    let glossaries = ["A", "B"].map { publication in
      Glossary(
        header: GlossaryHeader(organisation: "ITU-T", publication: publication),
        entries: [ConceptEntry(id: "c1", languageSections: [section])])
    }
    let (text, losses) = try write(glossaries, as: "tbx")
    #expect(text.matches(of: /conceptEntry id="([^"]*)"/).map { String($0.1) } == ["c1", "c1-2"])
    #expect(losses.losses.contains { $0.what == "headers of further collections" && $0.first == ["B"] })
  }
}
