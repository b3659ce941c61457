import Importers
import Terminology
import TestSupport
import Testing

@Suite("Tables in text files")
struct DelimitedTableTests {
  @Test("give the same entries whatever separates their cells", arguments: [",", ";", "\t", "|"])
  func delimiters(_ delimiter: String) throws {
    let rows = [
      ["id", "term", "definition", "synonyms"], ["1", "lamp", "light, of a kind", "lantern"], ["2", "torch", "", ""],
    ]
    let text = rows.map { row in row.map { "\"\($0)\"" }.joined(separator: delimiter) }.joined(separator: "\r\n")
    let read = try collect(text, named: "ISO lamps.txt", of: "ISO")
    #expect(read.entries.map { $0.terms("en") } == [["lamp", "lantern"], ["torch"]])
    #expect(read.entries[0].definitionTexts("en") == ["light, of a kind"])
    #expect(read.findings.isEmpty)
    #expect(read.glossaries[0].header.organisation == "ISO")
    #expect(read.glossaries[0].header.format == "\(delimiter == "\t" ? "TSV" : "CSV"), one concept a row")
  }

  @Test(
    "are no tables where they are pages, lists or prose",
    arguments: [
      "# Lamps\n\n| id | term | definition |\n|----|:-----|:----------:|\n| 1 | lamp | light |\n",
      "| term | note |\n| --- | --- |\n", "A term, its definition and a note are needed.\n", "lamp\nlight\n",
      "1,2\n3,4\n",
      "termid", "{\"id\": 1, \"term\": \"lamp\"}", "\u{0}id,term\n",
    ])
  func noTable(_ text: String) {
    #expect(throws: ImportError.self) { try collect(text) }
  }

  @Test("are tables although a cell holds dashes")
  func dashes() throws {
    #expect(try collect("id|term|note\n1|lamp|---\n2|torch|--\n").entries.map(\.id) == ["1", "2"])
  }

  /// What is read of a table with a configuration.
  private func read(_ text: String, columns: [String: String]) throws -> GlossaryCollector {
    var source = Source(text: text, named: "ISO lamps.csv")
    source.organisation = "ISO"
    source.columns = columns
    return try ImporterRegistry.standard.read(source)
  }

  @Test("are read as the configuration says, against what their headings seem to say")
  func configured() throws {
    let text = "id,term,note,colour\n1,L,lamp,red\n"
    let read = try read(
      text, columns: ["term": "abbreviation", "note": "designation:en", "D": "definition:en", "id": "number"])
    let entry = try #require(read.entries.first)
    #expect(entry.number == "1")
    #expect(entry.terms("en") == ["L", "lamp"])
    #expect(entry.languageSections[0].designations.map(\.type) == [.abbreviation, nil])
    #expect(entry.definitionTexts("en") == ["red"])
    #expect(entry.languageSections[0].notes.isEmpty && entry.properties.isEmpty && read.findings.isEmpty)
  }

  @Test("without headings are read from their first row by the letters that the configuration gives")
  func letters() throws {
    let read = try read("L1;lamp;red\nL2;torch\n", columns: ["A": "identifier", "B": "designation:en", "Z": "note"])
    #expect(read.entries.map(\.id) == ["L1", "L2"])
    #expect(read.entries.map { $0.terms("en") } == [["lamp"], ["torch"]])
    #expect(read.entries[0].properties == [Property("column C", "red")])
    #expect(read.entries[0].location?.row == 1)
    #expect(read.codes == ["table.unknown-column", "table.no-heading"])
  }

  @Test("leave out what the configuration says is to be ignored, and keep what nobody understands")
  func ignored() throws {
    let text = "id,term,colour,shape\n1,lamp,red,round,extra\n"
    let entry = try #require(try read(text, columns: ["colour": "ignore"]).entries.first)
    #expect(entry.properties == [Property("shape", "round"), Property("column E", "extra")])
  }

  @Test("report a column that the configuration names and the table does not have")
  func unknownColumn() throws {
    let read = try read("id,term\n1,lamp\n", columns: ["colour": "note", "Z": "note", "term": "designation:en"])
    #expect(read.codes == ["table.unknown-column", "table.unknown-column"])
    #expect(read.findings.map(\.location.row) == [1, 1])
    #expect(read.findings[0].message.contains("“Z”") && read.findings[1].message.contains("“colour”"))
    #expect(read.entries.map(\.id) == ["1"])
  }

  @Test("are refused where the configuration uses a word that means nothing")
  func unknownContent() {
    let error = #expect(throws: ImportError.self) { try read("id,term\n1,lamp\n", columns: ["term": "colour"]) }
    #expect(error?.problem == "the configuration says that column “term” holds “colour”")
    #expect(error?.expected?.contains("designation") == true)
    let mistyped = #expect(throws: ImportError.self) {
      try read("id,term\n1,lamp\n", columns: ["term": "designation:Klingonese"])
    }
    #expect(mistyped?.problem == "the configuration says that column “term” holds “designation:Klingonese”")
  }

  @Test("tell whose they are by their name, or say that nobody knows")
  func owner() throws {
    #expect(try collect("id,term\n1,lamp\n", named: "lamps.csv").codes == ["source.owner-unknown"])
    let named = try collect("id,term\n1,lamp\n", named: "IEC folder/ISO lamps.csv")
    #expect(named.glossaries[0].header.organisation == "ISO" && named.codes == ["source.owner-guessed"])
    #expect(named.findings[0].severity == .note)
    let citing = try collect("id,term,source\n1,lamp,\"IEC 60999:2025, 3.1\"\n", named: "IEC folder/lamps.csv")
    #expect(citing.glossaries[0].header.organisation == "lamps" && citing.codes == ["source.owner-unknown"])
  }
}
