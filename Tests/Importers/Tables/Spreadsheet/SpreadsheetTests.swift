import Importers
import Terminology
import TestSupport
import Testing

@Suite("Workbooks")
struct SpreadsheetTests {
  /// A workbook of these sheets, each by its name and the XML of its rows.
  private func workbook(_ sheets: [(name: String, rows: String)], shared: [String] = []) throws -> [UInt8] {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let tabs = sheets.enumerated().map { "<sheet name='\($1.name)' sheetId='\($0 + 1)' r:id='r\($0 + 1)'/>" }
    let targets = sheets.indices.map { "<Relationship Id='r\($0 + 1)' Target='worksheets/s\($0 + 1).xml'/>" }
    let rows = sheets.map { "<worksheet xmlns='\(main)'><sheetData>\($0.rows)</sheetData></worksheet>" }
    let nothing = "<worksheet xmlns='\(main)'/>"
    return try Zip.archive([
      "xl/workbook.xml": Array(
        "<workbook xmlns='\(main)' xmlns:r='\(relations)'><sheets>\(tabs.joined())</sheets></workbook>".utf8),
      "xl/_rels/workbook.xml.rels": Array("<Relationships>\(targets.joined())</Relationships>".utf8),
      "xl/sharedStrings.xml": Array("<sst xmlns='\(main)'>\(shared.joined())</sst>".utf8),
      "xl/worksheets/s1.xml": Array((rows.first ?? nothing).utf8),
      "xl/worksheets/s2.xml": Array((rows.dropFirst().first ?? nothing).utf8),
    ])
  }

  /// A row of cells with their text inside.
  private func row(_ cells: String...) -> String {
    "<row>" + cells.map { "<c t='inlineStr'><is><t>\($0)</t></is></c>" }.joined() + "</row>"
  }

  private func read(_ bytes: [UInt8], named name: String = "ISO lamps.xlsx") throws -> GlossaryCollector {
    var source = Source(.memory(bytes), name: name)
    source.organisation = "ISO"
    return try ImporterRegistry.standard.read(source)
  }

  @Test("hold texts in cells, shared texts and numbers, with columns left out")
  func cells() throws {
    let rows = """
      <row r='3'><c r='A3' t='s'><v>0</v></c><c r='B3' t='s'><v>1</v></c><c r='D3' t='inlineStr'><is><t>definition</t>
      </is></c></row>
      <row r='5'><c r='A5'><v>7</v></c><c r='B5' t='s'><v>2</v></c><c r='D5' t='str'><v>bright_x000D_
      light</v></c><c r='F5' t='b'><v>1</v></c></row>
      <row r='6'><c r='B6' t='inlineStr'><is><r><t>to</t></r><r><rPr><b/></rPr><t>rch</t></r></is></c></row>
      """
    let shared = [
      "<si><t>id</t></si>", "<si><t>term</t><rPh><t>タ</t></rPh></si>", "<si><r><t>la</t></r><r><t>mp</t></r></si>",
    ]
    let read = try read(try workbook([("Lamps", rows)], shared: shared))
    #expect(read.glossaries[0].header.format == "XLSX, one concept a row")
    #expect(read.entries.map(\.id) == ["7", "torch"])
    #expect(read.entries[0].terms("en") == ["lamp"])
    #expect(read.entries[0].definitionTexts("en") == ["bright\nlight"])
    #expect(read.entries[0].properties == [Property("column F", "TRUE")])
    #expect(read.entries[0].location == SourceLocation(file: "ISO lamps.xlsx", sheet: "Lamps", row: 5, entry: "7"))
    #expect(read.entries[1].languageSections[0].designations[0].location?.column == 2)
  }

  @Test("have sheets whose rows of one id are one concept, and whose names may be languages")
  func sheets() throws {
    let read = try read(
      try workbook([
        ("English", row("id", "term") + row("1", "lamp") + row("2", "torch")),
        ("French", row("id", "term") + row("1", "lampe")),
      ]))
    #expect(read.entries.map(\.id) == ["1", "2"])
    #expect(read.entries[0].terms("en") == ["lamp"] && read.entries[0].terms("fr") == ["lampe"])
    #expect(read.findings.isEmpty)
  }

