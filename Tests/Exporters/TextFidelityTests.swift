import Exporters
import FoundationEssentials
import Importers
import Terminology
import TestSupport
import Testing

/// What goes into a file comes out of it, byte for byte, as designation and as definition.
@Suite("Texts survive a file and its import")
struct TextFidelityTests {
  /// The formats that hold every text.
  static let formats = ["json", "csv", "tsv", "xlsx", "glossarist"]

  private static let texts: [String] = [
    "plain", " blanks at the ends ", "\t", "\u{A0}no-break\u{A0}", "\u{FEFF}mark", "two  blanks", "a\nb", "a\r\nb",
    "a\rb", "\r",
    "\"", "\"quoted\"", "\"\"", "a,b;c|d\te", "'", "'=1", "=1+1", "+1", "-phase", "@home", "\u{FF1D}wide", "\u{FF20}",
    "_x0041_", "_x005F_x0041_", "_x000d_", "_x12", "\u{0}", "\u{1}\u{8}\u{B}\u{C}\u{1F}\u{7F}\u{85}",
    "\u{FFFE}\u{FFFF}\u{1FFFE}",
    "é", "e\u{301}", "\u{301}x", "\u{202E}abc", "\u{200D}", "<b>bold</b> &amp; &lt;", "fault <of an item>",
    "term (ABBR)",
    "lamp (Syn.: light)", "a; b", ".....", "…", "NULL", "null", "~", "true", "1.10", "0x1F", "2026-01-01", "- item",
    "# no comment",
    "{a: b}", "[a]", "key: value", "*alias", "&anchor", "!tag", "%TAG", "|", ">", "{{mention}}", "stem:[x]", "_word_",
    "^2^", "---", "&#123;", "&amp;lt;", "a &lt; b", "<<ref,x>>", "image::a[b]", "H~2~O", "_a_b_", "<night> lamp",
    "NOTE 1",
    "lamp (Syn.: light, torch)", "lamp <street>; light", "{{a, b}}\u{301}", "\u{600}{{a}}", "a\u{37E}&lt\u{37E}",
    "...", "NOTE 1 text", "id", "lang", "label", "term", "definition", "\u{1F6B2}\u{1F3FD}", "مصباح",
    "\u{2028}\u{2029}",
  ]

  /// A glossary with an entry for each of these texts.
  private static func glossary(_ texts: [(designation: String, definition: String)]) -> Glossary {
    let entries = texts.enumerated().map { index, text in
      entry("\(index)", section("en", text.designation, defined: text.definition))
    }
    return TestSupport.glossary("ISO", entries)
  }

  private static func naughtyStrings() throws -> [String] {
    let data = try Data(contentsOf: URL(filePath: Corpora.path + "/hostile/blns/blns.json"))
    return try JSONDecoder().decode([String].self, from: data)
  }

  private static func read(_ bytes: [UInt8], _ format: String) throws -> [ConceptEntry] {
    var source = Source(.memory(bytes), name: "sample.\(format)")
    source.organisation = "ISO"
    return try ImporterRegistry.standard.read(source).glossaries.flatMap(\.entries)
  }

