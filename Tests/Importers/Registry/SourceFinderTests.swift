import Files
import FoundationEssentials
import Importers
import Terminology
import TestSupport
import Testing

@Suite("Sources that are named")
struct SourceFinderTests {
  private static let table = "id,term\n1,lamp\n"
  private static let concept = "termid: 1\neng:\n  terms: [{designation: lamp}]\n"

  /// The names of the sources that arguments find in a folder with these files; `@` stands for the folder.
  private func found(
    _ files: [String: String], _ arguments: [String], finder: SourceFinder = SourceFinder()
  ) throws -> (names: [String], owners: [String?], skipped: [String]) {
    try withTemporaryFolder { folder in
      try write(files, to: folder)
      var finder = finder
      let sources = try finder.sources(arguments.map { $0.replacing("@", with: folder) })
      #expect(finder.findings.allSatisfy { $0.code == "source.skipped" })
      let root = Path.name(folder)
      return (
        sources.map { $0.name.replacing(root, with: "@") }, sources.map(\.organisation),
        finder.findings.map { $0.location.file.replacing(root, with: "@") }
      )
    }
  }

  @Test("in a folder are the files that an importer recognises, in the order of their paths")
  func folder() throws {
    let files = [
      "b.csv": Self.table, "a.tbx": "<tbx/>", "sub/c.csv": Self.table, "read.me": "About lamps.",
      ".hidden.csv": Self.table,
      "broken.xlsx": "no archive", "sub/register/register.yaml": "name: x\n", "sub/register/c/1.yaml": Self.concept,
    ]
    let result = try found(files, ["@"])
    #expect(result.names == ["@/a.tbx", "@/b.csv", "@/broken.xlsx", "@/sub/c.csv", "@/sub/register"])
    #expect(result.skipped == ["@/read.me"])
    #expect(try found(files, ["@/"]).names == result.names)
  }

  @Test("in a folder are no texts that speak of terms, but such a list may be named")
  func prose() throws {
    let files = ["a.csv": Self.table, "README.md": "About.\n\n## Terms, definitions\n\nTerms\n\nlamp\n"]
    let result = try found(files, ["@"])
    #expect(result.names == ["@/a.csv"] && result.skipped == ["@/README.md"])
    #expect(try found(files, ["@", "@/README.md"]).names.contains("README.md"))
    let finder = SourceFinder { if $0.name.hasSuffix("list.txt") { $0.columns = ["Terms": "designation:en"] } }
    #expect(try found(["list.txt": "Terms\nlamp\n"], ["@"], finder: finder).names == ["@/list.txt"])
  }

  @Test("in a folder are no documents that are zip archives as workbooks are")
  func archives() throws {
    try withTemporaryFolder { folder in
      try write(["a.csv": Self.table], to: folder)
      let files = LocalFileSystem()
      try files.write(try Zip.archive(["word/document.xml": []]), to: "\(folder)/letter.docx")
      try files.write(try Zip.archive(["xl/workbook.xml": []]), to: "\(folder)/list.xlsm")
      var finder = SourceFinder()
      #expect(try finder.sources([folder]).map { Path.name($0.name) } == ["a.csv", "list.xlsm"])
      #expect(finder.findings.map { Path.name($0.location.file) } == ["letter.docx"])
    }
  }

  @Test("are one source where the folder is a collection of Glossarist")
  func collection() throws {
    #expect(try found(["concepts/1.yaml": Self.concept, "x.csv": "lamp"], ["@"]).names == ["@"])
    #expect(try found(["1.yaml": Self.concept], ["@"]).names == ["@"])
    #expect(try found(["1.yaml": "colour: red", "a.csv": Self.table], ["@"]).names == ["@/a.csv"])
  }

  @Test("consist of files, in the order in which they are read")
  func files() throws {
    try withTemporaryFolder { folder in
      try write(["b.yaml": Self.concept, "a/c.yml": Self.concept, "x.txt": ""], to: folder)
      let source = Source(.folder(path: folder), name: "x")
      #expect(source.files == ["\(folder)/b.yaml", "\(folder)/a/c.yml"])
      #expect(Source(.file(path: "/a/b"), name: "b").files == ["/a/b"])
      #expect(Source(.memory([]), name: "b").files.isEmpty)
    }
  }