  @Test("may have sheets that are no tables, which a finding says")
  func skipped() throws {
    let read = try read(
      try workbook([("Read me", row("All about lamps")), ("Lamps", row("id", "term") + row("1", "lamp"))]))
    #expect(read.codes == ["table.sheet-skipped"])
    #expect(read.findings[0].location.sheet == "Read me")
    #expect(read.entries.map(\.id) == ["1"])
  }

  @Test(
    "that cannot be read are refused with sheet and row",
    arguments: [
      ("<row r='1'><c t='s'><v>9</v></c></row>", "the cell names the shared text “9”", 1, 1),
      ("<row r='4'><c r='B4' t='s'><v>x</v></c></row>", "the cell names the shared text “x”", 4, 2),
      ("<row r='4'><c r='ZZZ4'><v>1</v></c></row>", "the cell ZZZ4 lies beyond the last column", 4, nil),
      ("<row r='9223372036854775807'></row><row></row>", "a row has the number 9223372036854775807", 1, nil),
      ("<row r='1048576'></row><row></row>", "a row has the number 1048577", 1_048_577, nil),
      ("<row r='6'></row><row r='0'></row>", "a row has the number 0", 7, nil),
      ("<row r='six'></row>", "a row has the number six", 1, nil),
      ("", "no row of headings", 1, nil),
    ] as [(String, String, Int, Int?)])
  func damagedSheet(_ rows: String, _ problem: String, _ row: Int, _ column: Int?) throws {
    let bytes = try workbook([("Lamps", rows)])
    let error = #expect(throws: ImportError.self) { try read(bytes) }
    #expect(error?.problem.hasPrefix(problem) == true)
    #expect(error?.location == SourceLocation(file: "ISO lamps.xlsx", sheet: "Lamps", row: row, column: column))
  }

  @Test("that are no archives, or archives of something else, are refused")
  func noWorkbook() throws {
    let header: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    let error = #expect(throws: ImportError.self) { try read(header + Array("no archive".utf8)) }
    #expect(error?.problem.hasPrefix("the file is no zip archive") == true)
    let other = try Zip.archive(["lamp.txt": Array("lamp".utf8)])
    #expect(#expect(throws: ImportError.self) { try read(other) }?.problem == "the zip archive holds no workbook")
    let empty = try Zip.archive([
      "xl/workbook.xml": Array("<workbook><sheets><sheet name='a'/></sheets></workbook>".utf8)
    ])
    let missing = #expect(throws: ImportError.self) { try read(empty) }
    #expect(missing?.problem == "the workbook has no part xl/worksheets/sheet1.xml")
  }

  @Test("cut off anywhere are refused or read, never half")
  func truncated() throws {
    let bytes = try workbook([("Lamps", row("id", "term") + row("1", "lamp"))])
    for length in stride(from: 4, to: bytes.count, by: 7) {
      #expect(throws: ImportError.self) { try read(Array(bytes.prefix(length))) }
    }
  }

  @Test("whose packed data is damaged are refused")
  func damagedData() throws {
    let cells = (0..<200).map { row("\($0)", "lamp \($0 * 7919 % 251)") }.joined()
    let bytes = try workbook([("Lamps", row("id", "term") + cells)])
    let name = Array("xl/worksheets/s1.xml".utf8)
    let place = try #require(bytes.firstRange(of: name)).upperBound
    for offset in stride(from: 40, to: 400, by: 40) {
      var damaged = bytes
      damaged[place + offset] ^= 0x55
      let error = #expect(throws: ImportError.self) { try read(damaged) }
      #expect(error?.location.file == "ISO lamps.xlsx")
    }
  }

  @Test("that would unpack to very much are refused; those that merely pack well are not")
  func bombs() throws {
    let filling = [UInt8](repeating: 0x20, count: 5 << 20)
    let bomb = try Zip.archive(["xl/workbook.xml": Array("<workbook>".utf8) + filling + Array("</workbook>".utf8)])
    #expect(bomb.count < 100_000)
    let error = #expect(throws: ImportError.self) { try read(bomb) }
    #expect(error?.problem.hasPrefix("the part would unpack from") == true)
    #expect(error?.location.sheet == "xl/workbook.xml")
    // Spaces pack well; a part of less than the limit is read however well it packs.
    let spaces = String(repeating: " ", count: 1 << 20)
    let large = try workbook([("Lamps", row("id", "term") + row("1", "lamp") + spaces)])
    #expect(try read(large).entries.map(\.id) == ["1"])
  }
}
