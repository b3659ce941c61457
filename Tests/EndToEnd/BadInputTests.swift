import Files
import Importers
import TestSupport
import Testing

/// Input that cannot be used: exit code 2, one message that says what is wrong and where, and nothing written.
@Suite("Bad input")
struct BadInputTests {
  /// The formats that are read, as messages name them.
  private static let formats = ImporterRegistry.standard.importers.map(\.name).joined(separator: ", ")

  private static let good = "id,lang,label\n1,en,city lamp\n"
  private static let noHeading =
    "no row of headings tells which column holds the designations (expected headings such as “id, en, fr, definition” "
    + "or “id, lang, label, kind, definition”); add a heading row, or say what the columns hold under “columns” in "
    + "concord.json"
  private static let opening = "<tbx type=\"TBX-Basic\" style=\"dct\" xmlns=\"urn:iso:std:iso:30042:ed-2\">\n"

  /// Merges a good file with bad ones, and expects that the program stops at them.
  private func expectRefusal(
    of files: [String: [UInt8]], sources: [String]? = nil, _ message: String, saying remark: String = ""
  ) throws {
    try withTemporaryFolder { folder in
      try write(["good.csv": Self.good], to: folder)
      for (name, bytes) in files {
        try LocalFileSystem().makeFolder(Path.folder(Path.join(folder, name)))
        try LocalFileSystem().write(bytes, to: Path.join(folder, name))
      }
      let before = try Folder.names(in: folder)
      let outcome = try Program.concord(["merge", "good.csv"] + (sources ?? files.keys.sorted()), in: folder)
      #expect(outcome.code == 2)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors == "\(remark)concord: \(message)\n")
      #expect(try Folder.names(in: folder) == before, "nothing is written")
    }
  }

  @Test(
    "that is text is told by what is wrong and where",
    arguments: [
      ("text.tbx", "This is no glossary.\n", "text.tbx, row 1: \(noHeading)"),
      (
        "text.xlsx", "This is no glossary.\n",
        "text.xlsx: the file is no zip archive, which a workbook in XLSX is (expected an XLSX workbook); save it again as "
          + "XLSX, or as CSV"
      ),
      ("numbers.csv", "1,2,3\n4,5,6\n", "numbers.csv, row 1: \(noHeading)"),
      (
        "cut.tbx", opening + "<text><body>\n<conceptEntry id=\"e1\"><langSec xml:lang=\"en\">",
        "cut.tbx, line 3, column 46: the file ends inside <langSec>, which is never closed; get the whole file again"
      ),
      (
        "crossed.tbx", opening + "<text></tbx>",
        "crossed.tbx, line 2, column 13: the end tag does not fit <text>, which is open here; mend the file there, or "
          + "export it again"
      ),
      (
        "page.xml", "<?xml version=\"1.0\"?>\n<html><body/></html>\n",
        "page.xml, line 2, column 1: the file is XML, but its root element is <html> (expected <tbx>, <martif>, <TBX>, "
          + "<standard>, <adoption> or <rdf:RDF> with SKOS); check that this is the right file"
      ),
      (
        "entity.tbx", "<!DOCTYPE tbx [<!ENTITY a \"lamp\">]>\n" + opening + "</tbx>",
        "entity.tbx, line 1, column 33: the file declares an entity (a), which would change what its text says; remove "
          + "the internal DTD subset"
      ),
      (
        "odd.tbx", "<?xml version=\"1.0\" encoding=\"nonsense-8\"?>\n" + opening + "</tbx>",
        "odd.tbx, line 1, column 42: Unsupported encoding nonsense-8 (expected an encoding such as UTF-8); save the "
          + "file as UTF-8 and say so in the first line"
      ),
      (
        "empty.csv", "",
        "empty.csv: the file is empty (expected \(BadInputTests.formats))"
      ),
      (
        "quote.csv", "id,lang,label\n1,en,\"city lamp\n",
        "quote.csv, line 2, column 3: a quoted cell is never closed (expected a closing \"); check the quotes in the "
          + "row that begins there"
      ),
    ])
  func text(_ name: String, _ text: String, _ message: String) throws {
    try expectRefusal(of: [name: Array(text.utf8)], message)
  }

