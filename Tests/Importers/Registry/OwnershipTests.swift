import Terminology
import Testing

@testable import Importers

@Suite("Owners of sources")
struct OwnershipTests {
  @Test(
    "are found in texts that name a document or a body",
    arguments: [
      ("from ISO/IEC 20999:2025", "ISO/IEC"), ("ISO 9", "ISO"), ("ITU-T X.9999 (01/2025)", "ITU-T"),
      ("IEC/IEEE 60999", "IEC/IEEE"), ("lamps (IEC)", "IEC"), ("ISO/TS 9", "ISO"), ("the DIN list", "DIN"),
      ("EN 9, taken from CEN", "CEN"), ("ISO_lamps.csv", "ISO"),
    ])
  func found(_ text: String, _ owner: String) {
    #expect(Ownership.organisation(in: text) == owner)
  }

  @Test(
    "are not found in words that merely look like one", arguments: ["isolated lamps", "ISOLATED", "", "iso", "TS/9"])
  func notFound(_ text: String) {
    #expect(Ownership.organisation(in: text) == nil)
  }

  @Test(
    "come from the person, then the source, then its texts, then its name",
    arguments: [
      ("DIN", "IEC", ["ISO 9"], "DIN", []), (nil, "IEC", ["ISO 9"], "IEC", []),
      (nil, "N/A", ["no", "ISO 9"], "ISO", []),
      (nil, " ", [], "lamps", ["source.owner-unknown"]), (nil, nil, [], "lamps", ["source.owner-unknown"]),
    ] as [(String?, String?, [String], String, [String])])
  func order(_ given: String?, _ stated: String?, _ hints: [String], _ owner: String, _ codes: [String]) {
    var source = Source(text: "", named: "folder/lamps.csv")
    source.organisation = given
    var collector = GlossaryCollector()
    let header = Ownership.header(of: source, organisation: stated, hints: hints, reportingTo: &collector)
    #expect(header == GlossaryHeader(organisation: owner, publication: "lamps"))
    #expect(collector.codes == codes)
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
