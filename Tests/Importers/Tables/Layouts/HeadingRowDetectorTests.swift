import TestSupport
import Testing

@testable import Importers

@Suite("Headings among ITU terms")
struct HeadingRowDetectorTests {
  private func candidate(_ clause: String, in document: String) -> HeadingRowDetector.Candidate {
    HeadingRowDetector.Candidate(
      document: document, section: "", clause: clause, term: "lamp", hasDefinition: false, hasSource: true,
      definition: "")
  }

  @Test("have clauses below them in the same document, as one sees by trying all", arguments: 0..<30 as Range<UInt64>)
  func subclauses(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let rows = (0..<60).map { _ in
      let parts = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        ["1", "2", "11", ""].randomElement(using: &random) ?? ""
      }
      return candidate(parts.joined(separator: "."), in: Bool.random(using: &random) ? "X.9999" : "Y.9999")
    }
    let detector = HeadingRowDetector(rows)
    for row in rows {
      let isParent =
        !row.clause.isEmpty
        && rows.contains { $0.document == row.document && $0.clause.hasPrefix("\(row.clause).") }
      #expect(detector.signs(of: row).contains("clauses below it follow") == isParent, "\(row.clause)")
    }
  }
}
