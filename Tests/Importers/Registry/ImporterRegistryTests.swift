import Files
import Importers
import Terminology
import TestSupport
import Testing

@Suite("Choice of an importer")
struct ImporterRegistryTests {
  private static let samples: [(format: String, text: String)] = [
    ("tbx", "<tbx type=\"TBX-Basic\" style=\"dct\" xmlns=\"urn:iso:std:iso:30042:ed-2\"><text><body/></text></tbx>"),
    ("tbx", "<?xml version='1.0'?>\n<!-- lamps -->\n<!DOCTYPE martif SYSTEM 'a.dtd'>\n<martif><text/></martif>"),
    ("tbx", "\u{FEFF}<TBX dialect=\"TBX-Min\"><body/></TBX>"),
    ("sts", "<standard><front/></standard>"),
    ("sts", "<adoption><standard/></adoption>"),
    ("json", "{\n\"format\": \"concord-directory\",\n\"version\": 1"),
    ("glossarist", "---\ntermid: 1\neng: {}\n"),
    ("glossarist", "id: a\ndata:\n  localized_concepts: {eng: b}\n"),
    ("csv", "id,term\n1,lamp\n"),
    ("csv", "id\tterm\n1\t<tbx>\n"),
    ("csv", "id;lang;label\n"),
  ]

  @Test(
    "goes by the content, whatever the file is called", arguments: samples,
    ["a.tbx", "a.xml", "a.csv", "a.xlsx", "a.json", "a.yaml", "a"])
  func content(_ sample: (format: String, text: String), _ name: String) throws {
    let importer = try ImporterRegistry.standard.importer(for: Source(text: sample.text, named: name))
    #expect(importer.identifier == sample.format)
  }

  @Test("knows a workbook by what is in the archive")
  func workbook() throws {
    let book = Source(.memory(try Zip.archive(["x": [], "xl/workbook.xml": []])), name: "a.csv")
    #expect(try ImporterRegistry.standard.importer(for: book).identifier == "xlsx")
    let other = Source(.memory(try Zip.archive(["word/document.xml": []])), name: "a.csv")
    let error = #expect(throws: ImportError.self) { try ImporterRegistry.standard.importer(for: other) }
    #expect(error?.problem == "the zip archive holds no workbook")
  }

  @Test("tells what is called a workbook that it is none", arguments: ["A page about lamps.", "<html/>"])
  func noWorkbook(_ text: String) {
    let error = #expect(throws: ImportError.self) { try collect(text, named: "a.XLSX") }
    #expect(error?.problem == "the file is no zip archive, which a workbook in XLSX is")
  }

  @Test(
    "says what a file seems to be that nobody reads",
    arguments: [
      ("", "the file is empty", nil), ("<html>\n</html>", "the file is XML, but its root element is <html>", 1),
      ("<tbx>\n<unclosed>", "", 2), ("\n\n<lamps/>", "the file is XML, but its root element is <lamps>", 3),
      ("A page about lamps.", "no row of headings tells which column holds the designations", nil),
      ("%PDF-1.7\n%\u{FFFD}\n1 0 obj", "no row of headings tells which column holds the designations", nil),
      (
        "\u{0}\u{1}\u{2}", "the encoding of the file cannot be told: it holds NUL bytes, as files that are not text do",
        nil
      ),
      ("<", "no row of headings tells which column holds the designations", nil),
    ] as [(String, String, Int?)])
  func rejection(_ text: String, _ problem: String, _ line: Int?) {
    let error = #expect(throws: ImportError.self) { try collect(text, named: "a.txt") }
    #expect(problem.isEmpty || error?.problem == problem, "\(String(describing: error))")
    #expect(error?.location.file == "a.txt" && error?.location.line == line)
  }

  @Test("can be made by name; an unknown name is refused with the known ones")
  func named() throws {
    for importer in ImporterRegistry.standard.importers {
      var source = Source(text: "anything")
      source.format = importer.identifier
      #expect(try ImporterRegistry.standard.importer(for: source).identifier == importer.identifier)
    }
    let error = #expect(throws: ImportError.self) { try collect("id,term\n", as: "pdf") }
    #expect(
      error?.description
        == "sample: no format is called “pdf” (expected tbx, sts, xlsx, json, glossarist, skos, sssom, csv)")
  }

  @Test("finds a root element whose document breaks off far below")
  func brokenBelow() throws {
    let text = "<tbx>\n<text><body>" + String(repeating: "<a/>\n", count: 200) + "<broken"
    #expect(try ImporterRegistry.standard.importer(for: Source(text: text)).identifier == "tbx")
    let error = #expect(throws: ImportError.self) { try collect(text) }
    #expect(error?.location.line == 202)
  }

  @Test("says of a folder without glossaries that it has none, and of one that it is no file")
  func folder() throws {
    try withTemporaryFolder { folder in
      var source = Source(.folder(path: folder), name: "lamps")
      let error = #expect(throws: ImportError.self) { try ImporterRegistry.standard.read(source) }
      #expect(error?.problem == "the folder holds no glossary" && error?.location.file == "lamps")
      for format in ["tbx", "sts", "xlsx", "json", "csv"] {
        source.format = format
        let error = #expect(throws: ImportError.self) { try ImporterRegistry.standard.read(source) }
        #expect(error?.description == "lamps: is a folder (expected a file)")
      }
    }
  }

  @Test("fails for a file that is not there, with its path")
  func missing() {
    let source = Source(.file(path: "/no/such/file.tbx"), name: "file.tbx")
    let error = #expect(throws: FileError.self) { try ImporterRegistry.standard.read(source) }
    #expect(error?.path == "/no/such/file.tbx")
  }

  @Test("says of a file that is packed that it is to be unpacked first")
  func packed() {
    let source = Source(.memory([0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x03]), name: "lamps.csv.gz")
    let error = #expect(throws: ImportError.self) { try ImporterRegistry.standard.read(source) }
    #expect(error?.problem == "the file is packed with gzip" && error?.remedy == "unpack it first (gunzip)")
  }
}