  @Test("may be ignored by name, in silence")
  func ignored() throws {
    let result = try found(
      ["a.csv": Self.table, "concord.json": "{}", "sub/concord.json": "{}"], ["@"],
      finder: SourceFinder(ignoring: ["concord.json"]))
    #expect(result.names == ["@/a.csv"] && result.skipped.isEmpty)
  }

  @Test("have the owner that is written before them, and else none")
  func owners() throws {
    let files = ["a.csv": Self.table, "b.csv": Self.table]
    let result = try found(files, ["ISO=@/b.csv", "@/a.csv"])
    #expect(result.names == ["a.csv", "b.csv"] && result.owners == [nil, "ISO"])
    #expect(try found(files, ["ISO/IEC=@"]).owners == ["ISO/IEC", "ISO/IEC"])
    #expect(try found(["a=b.csv": Self.table], ["@/a=b.csv"]).names == ["a=b.csv"])
    #expect(try found(["a=b.csv": Self.table], ["@/a=b.csv"]).owners == [nil])
  }

  @Test(
    "that are named twice are one, with the owner that one of the names gives",
    arguments: [["@/a.csv", "ISO=@"], ["ISO=@", "@/a.csv"], ["@/sub/../a.csv", "ISO=@/a.csv"]])
  func twice(_ arguments: [String]) throws {
    let result = try found(["a.csv": Self.table, "sub/x": ""], arguments)
    #expect(result.names.count == 1 && result.owners == ["ISO"])
  }

  @Test("that are named twice have one name, whatever comes first")
  func oneName() throws {
    let files = ["a.csv": Self.table, "b.csv": Self.table, "sub/c.csv": Self.table]
    for arguments in [["@", "@/a.csv", "@/sub"], ["@/sub", "@", "@/sub/../a.csv"]] {
      #expect(try found(files, arguments).names == ["a.csv", "@/b.csv", "sub/c.csv"])
      #expect(try found(files, arguments.reversed()).names == ["a.csv", "@/b.csv", "sub/c.csv"])
    }
  }

