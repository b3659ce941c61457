import Terminology
import Testing

@testable import Importers

@Suite("Owners of sources")
struct OwnershipTests {
  @Test(
    "are found in texts that open with a document or a body",
    arguments: [
      ("ISO/IEC 20999:2025", "ISO/IEC"), ("ISO 9", "ISO"), ("ITU-T X.9999 (01/2025)", "ITU-T"),
      ("IEC/IEEE 60999", "IEC/IEEE"), ("(IEC) lamps", "IEC"), ("ISO/TS 9", "ISO"), (" DIN list", "DIN"),
      ("ISO_lamps.csv", "ISO"),
    ])
  func found(_ text: String, _ owner: String) {
    #expect(Ownership.organisation(opening: text) == owner)
  }

  @Test(
    "are not found in words that merely look like one, or later in a text",
    arguments: [
      "isolated lamps", "ISOLATED", "", "iso", "TS/9", "CityNet terms aligned with ISO 9", "lamps (IEC)", "from ISO 9",
      "folder/ISO 9",
    ])
  func notFound(_ text: String) {
    #expect(Ownership.organisation(opening: text) == nil)
  }

  @Test(
    "come from the person, then the source, then its texts, then its name",
    arguments: [
      ("DIN", "IEC", ["ISO 9"], "DIN", []), (nil, "IEC", ["ISO 9"], "IEC", []),
      (nil, "N/A", ["no", "ISO 9"], "ISO", ["source.owner-guessed"]),
      (nil, nil, ["ISO 9", "ISO 10"], "ISO", ["source.owner-guessed"]),
      (nil, nil, ["ISO 9", "IEC 1"], "lamps", ["source.owner-unknown"]),
      (nil, " ", [], "lamps", ["source.owner-unknown"]), (nil, nil, [], "lamps", ["source.owner-unknown"]),
    ] as [(String?, String?, [String], String, [String])])
  func order(_ given: String?, _ stated: String?, _ titles: [String], _ owner: String, _ codes: [String]) {
    var source = Source(text: "", named: "folder/lamps.csv")
    source.organisation = given
    var collector = GlossaryCollector()
    let header = Ownership.header(of: source, organisation: stated, titles: titles, reportingTo: &collector)
    #expect(header == GlossaryHeader(organisation: owner, publication: "lamps"))
    #expect(collector.codes == codes)
  }

  @Test("are not those of the documents that a vocabulary follows or cites")
  func foreign() throws {
    let title = "CityNet vocabulary aligned with ISO 704"
    let tbx = try collect(
      "<TBX dialect=\"TBX-Min\"><header><id>\(title)</id></header><body/></TBX>", named: "lamps.tbx")
    #expect(tbx.glossaries[0].header.organisation == "lamps")
    let yaml = try collect(
      """
      termid: 1
      eng:
        terms: [{designation: lamp}]
        sources: [{origin: {ref: "ISO 9:2025", clause: "3.1"}}]
      """, named: "lamps.yaml")
    #expect(yaml.glossaries[0].header.organisation == "lamps" && yaml.glossaries[0].header.publication == "lamps")
  }

  @Test("are those of the document that a collection is, entry by entry")
  func document() throws {
    let text = ["3.1", "3.2"].map { number in
      """
      termid: "\(number)"
      eng:
        terms: [{designation: lamp \(number)}]
        sources: [{origin: {ref: "IEC 60998:2020", clause: "9"}}, {origin: {ref: "ISO 9:2025", clause: "\(number)"}}]
      """
    }.joined(separator: "\n---\n")
    let read = try collect(text, named: "lamps.yaml")
    #expect(read.glossaries[0].header.organisation == "ISO")
    #expect(read.glossaries[0].header.publication == "ISO 9:2025")
    #expect(read.findings.isEmpty)
  }

  @Test(
    "of a list are those of its documents where they agree",
    arguments: [
      (["ITU-T X.9", "ITU-T X.99"], "ITU-T"), (["ITU-T X.9", "ITU-R M.9"], "ITU"), (["ISO 9", "IEC 9"], "lamps"),
      (["ISO 9", "Handbook"], "ISO"),
    ])
  func lists(_ documents: [String], _ owner: String) throws {
    let rows = documents.map { "lamp,light,\($0),3.1\n" }
    let read = try collect("term,definition,document,clause\n\(rows.joined())", named: "lamps.csv")
    #expect(read.glossaries[0].header.organisation == owner)
  }

  @Test("have a publication that the person or the source names, else the name of the file")
  func publication() {
    var source = Source(text: "", named: "lamps.csv")
    source.organisation = "ISO"
    var collector = GlossaryCollector()
    func publication(_ stated: String?) -> String {
      Ownership.header(of: source, publication: stated, reportingTo: &collector).publication
    }
    #expect(publication(nil) == "lamps" && publication("") == "lamps" && publication("ISO 9") == "ISO 9")
    source.publication = "ISO 99"
    #expect(publication("ISO 9") == "ISO 99")
  }
}
