import Files
import FoundationEssentials
import Terminology
import TestSupport
import Testing

@testable import Importers

@Suite("Tables whose rows of one id stand together")
struct TablePiecesTests {
  private func source(_ text: String) -> Source {
    var source = Source(text: text, named: "ISO lamps.csv")
    source.organisation = "ISO"
    return source
  }

  /// What is read of a table piece by piece, and whether it was cut.
  private func inPieces(_ source: Source, size: Int) throws -> (read: GlossaryCollector, cuts: Int?) {
    var collector = GlossaryCollector()
    let table = try DelimitedTable.find(in: source, pieceSize: size)
    try DelimitedTableImporter.read(table, into: &collector)
    return (collector, table.cuts?.count)
  }

  /// What is read of a table row by row, with every entry kept to the end.
  private func asWhole(_ source: Source) throws -> GlossaryCollector {
    var collector = GlossaryCollector()
    let table = try DelimitedTable.find(in: source)
    var glossary = TableImport(source)
    guard try glossary.read(table.rows()) else { throw DelimitedTableImporter.noHeading(at: source.location) }
    glossary.send(format: "CSV", to: &collector)
    return collector
  }

  @Test("give in pieces of any size what they give as a whole", arguments: 0..<60)
  func random(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let source = source(RandomTable(&generator).text)
    let whole = try asWhole(source)
    for size in [1, 40, 256 << 10] {
      let read = try inPieces(source, size: size).read
      #expect(read.glossaries == whole.glossaries)
      #expect(read.findings == whole.findings)
    }
  }

  @Test("are cut between ids, and no others are")
  func cuts() throws {
    let rows = "id,lang,label\n1,en,lamp\n1,fr,lampe\n\n\"1\",de,Lampe\n2,en,torch\n"
    let (read, cuts) = try inPieces(source(rows), size: 1)
    #expect(cuts == 3 && read.entries.map(\.id) == ["1", "2"])
    #expect(read.entries[0].languageSections.map(\.language.value) == ["en", "fr", "de"])
    let (apart, none) = try inPieces(source(rows + " 1,en,lantern\n"), size: 1)
    #expect(none == nil && apart.entries.map(\.id) == ["1", "2"])
    #expect(apart.entries[0].terms("en") == ["lamp", "lantern"])
    #expect(try inPieces(source(rows + ",en,lantern\n"), size: 1).cuts == nil)
    #expect(try inPieces(source("id,en,fr\n1,lamp,lampe\n2,torch,\n"), size: 1).cuts == 3)
    #expect(try inPieces(source("id,publication,term\n1,ISO 1,lamp\n2,ISO 2,torch\n"), size: 1).cuts == nil)
    #expect(try inPieces(source("id,lang,label\n"), size: 1).read.entries.isEmpty)
  }

  @Test("take ids that are the same text in other codes for one, wherever they stand")
  func equivalentIdentifiers() throws {
    let rows = ["\u{E9},en,a", "x,en,b", "e\u{301},en,c"]
    let apart = source("id,lang,label\n" + rows.joined(separator: "\n"))
    #expect(try inPieces(apart, size: 1).read.entries.map { $0.terms("en") } == [["a", "c"], ["b"]])
    let together = source("id,lang,label\n" + [rows[0], rows[2], rows[1]].joined(separator: "\n"))
    #expect(try inPieces(together, size: 1).read.glossaries == asWhole(together).glossaries)
  }

  @Test("are read in pieces in every encoding")
  func encodings() throws {
    let text = "id,lang,label,kind,definition\n" + (1...300).map { "\($0),fr,été \($0),pref,posée de côté\n" }.joined()
    let whole = try asWhole(source(text))
    let utf16 = "\u{FEFF}\(text)".utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let latin = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    for bytes in [Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), utf16, latin] {
      var source = Source(.memory(bytes), name: "ISO lamps.csv")
      source.organisation = "ISO"
      let (read, cuts) = try inPieces(source, size: 1_000)
      #expect(read.entries == whole.entries, "\(bytes.prefix(3)) \(read.codes)")
      #expect((cuts ?? 0) > 10)
    }
  }

  @Test(
    "are refused where the file changes while it is read",
    arguments: ["id,lang,label\n1,en,lamp\n", "id,lang,label\n1,en,lamp\n2,en,torch\n3,"])
  func changed(_ text: String) throws {
    let error = try withTemporaryFolder { folder in
      try write(["lamps.csv": "id,lang,label\n1,en,lamp\n2,en,torch\n"], to: folder)
      let table = try DelimitedTable.find(
        in: Source(.file(path: "\(folder)/lamps.csv"), name: "lamps.csv"), pieceSize: 1)
      try FileManager.default.removeItem(atPath: "\(folder)/lamps.csv")
      try write(["lamps.csv": text], to: folder)
      var collector = GlossaryCollector()
      return #expect(throws: ImportError.self) { try DelimitedTableImporter.read(table, into: &collector) }
    }
    #expect(error?.problem == "the file changed while it was read")
  }
}

