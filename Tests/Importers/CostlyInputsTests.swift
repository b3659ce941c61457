import Files
import Importers
import Terminology
import TestSupport
import Testing

/// Inputs that are small or simple, and would cost much if they were taken at their word.
@Suite("Costly inputs")
struct CostlyInputsTests {
  private func refusal(of text: String, as format: String) -> ImportError? {
    #expect(throws: ImportError.self) { try collect(text, as: format) }
  }

  // MARK: YAML

  @Test("of YAML that multiply by aliases are refused where the first alias stands")
  func aliases() {
    let laughs = """
      a: &a [lamp, lamp, lamp, lamp]
      b: &b [*a, *a, *a, *a]
      termid: *b
      """
    let error = refusal(of: laughs, as: "glossarist")
    #expect(error?.problem == "an alias (*name) is used")
    #expect(error?.location.line == 2 && error?.location.column == 8)
    #expect(refusal(of: "a: &a {termid: 1}\n<<: *a\n", as: "glossarist")?.location.line == 2)
  }

  @Test("of YAML that are nested too deep are refused", arguments: ["[", "- ", "{a: ", "? "])
  func deepYAML(_ opening: String) {
    let error = refusal(of: String(repeating: opening, count: 100_000), as: "glossarist")
    #expect(error?.problem.contains("nested more than 64 levels deep") == true, "\(String(describing: error))")
    #expect(error?.location.line == 1 && (error?.location.column ?? 0) > 64)
  }

  @Test("of YAML that are long are read: a text, and a mapping of many keys")
  func longYAML() throws {
    let text = String(repeating: "lamp ", count: 200_000)
    let definition = "termid: 1\neng:\n  terms: [{designation: lamp}]\n  definition: |\n    \(text)\n"
    #expect(try collect(definition, as: "glossarist").entries.first?.definitionTexts("en").first?.utf8.count == 999_999)
    let keys = (0..<20_000).map { "key\($0): \($0)\n" }.joined()
    let many = try collect("termid: 1\neng:\n  terms: [{designation: lamp}]\n\(keys)", as: "glossarist").entries
    #expect(many.first?.properties.count == 20_000)
  }

  @Test("of YAML that name a key twice or types of programs lose nothing and run nothing")
  func oddYAML() throws {
    let text = """
      termid: 1
      termid: 2
      eng:
        terms: [{designation: !!python/object/apply:os.system [lamp]}, {designation: !!str torch}]
      """
    let entries = try collect(text, as: "glossarist").entries
    #expect(entries.map(\.id) == ["1"])
    #expect(entries[0].properties.contains { $0.name == "termid" && $0.value == "2" })
    #expect(entries[0].terms("en").contains("torch"))
  }

  // MARK: JSON

  @Test(
    "of JSON are refused with the place",
    arguments: [
      (String(repeating: "[", count: 100_000), 100_001, "the file ends here"),
      (String(repeating: "[", count: 600) + String(repeating: "]", count: 600), 513, "“[” stands here"),
      ("{\"format\": \"concord-glossary\", \"version\": 1e999}", 43, "“1” stands here"),
      ("{\"format\": \"\\ud800\"}", 13, "“\\” stands here"),
      ("{\"format\": \"\\ud800\\u0041\"}", 13, "“\\” stands here"),
      ("{\"format\": \"\\q\"}", 13, "“\\” stands here"),
      ("{\"format\": 012}", 12, "“0” stands here"),
      ("{\"format\": \"\0\"}", 13, "“\0” stands here"),
    ])
  func json(_ text: String, _ column: Int, _ found: String) {
    let error = refusal(of: text, as: "json")
    #expect(error?.problem == "the file is no JSON: \(found)")
    #expect(error?.location.line == 1 && error?.location.column == column)
  }

