import Files
import FoundationEssentials
import TestSupport
import Terminology
import Testing

@testable import Importers

@Suite("Tables that test readers")
struct HostileTablesTests {
  private static func rows(_ bytes: [UInt8], pieceSize: Int) throws -> [[String]] {
    var reader = DelimitedReader(MemoryStream(bytes, pieceSize: pieceSize), delimiter: 0x2C, file: "sample.csv")
    var rows: [[String]] = []
    while let row = try reader.next() { rows.append(row.cells) }
    return rows
  }

  private static func file(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: "\(Corpora.path)/hostile/\(path)")))
  }

  @Test(
    "are read as others read them", .enabled(if: Corpora.isThere, Comment(rawValue: Corpora.absence)),
    arguments: [
      "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "location_coordinates", "newlines",
      "newlines_crlf", "quotes_and_newlines", "simple", "simple_crlf", "utf8",
    ])
  func spectrum(_ name: String) throws {
    let bytes = try Self.file("csv-spectrum/csvs/\(name).csv")
    let json = Data(try Self.file("csv-spectrum/json/\(name).json"))
    // One of them has an object where the others have a list.
    let objects =
      try (try? JSONDecoder().decode([[String: String]].self, from: json))
      ?? [JSONDecoder().decode([String: String].self, from: json)]
    for pieceSize in [1, 2, 7, 4096] {
      let rows = try Self.rows(bytes, pieceSize: pieceSize)
      let headings = try #require(rows.first)
      let read = rows.dropFirst().map { Dictionary(zip(headings, $0)) { first, _ in first } }
      // The two files of one case, which was published so, give different telephone numbers.
      let left = name == "location_coordinates" ? "Contact Phone Number" : nil
      #expect(read.map { $0.filter { $0.key != left } } == objects.map { $0.filter { $0.key != left } })
    }
  }

  @Test(
    "never crash the reader, and read the same in pieces of any size",
    .enabled(if: Corpora.isThere, Comment(rawValue: Corpora.absence)))
  func fuzz() throws {
    let folder = "\(Corpora.path)/hostile/go-fuzz/csv/corpus"
    for name in try Folder.names(in: folder) {
      let bytes = try Self.file("go-fuzz/csv/corpus/\(name)")
      let whole = try? Self.rows(bytes, pieceSize: .max)
      for pieceSize in [1, 7] { #expect((try? Self.rows(bytes, pieceSize: pieceSize)) == whole, "\(name)") }
      var source = Source(.memory(bytes), name: name)
      source.format = "csv"
      _ = try? ImporterRegistry.standard.read(source)
    }
  }

  @Test("count every kind of line end within quotes", arguments: ["\n", "\r", "\r\n"])
  func lines(_ end: String) {
    for pieceSize in [1, 2, 3, 100] {
      let error = #expect(throws: ImportError.self) {
        try Self.rows(Array("a,\"b\(end)c\(end)\(end)d\"\(end)e,\"f".utf8), pieceSize: pieceSize)
      }
      #expect(error?.location.line == 5)
    }
  }

  /// The designations of a table in the plainest layout, read through a column that forces the general path, too.
  @Test("give the same entries by the short path and the general one")
  func paths() throws {
    var random = SeededGenerator(seed: 17)
    let cells = [
      "1", "2", "a", "é", "e\u{301}", "pref", "alt", "ALT", "symbol", "odd", "en", "fr", "Deutsch", "\" x \"", " y ",
      "",
    ]
    for _ in 0..<300 {
      let rows = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        (0..<5).map { _ in cells.randomElement(using: &random) ?? "" }
      }
      let plain = rows.map { $0.joined(separator: ",") }.joined(separator: "\n")
      // A second column of ids keeps the short path away and is empty.
      let general = rows.map { ($0 + [""]).joined(separator: ",") }.joined(separator: "\n")
      let short = try collect("id,lang,label,kind,definition\n\(plain)", named: "a.csv", of: "ISO")
      let long = try collect("id,lang,label,kind,definition,code\n\(general)", named: "a.csv", of: "ISO")
      #expect(short.glossaries == long.glossaries)
      #expect(short.findings == long.findings)
    }
  }
}
