import Files
import TestSupport
import Testing

@testable import Exporters
@testable import Importers

@Suite("Tables that are written")
struct DelimitedWriterTests {
  /// The cells that a reader finds, as bytes: the comparison of strings takes different spellings for equal.
  private func read(_ text: String, delimiter: UInt8) throws -> [[[UInt8]]] {
    var reader = DelimitedReader(MemoryStream(Array(text.utf8), pieceSize: 7), delimiter: delimiter, file: "written")
    var rows: [[[UInt8]]] = []
    while let row = try reader.next() { rows.append(row.cells.map { Array($0.utf8) }) }
    return rows
  }

  @Test("give back any cells, whatever is in them", arguments: [(UInt64(1), UInt8(0x2C)), (2, 0x09)])
  func roundTrip(_ seed: UInt64, _ delimiter: UInt8) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let width = Int.random(in: 1...4, using: &random)
      let rows = (0..<Int.random(in: 1...4, using: &random)).map { _ in (0..<width).map { _ in random.hostileText() } }
      var table = delimiter == 0x2C ? DelimitedWriter.csv : DelimitedWriter.tsv
      for row in rows { table.append(row) }
      #expect(try read(table.text, delimiter: delimiter) == rows.map { $0.map { Array($0.utf8) } })
    }
  }

  @Test(
    "quote only the cells that need it",
    arguments: [
      ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"so\"", "\"say \"\"so\"\"\""), ("two\nlines", "\"two\nlines\""),
      (" edge", "\" edge\""), ("=1+1", "=1+1"), ("+A1", "+A1"), ("@x", "@x"), ("", ""), ("tab\there", "tab\there"),
    ])
  func quotes(_ cell: String, _ written: String) {
    var table = DelimitedWriter.csv
    table.append([cell, "z"])
    #expect(table.text == "\(written),z\r\n")
  }

  @Test("keep tabs, line ends and quotes of cells between tabs, as SSSOM asks")
  func tabs() {
    var table = DelimitedWriter.tsv
    table.append(line: "# head")
    table.append(["a,b", "tab\there", "\"quoted\"", "two\nlines"])
    #expect(table.text == "# head\na,b\t\"tab\there\"\t\"\"\"quoted\"\"\"\t\"two\nlines\"\n")
  }
}