  @Test("of JSON that hold something else than Concord writes are refused with the place")
  func otherJSON() throws {
    let glossary = """
      {"format": "concord-glossary", "version": 1, "glossaries": [
      {"header": {"organisation": "A", "publication": "B"}, "entries": [{"id": "1"},
      """
    let wrong = refusal(of: glossary + "\n{\"id\": []}]}]}", as: "json")
    #expect(wrong?.location.line == 3 && wrong?.location.column == 8, "\(String(describing: wrong))")
    let newer = refusal(of: "{\"format\": \"concord-glossary\",\n\"version\": 2}", as: "json")
    #expect(newer?.problem == "the file is of version 2")
    #expect(newer?.location.line == 2 && newer?.location.column == 12)
  }

  // MARK: Tables

  @Test("of CSV are read: a long cell, thousands of columns, empty rows and mixed line ends")
  func csv() throws {
    let cell = String(repeating: "lamp, \"\"light\"\"\n", count: 20_000)
    let long = try collect("id,term,definition\n1,lamp,\"\(cell)\"\n", as: "csv")
    #expect((long.entries.first?.definitionTexts("en").first?.utf8.count ?? 0) > 260_000)
    let wide = String(repeating: ",x", count: 10_000)
    #expect(try collect("id,term\(wide)\n1,lamp\(wide)\n", as: "csv").entries.first?.terms("en") == ["lamp"])
    let empty = String(repeating: "\r\n\n\r", count: 20_000)
    let rows = try collect("id,term\n1,lamp\(empty)2,torch\r3,light", as: "csv").entries
    #expect(rows.map(\.id) == ["1", "2", "3"])
    #expect(rows[1].location?.row == 60_002)
  }

  @Test("of CSV with an endless quoted cell are refused where it begins")
  func openQuote() {
    let error = refusal(of: "id,term\n1,\"" + String(repeating: "lamp\n", count: 100_000), as: "csv")
    #expect(error?.location.line == 2 && error?.location.column == 2)
  }

  // MARK: XML

  /// UTF-16 with a byte order mark, least significant byte first.
  private func utf16(_ units: some Sequence<UInt16>) -> [UInt8] {
    [0xFF, 0xFE] + units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
  }

  @Test("of XML whose bytes stop being text are refused there, however much was read", arguments: [1, 1_000, 50_000])
  func brokenEncoding(_ count: Int) throws {
    let opening = "<standard><body>\(String(repeating: "<p>lamp</p>", count: count))".utf16
    let reader = try XMLReader(MemoryStream(utf16(Array(opening) + [0xDC00, 0xD800, 0x41])), file: "sample.xml")
    let error = #expect(throws: ImportError.self) {
      while try reader.next() != .finished { continue }
    }
    #expect(error?.problem == "the bytes here are no text in the encoding of the file")
    #expect(error?.location.line == 1)
  }

  @Test("of XML that name every element otherwise are refused")
  func names() {
    let error = refusal(of: "<tbx><text><body>" + (0..<20_000).map { "<a\($0)/>" }.joined(), as: "tbx")
    #expect(error?.problem == "the elements and attributes have more than 10000 different names")
    #expect(error?.location.line == 1)
  }

  @Test("of XML in an encoding of another world are refused", arguments: ["tbx", "sts"])
  func ebcdic(_ format: String) throws {
    // “<?xml version='1.0'” in EBCDIC, and then something that is not.
    let bytes: [UInt8] =
      [
        0x4C, 0x6F, 0xA7, 0x94, 0x93, 0x40, 0xA5, 0x85, 0x99, 0xA2, 0x89, 0x96, 0x95, 0x7E, 0x7F, 0xF1, 0x4B, 0xF0,
        0x7F,
      ]
      + [
        0x40, 0x85, 0x95, 0x83, 0x96, 0x84, 0x89, 0x95, 0x82, 0x7E, 0x7F, 0xC9, 0xC2, 0xD4, 0xF0, 0xF3, 0xF7, 0x7F,
        0x6F,
      ]
      + Array("<doc>\r\n<n".utf8)
    var source = Source(.memory(bytes), name: "sample")
    source.format = format
    let error = #expect(throws: ImportError.self) { try ImporterRegistry.standard.read(source) }
    #expect(error?.location.line != nil && error?.location.column != nil, "\(String(describing: error))")
  }
}
