import Files
import Terminology
import TestSupport
import Testing

@testable import Importers

@Suite("Delimiter-separated records")
struct DelimitedReaderTests {
  private func rows(
    _ text: String, delimiter: String = ",", pieceSize: Int = .max
  ) throws -> [[String]] {
    let stream = MemoryStream(text, pieceSize: pieceSize)
    var reader = DelimitedReader(stream, delimiter: delimiter.utf8.first ?? 0x2C, file: "sample.csv")
    var rows: [TableRow] = []
    while let row = try reader.next() { rows.append(row) }
    #expect(rows.map(\.number) == Array(1..<(rows.count + 1)))
    return rows.map(\.cells)
  }

  private static let tables: [(text: String, rows: [[String]])] = [
    ("", []),
    ("a", [["a"]]),
    ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
    ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
    ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
    ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
    ("a,b\n\r\nc", [["a", "b"], [""], ["c"]]),
    ("a\n\nb", [["a"], [""], ["b"]]),
    (",\n,", [["", ""], ["", ""]]),
    ("a,", [["a", ""]]),
    ("a,\n", [["a", ""]]),
    (",a", [["", "a"]]),
    ("\"a,b\",c", [["a,b", "c"]]),
    ("\"a\"\"b\"", [["a\"b"]]),
    ("\"\"\"a\"\"\"", [["\"a\""]]),
    ("\"\"", [[""]]),
    ("\"\",\"\"\n", [["", ""]]),
    ("\"a\nb\r\nc\rd\",e", [["a\nb\r\nc\rd", "e"]]),
    ("a\"b\"c,d", [["a\"b\"c", "d"]]),
    ("\"a\"b,c", [["ab", "c"]]),
    (" \"a\",b", [[" \"a\"", "b"]]),
    ("\"a\"\r\n\"b\"\r\n", [["a"], ["b"]]),
    ("é,中,\u{1F600}\ne\u{301},\u{A0}x", [["é", "中", "\u{1F600}"], ["e\u{301}", "\u{A0}x"]]),
    ("a,b\n\u{301}c,d", [["a", "b"], ["\u{301}c", "d"]]),
  ]

  @Test("are read the same in pieces of any size", arguments: [1, 2, 7, 4096], tables)
  func named(_ pieceSize: Int, _ table: (text: String, rows: [[String]])) throws {
    #expect(try rows(table.text, pieceSize: pieceSize) == table.rows)
  }

  @Test("may be separated by other signs, and then hold commas", arguments: ["\t", ";", "|"])
  func delimiters(_ delimiter: String) throws {
    let text = "a,b\(delimiter)\"c\(delimiter)d\"\n"
    #expect(try rows(text, delimiter: delimiter) == [["a,b", "c\(delimiter)d"]])
  }

  @Test(
    "with a quote that is never closed are refused where it opens",
    arguments: [
      ("\"a", 1, 1), ("a,\"b", 1, 2), ("a,b\nc,d,\"e\nf,g\n", 2, 3), ("a\r\nb\r\n\"c", 3, 1),
      ("\"x\ny\",\"z", 2, 2), ("a,\"b\"\"", 1, 2),
    ])
  func unclosed(_ text: String, _ line: Int, _ column: Int) {
    for pieceSize in [1, 2, 7, 4096] {
      let error = #expect(throws: ImportError.self) { try rows(text, pieceSize: pieceSize) }
      #expect(error?.problem == "a quoted cell is never closed")
      #expect(error?.location.file == "sample.csv")
      #expect(error?.location.line == line)
      #expect(error?.location.column == column)
    }
  }

  @Test("are read back as they were written, whatever the cells hold", arguments: ["\n", "\r\n", "\r"])
  func roundTrip(_ lineEnd: String) throws {
    var random = SeededGenerator(seed: 11)
    let pieces = ["a", "\"", "\"\"", ",", ";", "\t", "\n", "\r", "\r\n", " ", "é", "中", "e\u{301}", "\u{FEFF}", "1"]
    for _ in 0..<300 {
      let width = Int.random(in: 1...4, using: &random)
      let table = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        (0..<width).map { _ in
          (0..<Int.random(in: 0...4, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        }
      }
      let delimiter = [",", ";", "\t"].randomElement(using: &random) ?? ","
      let written = table.map { row in
        // Every cell may be quoted; those with special signs have to be.
        row.map { cell in
          let isPlain = !cell.utf8.contains { [0x22, 0x0A, 0x0D, 0x2C, 0x3B, 0x09].contains($0) }
          return isPlain && Bool.random(using: &random) ? cell : "\"\(cell.replacing("\"", with: "\"\""))\""
        }.joined(separator: delimiter) + lineEnd
      }.joined()
      let pieceSize = Int.random(in: 1...20, using: &random)
      let read = try rows(written, delimiter: delimiter, pieceSize: pieceSize)
      #expect(read.map { $0.map { Array($0.utf8) } } == table.map { $0.map { Array($0.utf8) } }, "\(written)")
    }
  }
}
