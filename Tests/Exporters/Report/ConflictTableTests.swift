import Exporters
import Files
import Harmonisation
import Terminology
import Testing

@testable import Importers

@Suite("Cases as tables and JSON")
struct ConflictTableTests {
  private func rows(_ directory: Directory) throws -> [[String]] {
    let text = try Samples.export(directory, with: ConflictTableExporter()).text
    var reader = DelimitedReader(MemoryStream(Array(text.utf8)), delimiter: 0x2C, file: "conflicts.csv")
    var rows: [[String]] = []
    while let row = try reader.next() { rows.append(row.cells) }
    return rows
  }

  @Test("have one row for every case, the weightiest first")
  func table() throws {
    let directory = Samples.directory(Samples.town())
    let rows = try rows(directory)
    #expect(
      rows.first == [
        "case", "severity", "kind", "message", "organisations", "languages", "entries", "suggested outcome",
        "suggestion", "state", "outcome", "owed by", "level", "since",
      ])
    #expect(rows.dropFirst().map { $0[0] } == directory.cases.map(\.id))
    let severities = rows.dropFirst().compactMap { Severity(rawValue: $0[1]) }
    #expect(severities == severities.sorted(by: >))
    let lamp = try #require(rows.first { $0[2] == "definition-substance" })
    #expect(lamp[3] == "The definitions of “street lamp” by IEC, ISO differ in substance (Arabic).")
    #expect(lamp[4] == "IEC, ISO")
    #expect(lamp[5] == "ar")
    #expect(lamp[6] == "IEC:Town list:1.1\nISO:ISO 99900:7")
    #expect(!lamp[7].isEmpty && !lamp[8].isEmpty)
  }

  @Test(
    "leave cells exactly as they are", arguments: ["=HYPERLINK(\"x\")", "+1", "-1", "@a", "a,b", "<b>", "x\"\u{301}y"])
  func cells(_ organisation: String) throws {
    var glossaries = Samples.town()
    glossaries[0].header.organisation = organisation
    let directory = Samples.directory(glossaries)
    let rows = try rows(directory)
    #expect(rows.allSatisfy { $0.count == 14 })
    let found = rows.dropFirst().map { Array($0[4].utf8) }
    #expect(found == directory.cases.map { Array($0.organisations.joined(separator: ", ").utf8) })
    #expect(directory.cases.contains { $0.organisations.contains(organisation) })
  }

  @Test("hold in JSON every case with its evidence, the rules, what agrees, and what the outputs leave out")
  func json() throws {
    let finding = Finding(code: "a.b", severity: .note, message: "odd", location: SourceLocation(file: "a.tbx"))
    let directory = Samples.directory(Samples.town(), findings: [finding])
    var contents = FileContents()
    let losses = [
      "directory.tbx": TBXBasicExporter(title: "Town").write(directory, to: &contents), "directory.json": LossReport(),
    ]
    let document = try JSONValue.parse(try Samples.export(directory, with: ConflictJSONExporter(losses: losses)).text)
    #expect(document["format"] == .string("concord-conflicts"))
    #expect(document["version"] == .number(1))
    let cases = document["cases"]?.elements ?? []
    #expect(cases.compactMap { $0["id"]?.text } == directory.cases.map(\.id))
    for (found, original) in zip(cases, directory.cases) {
      #expect(found["message"]?.text == original.message)
      #expect((found["evidence"]?.elements ?? []).compactMap { $0["text"]?.text } == original.evidence.map(\.text))
    }
    let codes = (document["rules"]?.elements ?? []).compactMap { $0["code"]?.text }
    #expect(Set(codes).isSuperset(of: directory.cases.map(\.rule)))
    #expect(document["agreeing"]?.elements.compactMap(\.text) == LowHangingFruit.entries(of: directory).map(\.id))
    #expect(document["findings"]?.elements.compactMap { $0["code"]?.text } == ["a.b"])
    let loss = document["losses"]?["directory.tbx"]?[0]
    #expect(loss?["what"]?.text == "owners of notes, examples and contexts")
    #expect(loss?["count"] == .number(2))
    #expect(document["losses"]?["directory.json"] == nil, "an output that loses nothing is not named")
  }

  @Test("are there when there are none")
  func none() throws {
    let directory = Samples.directory([])
    #expect(try rows(directory).count == 1)
    let document = try JSONValue.parse(try Samples.export(directory, with: ConflictJSONExporter()).text)
    #expect(document["cases"] == .array([]))
  }
}