  @Test(
    "that are given to two owners are refused",
    arguments: [["A=@/a.csv", "B=@/a.csv"], ["B=@/a.csv", "@", "A=@"], ["A=@", "B=@/sub/../a.csv"]])
  func twoOwners(_ arguments: [String]) throws {
    let error = #expect(throws: ImportError.self) { try found(["a.csv": Self.table, "sub/x": ""], arguments) }
    #expect(
      error?.description
        == "a.csv: the source is given to A and to B (expected one owner of a source); name it once, as ORG=path")
  }

  @Test("keep an owner that is written before them, whatever the configuration says", arguments: [true, false])
  func configuredOwner(_ isReversed: Bool) throws {
    let finder = SourceFinder { $0.organisation = "IEC" }
    let arguments = ["ISO=@/a.csv", "@"]
    let result = try found(["a.csv": Self.table], isReversed ? arguments.reversed() : arguments, finder: finder)
    #expect(result.owners == ["ISO"])
  }

  @Test("are found once where a link leads back to a folder around it")
  func links() throws {
    try withTemporaryFolder { folder in
      try write(["a.csv": Self.table, "sub/b.csv": Self.table, "yaml/1.yaml": Self.concept], to: folder)
      for link in ["loop", "sub/up", "yaml/loop"] {
        let target = link == "sub/up" ? ".." : "."
        try FileManager.default.createSymbolicLink(atPath: "\(folder)/\(link)", withDestinationPath: target)
      }
      var finder = SourceFinder()
      let sources = try finder.sources([folder])
      #expect(sources.map { Path.name($0.name) } == ["a.csv", "b.csv", "yaml"])
      #expect(sources.last?.files.count == 1)
      #expect(finder.findings.isEmpty)
    }
  }

  @Test("in a folder are no workbooks of other things; a finding says so, and one that is named is an error")
  func otherWorkbook() throws {
    try withTemporaryFolder { folder in
      let sheet =
        "<worksheet><sheetData><row r='1'><c t='inlineStr'><is><t>Budget</t></is></c></row></sheetData></worksheet>"
      let workbook = try Zip.archive([
        "xl/workbook.xml": Array("<workbook><sheets><sheet name='2026'/></sheets></workbook>".utf8),
        "xl/worksheets/sheet1.xml": Array(sheet.utf8),
      ])
      try write(["a.csv": Self.table], to: folder)
      try LocalFileSystem().write(workbook, to: "\(folder)/budget.xlsx")
      var finder = SourceFinder()
      #expect(try finder.sources([folder]).map { Path.name($0.name) } == ["a.csv"])
      #expect(
        finder.findings.map(\.message) == [
          "the file is not read: no row of headings tells which column holds the designations"
        ])
      let named = try #require(try finder.sources(["\(folder)/budget.xlsx"]).first)
      let error = #expect(throws: ImportError.self) { try ImporterRegistry.standard.read(named) }
      #expect(error?.location.sheet == "2026")
    }
  }

  @Test("in a folder are those whose format the configuration names")
  func configuredFormat() throws {
    let finder = SourceFinder { if $0.name.hasSuffix("odd.txt") { $0.format = "csv" } }
    #expect(try found(["odd.txt": "Terms\nlamp\n"], ["@"], finder: finder).names == ["@/odd.txt"])
  }

  @Test("in a folder are also files that plainly want to be one, and of data in other forms a finding tells why not")
  func damaged() throws {
    try withTemporaryFolder { folder in
      let files = [
        "a.csv": Self.table, "cut.xml": "<tbx type=\"TBX-B", "cut.tbx": "<tb", "cut.xlsx": "PK", "numbers.csv": "1,2\n",
        "page.xml": "<html/>", "nothing.tsv": "", "read.me": "About lamps.",
      ]
      try write(files, to: folder)
      var finder = SourceFinder()
      let names = try finder.sources([folder]).map { Path.name($0.name) }
      #expect(names == ["a.csv", "cut.tbx", "cut.xlsx", "cut.xml"])
      #expect(
        finder.findings.map { "\(Path.name($0.location.file)) \($0.severity): \($0.message)" } == [
          "nothing.tsv minor: the file is not read: the file is empty",
          "numbers.csv minor: the file is not read: no row of headings tells which column holds the designations",
          "page.xml minor: the file is not read: the file is XML, but its root element is <html>",
          "read.me note: no glossary in a known format",
        ])
    }
  }

  @Test("with the same name are told apart by their folders")
  func sameName() throws {
    let files = ["x/a.csv": Self.table, "y/a.csv": Self.table]
    #expect(try found(files, ["@/y/a.csv", "@/x/a.csv"]).names == ["x/a.csv", "y/a.csv"])
  }

  @Test("are prepared before their format is recognised")
  func prepared() throws {
    let finder = SourceFinder { source in
      if source.name.hasSuffix("odd.csv") { source.columns = ["was": "designation:en"] }
      source.organisation = "IEC"
    }
    let files = ["odd.csv": "nr,was\n1,lamp\n", "other.csv": "nr,was\n1,lamp\n"]
    let result = try found(files, ["@"], finder: finder)
    #expect(result.names == ["@/odd.csv"] && result.owners == ["IEC"] && result.skipped == ["@/other.csv"])
    #expect(try found(files, ["ISO=@"], finder: finder).owners == ["ISO"], "what is written on the line comes first")
  }

  @Test("do not include a directory that Concord wrote, unless its files are named")
  func ownOutput() throws {
    let files = [
      "a.csv": Self.table, "out/directory.json": "{\"format\": \"concord-directory\"}", "out/directory.tbx": "<tbx/>",
    ]
    let result = try found(files, ["@"])
    #expect(result.names == ["@/a.csv"] && result.skipped == ["@/out"])
    #expect(try found(files, ["@/out/directory.tbx"]).names == ["directory.tbx"])
  }

  @Test("that hold nothing are refused", arguments: [[:], ["read.me": "About lamps."], ["sub/x.txt": "Lamps."]])
  func noGlossary(_ files: [String: String]) throws {
    let error = #expect(throws: ImportError.self) { try found(files, ["@"]) }
    #expect(error?.problem == "the folder holds no glossary")
    #expect(error?.expected?.contains("TBX") == true)
  }

  @Test("that are not there are refused", arguments: ["@/no-such-file.csv", "ISO=@/no-such-file.csv"])
  func missing(_ argument: String) throws {
    let error = #expect(throws: FileError.self) { try found([:], [argument]) }
    #expect(error?.path.hasSuffix("/no-such-file.csv") == true)
    #expect(error?.reason == "No such file or directory")
  }

  @Test("named outright are sources even where nobody can read them, so that the error is seen")
  func outright() throws {
    #expect(try found(["page.html": "<html/>"], ["@/page.html"]).names == ["page.html"])
  }
}