  /// Whether XML 1.0 can hold a text (2.2, Char).
  private static func isXML(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF || scalar == "\t" || scalar == "\n"
        || scalar == "\r"
    }
  }

  /// The texts that come back changed.
  private static func changed(
    _ texts: [(designation: String, definition: String)], by format: String, guarded: Bool = false
  ) throws -> [String] {
    var exporter = try #require(ExporterRegistry.standard.exporter(named: format))
    if guarded { exporter = try #require(exporter.forSpreadsheets) }
    var bytes: [UInt8] = []
    _ = try exporter.write([glossary(texts)], to: &bytes)
    let entries = try read(bytes, format)
    #expect(entries.count == texts.count)
    return zip(texts, entries).enumerated().compactMap { index, pair in
      let (text, entry) = pair
      let section = entry.languageSections.first
      let isSame =
        section?.designations.map { Array($0.text.utf8) } == [Array(text.designation.utf8)]
        && section?.definitions.map { Array($0.text.utf8) } == [Array(text.definition.utf8)]
      return isSame ? nil : "\(index): \(text.designation.debugDescription) became \(String(describing: section))"
    }
  }

  /// Whether readers of TBX take white space in a text for the layout of the file.
  private static func hasLayout(_ text: String) -> Bool {
    text.utf8.contains { $0 == 0x09 || $0 == 0x0A } || text.utf8.allSatisfy { $0 == 0x20 }
  }

  /// Checks that TBX changes no text without saying so.
  private static func checkTBX(_ texts: [String]) throws {
    let kept = texts.filter { isXML($0) && !hasLayout($0) }
    #expect(try changed(kept.map { ($0, $0) }, by: "tbx-basic-dct") == [])
    let exporter = try #require(ExporterRegistry.standard.exporter(named: "tbx-basic-dct"))
    for text in texts where !isXML(text) || hasLayout(text) {
      var bytes: [UInt8] = []
      let losses = try exporter.write([glossary([(text, text)])], to: &bytes).losses.map(\.what)
      #expect(isXML(text) || losses.contains("characters that XML 1.0 does not allow"), "\(text.debugDescription)")
      let blanks = ["line breaks and tabs in designations", "designations of nothing but blanks"]
      #expect(!hasLayout(text) || losses.contains(where: blanks.contains), "\(text.debugDescription)")
    }
  }

  @Test("in TBX where XML can hold them; what it cannot is reported")
  func tbx() throws {
    try Self.checkTBX(Self.texts)
  }

  @Test("in TBX though they are naughty", .enabled(if: Corpora.isThere, Comment(rawValue: Corpora.absence)))
  func naughtyTBX() throws {
    try Self.checkTBX(Self.naughtyStrings().filter { !$0.isEmpty })
  }

  @Test("in every format that holds them", arguments: formats)
  func own(_ format: String) throws {
    #expect(try Self.changed(Self.texts.map { ($0, $0) }, by: format) == [])
  }

  @Test("where a spreadsheet program is to read them", arguments: ["csv", "tsv", "xlsx"])
  func guarded(_ format: String) throws {
    #expect(try Self.changed(Self.texts.map { ($0, $0) }, by: format, guarded: true) == [])
  }

  @Test("whatever they are made of", arguments: formats)
  func random(_ format: String) throws {
    var random = SeededGenerator(seed: 5)
    let texts = (0..<300).map { _ in (random.hostileText() + "x", random.hostileText() + "\"") }
    #expect(try Self.changed(texts, by: format) == [])
    let marks = SeededGenerator.hostile + Array("{}_^~<>[]&#;:()/bisup0 stem:[ image::Syn.NOTE".unicodeScalars)
    let notations = (0..<2_000).map { _ in
      (random.hostileText(marks, upTo: 30) + "x", random.hostileText(marks, upTo: 30) + ".")
    }
    #expect(try Self.changed(notations, by: format) == [])
  }

  @Test(
    "though they are naughty", .enabled(if: Corpora.isThere, Comment(rawValue: Corpora.absence)), arguments: formats)
  func naughty(_ format: String) throws {
    let strings = try Self.naughtyStrings()
    #expect(strings.count == 515)
    // An empty designation is none.
    #expect(try Self.changed(strings.filter { !$0.isEmpty }.map { ($0, $0) }, by: format) == [])
  }

  /// The rows of the test data for normal forms: a text as it is, and in its four normal forms.
  private static func normalForms() throws -> [[String]] {
    let data = try Data(contentsOf: URL(filePath: Corpora.path + "/hostile/unicode-15.0/NormalizationTest.txt"))
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n").filter { $0.first?.isHexDigit == true }
    return lines.map { line in
      line.split(separator: ";").prefix(5).map { column in
        let scalars = column.split(separator: " ").compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
        return String(String.UnicodeScalarView(scalars))
      }
    }
  }

  @Test(
    "in all normal forms of Unicode", .enabled(if: Corpora.isThere, Comment(rawValue: Corpora.absence)),
    arguments: formats)
  func normalForms(_ format: String) throws {
    let rows = try Self.normalForms()
    #expect(rows.count == 19_074)
    #expect(try Self.changed(rows.map { ($0[0], $0.joined(separator: "; ")) }, by: format) == [])
  }

  @Test(
    "in TBX in all normal forms of Unicode", .enabled(if: Corpora.isThere, Comment(rawValue: Corpora.absence)))
  func normalFormsTBX() throws {
    try Self.checkTBX(try Self.normalForms().flatMap { $0 })
  }
}