/// A table with all that makes reading it hard: ids that come back, quotes, blanks, missing cells, unknown languages.
private struct RandomTable {
  let text: String

  private static let columns = ["id", "lang", "label", "kind", "definition", "note", "colour"]
  private static let labels = [
    "lamp", "torch", "e\u{301}te\u{301}", "\u{E9}t\u{E9}", "", " lamp", "\"lamp\"", "\" lamp \"", "\"a, \"\"b\"\"\"",
    "\"lamp\"s", "a\"b", "\"two\nlines\"", "\"two\r\nlines\"", "\u{A0}lamp\u{3000}", "\"\"", "\"  \"", "灯", "灯 ", "=1",
  ]
  private static let languages = ["en", "fr", "en", "fr", "EN", "\"en\"", " fr", "English", "?", "", "\"e\"n"]
  private static let kinds = [
    "pref", "alt", "", "PREF", "abbr", "\" pref\"", " alt ", "hidden", "odd", "symbol", "\"p\"\"\"",
  ]

  init(_ generator: inout SeededGenerator) {
    var columns = ["id", "label", Bool.random(using: &generator) ? "lang" : "kind"]
    for column in RandomTable.columns where !columns.contains(column) && Bool.random(using: &generator) {
      columns.append(column)
    }
    if Int.random(in: 0..<4, using: &generator) == 0 { columns = ["id", "en", "fr", "definition"] }
    columns.shuffle(using: &generator)
    let end = ["\n", "\r\n", "\r"].randomElement(using: &generator) ?? "\n"
    let returns = Int.random(in: 0..<3, using: &generator) == 0
    let oddity = [0, 3, 30].randomElement(using: &generator) ?? 0
    var id = 1
    var lines = [columns.joined(separator: ",")]
    for _ in 0..<Int.random(in: 0..<40, using: &generator) {
      if Int.random(in: 0..<3, using: &generator) == 0 { id += 1 }
      let shown =
        returns && Int.random(in: 0..<8, using: &generator) == 0 ? Int.random(in: 1...id, using: &generator) : id
      let cells = columns.map { column -> String in
        let isOdd = Int.random(in: 0..<100, using: &generator) < oddity
        switch column {
        case "id": return RandomTable.identifier(shown, isOdd, &generator)
        case "lang": return RandomTable.one(of: RandomTable.languages, isOdd, plain: 4, &generator)
        case "kind": return RandomTable.one(of: RandomTable.kinds, isOdd, plain: 3, &generator)
        case "colour", "note": return isOdd ? "red" : ""
        default: return RandomTable.one(of: RandomTable.labels, isOdd, plain: 4, &generator)
        }
      }
      let isShort = Int.random(in: 0..<100, using: &generator) < oddity
      lines.append(
        cells.dropLast(isShort ? Int.random(in: 0..<cells.count, using: &generator) : 0).joined(separator: ","))
      if Int.random(in: 0..<60, using: &generator) < oddity {
        lines.append(["", ",,", " , "].randomElement(using: &generator) ?? "")
      }
    }
    text = lines.joined(separator: end) + (Bool.random(using: &generator) ? end : "")
  }

  private static func one(
    of values: [String], _ isOdd: Bool, plain: Int, _ generator: inout SeededGenerator
  ) -> String {
    values.prefix(isOdd ? values.count : plain).randomElement(using: &generator) ?? ""
  }

  private static func identifier(_ number: Int, _ isOdd: Bool, _ generator: inout SeededGenerator) -> String {
    guard isOdd else { return "c\(number)" }
    let forms = [
      "\"c\(number)\"", " c\(number)", "\" c\(number)\"", "\u{E9}\(number)", "e\u{301}\(number)", "",
      "\"c\"\"\(number)\"",
    ]
    return forms.randomElement(using: &generator) ?? ""
  }
}
