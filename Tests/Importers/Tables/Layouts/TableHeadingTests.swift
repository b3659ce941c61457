import Files
import Terminology
import Testing

@testable import Importers

@Suite("Headings of tables")
struct TableHeadingTests {
  private func role(_ heading: String) -> String? {
    ColumnRole(heading: heading).map { role in
      role.language.map { "\(role.content.rawValue):\($0)" } ?? role.content.rawValue
    }
  }

  @Test(
    "say what a column holds, in the languages in which tables are published",
    arguments: [
      ("id", "identifier"), ("Term", "designation"), ("TERM ID", "identifier"), ("en", "designation:en"),
      ("English", "designation:en"), ("français", "designation:fr"), ("definition_fr", "definition:fr"),
      ("fr_definition", "definition:fr"), ("Definition (English)", "definition:en"),
      ("Term in Spanish", "designation:es"),
      ("Définition", "definition:fr"), ("термин", "designation:ru"), ("术语", "designation:zh"), ("Note 1", "note"),
      ("Example_2", "example"), ("Definition [1]", "definition"), ("Sigle", "abbreviation:fr"),
      ("Clause", "number"), ("Recommendation", "publication"), ("Term status", "designation-status"),
    ])
  func known(_ heading: String, _ expected: String) {
    #expect(role(heading) == expected)
  }

  @Test(
    "say nothing where the words are others",
    arguments: [
      "", "colour", "1", "–", "[id]", "the term that is meant by the committee", "xq", "definition of blue",
      "terminal", "identity",
    ])
  func unknown(_ heading: String) {
    #expect(role(heading) == nil)
  }

  @Test(
    "are mapped by the configuration in the same words",
    arguments: [
      ("definition:fr", "definition:fr"), ("identifier", "identifier"), ("ignore", "ignore"),
      ("part-of-speech", "part-of-speech"), ("Term", "designation"), ("designation: de", "designation:de"),
    ])
  func mapping(_ words: String, _ expected: String) {
    let role = ColumnRole(mapping: words)
    #expect(role.map { r in r.language.map { "\(r.content.rawValue):\($0)" } ?? r.content.rawValue } == expected)
    #expect(ColumnRole(mapping: "colour") == nil && ColumnRole(mapping: "designation:Klingonese") == nil)
  }

  private func heading(_ text: String, columns: [String: String] = [:]) -> TableHeading? {
    TableHeading.find(in: Delimiter.rows(of: Array(text.utf8), 0x2C), columns: columns)
  }

  @Test(
    "are found below titles and forms",
    arguments: [
      ("id,term,definition\n1,a,b\n", 1), ("List of lamps\n\nid,term,definition\n", 3),
      ("id,en,fr\n", 1), ("term\nlamp\n", 1), ("term,note\nid,term,definition,note\n", 2),
      ("id,term\nid,term\n", 1),
    ])
  func found(_ text: String, _ row: Int) {
    #expect(heading(text)?.row == row)
  }

  @Test(
    "are not made of words that merely occur in a table",
    arguments: [
      "1,lamp,light\n2,is,am\n", "lamp\nlight\n", "id,definition\n", "is,a,lamp\n", "", "id,en\n1,lamp\n",
      "## Terms\nlamp\n", "# Terms, definitions\n",
    ])
  func notFound(_ text: String) {
    #expect(heading(text) == nil)
  }

  @Test("may be named by the configuration, by heading or letter")
  func configured() {
    let text = "key no,was,ort\n1,lamp,Lampe\n"
    #expect(heading(text) == nil)
    for (columns, row) in [(["was": "designation:en"], 1), (["B": "designation:en"], 0)] {
      let found = heading(text, columns: columns)
      #expect(found?.row == row)
      #expect(found?.columns(.designation).map(\.index) == [1])
    }
  }

  @Test(
    "need not be there where the configuration names columns by letter",
    arguments: [
      ("L1,lamp,light\nL2,torch,light\n", 0), ("List of lamps\nid,was,definition\nL1,lamp,light\n", 2),
      ("id,B\nL1,lamp\n", 1), ("L1,term,Term\n", 1), ("L1\nL2\n", nil), ("", nil),
    ] as [(String, Int?)])
  func letterMapping(_ text: String, _ row: Int?) {
    #expect(heading(text, columns: ["A": "identifier", "B": "designation:en"])?.row == row)
  }

  @Test(
    "columns have the letters that spreadsheet programs show",
    arguments: [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")])
  func letters(_ index: Int, _ letter: String) {
    #expect(TableHeading.letter(index) == letter)
    #expect(CellText.column(of: "\(letter)7") == index)
  }

  @Test(
    "tell the delimiter",
    arguments: [
      ("id,term,definition\n1,\"a;b\",\"c;d;e\"\n", ","), ("id;term;definition\n1;a,b;c, d, e\n", ";"),
      ("id\tterm\tdefinition\n1\ta, b\tc; d\n", "\t"), ("id|term|definition\n1|a,b|c\n", "|"), ("term\nlamp\n", ","),
    ])
  func delimiter(_ text: String, _ expected: String) {
    #expect(Delimiter.detect(Array(text.utf8), columns: [:]) == expected.utf8.first)
  }
}