  @Test(
    "that is no text, or no text in its encoding",
    arguments: [
      (
        "nul.csv", [0x69, 0x64, 0x2C, 0xE9, 0x00, 0x01, 0x0A],
        "nul.csv: the encoding of the file cannot be told: it holds NUL bytes, as files that are not text do (expected "
          + "text in UTF-8, UTF-16 or a Windows code page); save the file as UTF-8"
      ),
      (
        "odd.csv", Array("id,lang,label\n1,en,lamp ".utf8) + [0x81, 0x8D, 0x8F, 0x0A],
        "odd.csv: the encoding of the file cannot be told: its bytes fit no encoding that is known (expected text in "
          + "UTF-8, UTF-16 or a Windows code page); save the file as UTF-8"
      ),
      (
        "latin.tbx", Array((opening + "<note>").utf8) + [0xE9] + Array("</note></tbx>".utf8),
        "latin.tbx, line 2, column 7: the bytes here are no text in the encoding of the file (expected UTF-8, unless "
          + "the first line names another); save the file as UTF-8, or name its encoding in the first line"
      ),
      (
        "cut.xlsx", [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00],
        "cut.xlsx: the file is no zip archive, which a workbook in XLSX is (expected an XLSX workbook); save it again "
          + "as XLSX, or as CSV"
      ),
    ] as [(String, [UInt8], String)])
  func bytes(_ name: String, _ bytes: [UInt8], _ message: String) throws {
    try expectRefusal(of: [name: bytes], message)
  }

  @Test("that is a zip archive, but no workbook")
  func archive() throws {
    try expectRefusal(
      of: ["files.xlsx": Zip.archive(["readme.txt": Array("lamps".utf8)])],
      "files.xlsx: the zip archive holds no workbook (expected an XLSX workbook); unpack it and give the files inside")
  }

  @Test("that would unpack to far more than it is")
  func bomb() throws {
    let sheet = "xl/worksheets/sheet1.xml"
    let bomb = try Zip.archive([
      "xl/workbook.xml": Array("<workbook><sheets><sheet name=\"Lamps\"/></sheets></workbook>".utf8),
      "xl/worksheets/sheet1.xml": [UInt8](repeating: 0x20, count: 8 << 20),
    ])
    try withTemporaryFolder { folder in
      try write(["good.csv": Self.good], to: folder)
      try LocalFileSystem().write(bomb, to: Path.join(folder, "bomb.xlsx"))
      let outcome = try Program.concord(["merge", "good.csv", "bomb.xlsx"], in: folder)
      #expect(outcome.code == 2)
      #expect(outcome.errors.hasPrefix("concord: bomb.xlsx, \(sheet): the part would unpack from "))
      #expect(outcome.errors.hasSuffix("times its packed size); check where the file comes from\n"))
      #expect(try Folder.names(in: folder) == ["bomb.xlsx", "good.csv"])
    }
  }

  @Test("that is damaged inside a workbook is named by its sheet")
  func sheet() throws {
    let workbook = try Zip.archive([
      "xl/workbook.xml": Array("<workbook><sheets><sheet name=\"Lamps\"/></sheets></workbook>".utf8),
      "xl/worksheets/sheet1.xml": Array("<worksheet><sheetData><row r=\"1\">".utf8),
    ])
    try expectRefusal(
      of: ["cut.xlsx": workbook],
      "cut.xlsx, Lamps, line 1, column 34: the file ends inside <row>, which is never closed; get the whole file again")
  }

  @Test("that is a folder without a glossary")
  func folder() throws {
    try expectRefusal(
      of: ["minutes/first.txt": Array("We met on Monday.\n".utf8)], sources: ["minutes"],
      "minutes: the folder holds no glossary (expected \(BadInputTests.formats))"
        + "; name the files or another folder")
  }

  @Test("two sources that hold the same entry")
  func sameKey() throws {
    try expectRefusal(
      of: ["a/city.csv": Array(Self.good.utf8), "b/city.csv": Array(Self.good.utf8)],
      sources: ["CityNet=a/city.csv", "CityNet=b/city.csv"],
      "b/city.csv, row 2, entry 1: the entry CityNet:city:1 stands in a/city.csv, too (expected every entry in "
        + "one source only); leave one of the sources out, or name its owner or publication (ORG=path, or “sources” in "
        + "concord.json)")
  }

  @Test("a configuration that is no JSON, or none of ours")
  func configuration() throws {
    try expectRefusal(
      of: ["concord.json": Array("{\n  \"languages\": [\"en\" \"fr\"]\n}\n".utf8)], sources: [],
      "concord.json, line 2, column 22: the file is no JSON: “\"” stands here (expected “,” or “]”); correct the file",
      saying: "configuration: concord.json\n")
    try expectRefusal(
      of: ["concord.json": Array("{ \"titel\": \"Lamps\" }".utf8)], sources: [],
      "concord.json, line 1, column 1: there is no setting “titel”; did you mean “title”? (expected a configuration with "
        + "title, languages, minConfidence, levels and sources); correct the file",
      saying: "configuration: concord.json\n")
  }

  @Test("a file that is not there")
  func missing() throws {
    try expectRefusal(
      of: [:], sources: ["lamps.tbx"], "cannot open lamps.tbx: No such file or directory")
  }
}
