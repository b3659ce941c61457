import Importers
import Terminology
import TestSupport
import Testing

/// Small archives that would cost much, and archives that lie.
@Suite("Zip bombs")
struct ZipBombTests {
  private static let sheet = "xl/worksheets/sheet1.xml"
  private static let table = """
    <worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="B1" t="inlineStr"><is><t>term</t>
    </is></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2" t="inlineStr"><is><t>lamp</t></is></c></row></sheetData>
    </worksheet>
    """

  private func workbook(_ sheets: String = "<sheet name='A'/>") throws -> [UInt8] {
    try Zip.archive([
      "xl/workbook.xml": Array("<workbook><sheets>\(sheets)</sheets></workbook>".utf8),
      Self.sheet: Array(Self.table.utf8),
    ])
  }

  private func read(_ archive: [UInt8]) throws -> GlossaryCollector {
    try ImporterRegistry.standard.read(Source(.memory(archive), name: "bomb.xlsx"))
  }

  private func refusal(of archive: [UInt8]) -> ImportError? {
    #expect(throws: ImportError.self) { try read(archive) }
  }

  @Test("are refused for what a member says that it unpacks to")
  func statedSize() throws {
    var archive = try workbook()
    #expect(try read(archive).entries.count == 1)
    Zip.state(.size, 3 << 30, of: Self.sheet, in: &archive)
    #expect(refusal(of: archive)?.problem.contains(" unpack from ") == true)
  }

  @Test("are refused where a member goes on beyond the size that it states")
  func understatedSize() throws {
    var archive = try workbook()
    Zip.state(.size, 10, of: Self.sheet, in: &archive)
    let error = refusal(of: archive)
    #expect(error?.problem == "the packed data is damaged" || error?.location.line == 1, "\(String(describing: error))")
    #expect(error?.location.sheet != nil)
  }

  @Test("are refused where members are made of the same bytes")
  func overlap() throws {
    var archive = try workbook()
    let whole = UInt32(archive.count)
    Zip.state(.offset, 0, of: Self.sheet, in: &archive)
    Zip.state(.packedSize, whole, of: Self.sheet, in: &archive)
    #expect(refusal(of: archive)?.problem == "the members of the archive lie on top of each other")
  }

  @Test("are refused where one part is several sheets")
  func repeated() throws {
    let relations = """
      <Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>
      """
    let sheets = String(repeating: "<sheet name='A' r:id='r1'/>", count: 3)
    let archive = try Zip.archive([
      "xl/workbook.xml": Array("<workbook xmlns:r='urn:r'><sheets>\(sheets)</sheets></workbook>".utf8),
      "xl/_rels/workbook.xml.rels": Array(relations.utf8), Self.sheet: Array(Self.table.utf8),
    ])
    let error = refusal(of: archive)
    #expect(error?.problem == "two sheets are the same part \(Self.sheet)")
    #expect(error?.location.line == 1)
  }

  @Test("are refused where many members that pack well are gigabytes together")
  func total() throws {
    // Each of them is small enough to be let through.
    var archive = try Zip.archive(
      "xl/workbook.xml", Array("<workbook><sheets><sheet name='A'/></sheets></workbook>".utf8),
      and: (1...40).map { "xl/worksheets/sheet\($0).xml" }, Array(Self.table.utf8))
    for number in 1...40 {
      Zip.state(.size, (4 << 20) - 1, of: "xl/worksheets/sheet\(number).xml", in: &archive)
    }
    #expect(refusal(of: archive)?.problem.hasPrefix("the archive would unpack from ") == true)
  }

  @Test("are refused for thousands of members")
  func members() throws {
    let archive = try Zip.archive(
      "xl/workbook.xml", Array("<workbook/>".utf8), and: (1...10_000).map { "\($0)" }, [])
    #expect(refusal(of: archive)?.problem == "the archive has more than 10000 members")
  }

  @Test("inside workbooks are not unpacked")
  func nested() throws {
    var archive = try workbook()
    for _ in 0..<3 {
      archive = try Zip.archive([
        "xl/workbook.xml": Array("<workbook><sheets><sheet name='A'/></sheets></workbook>".utf8),
        Self.sheet: Array(Self.table.utf8), "xl/embeddings/inner.xlsx": archive,
      ])
    }
    #expect(try read(archive).entries.map(\.id) == ["1"])
  }
}
