import Files
import Formats
import Terminology
import TestSupport
import Testing

@testable import Importers

@Suite("Validation of TBX")
struct TBXValidatorTests {
  private func validate(_ lines: [String], as dialect: String? = nil) throws -> TBXValidation {
    let text = lines.map { $0 + "\n" }.joined()
    return try TBXValidator(dialect: dialect, findingsKept: .max)
      .validate(Source(.memory(Array(text.utf8)), name: "lamps.tbx"))
  }

  @Test("A document that keeps the rules has no findings", arguments: TBXSample.all)
  func valid(_ sample: TBXSample) throws {
    let validation = try validate(sample.lines)
    #expect(validation.findings.isEmpty)
    #expect(validation.isValid)
    #expect(validation.dialect == sample.dialect.name)
    #expect(validation.entries == sample.lines.count { $0.hasPrefix("<\(sample.dialect.structure.entry) ") })
  }

  @Test("A document with one fault is invalid, with a finding of its code on its line", arguments: TBXSample.all)
  func faults(_ sample: TBXSample) throws {
    for fault in sample.faults {
      let validation = try validate(fault.lines)
      #expect(!validation.isValid, "\(fault)")
      let isFound = validation.findings.contains { $0.code == fault.code && $0.location.line == fault.line }
      #expect(isFound, "\(fault.code) on line \(fault.line) of \(fault): \(validation.findings.map(\.message))")
      #expect(validation.findings.count < 4, "\(fault): \(validation.findings.map(\.message))")
    }
  }

  @Test("There are faults for every rule that makes a document invalid")
  func everyRule() {
    let codes = Set(TBXSample.all.flatMap(\.faults).map(\.code))
    let rules = TBXRule.allCases.filter { ($0.severity >= .major || $0 == .noTarget) && $0 != .otherDialect }
    #expect(Set(rules.map(\.rawValue)) == codes)
  }

  @Test("The page on validation tells what each code means, and how severe it is")
  func page() throws {
    var stream = try FileStream(path: Repository.file("Sources/Importers/Importers.docc/Validation.md"))
    let page = String(decoding: try stream.readAll(), as: UTF8.self)
    for rule in TBXRule.allCases {
      let row = page.split(separator: "\n").first { $0.hasPrefix("| `\(rule.rawValue)` |") }
      #expect(row?.contains(rule.severity.rawValue) == true, "\(rule.rawValue)")
    }
    #expect(page.split(separator: "\n").count { $0.hasPrefix("| `tbx.") } == TBXRule.allCases.count)
  }

  @Test("A document that is another dialect than asked for is invalid, and is checked as what was asked for")
  func otherDialect() throws {
    let basic = try #require(TBXSample.all.first { $0.testDescription == "TBX-Basic dca" })
    let validation = try validate(basic.lines, as: "TBX-Min")
    #expect(validation.findings.first?.code == "tbx.other-dialect")
    #expect(validation.counts["tbx.unknown-category", default: 0] > 5)
    #expect(throws: ImportError.self) { try validate(basic.lines, as: "TBX") }
  }

  @Test("A document of an unknown dialect is invalid, and its structure is checked")
  func unknownDialect() throws {
    let basic = try #require(TBXSample.all.first { $0.testDescription == "TBX-Basic dct" })
    let renamed = basic.lines.map { $0.replacing("type=\"TBX-Basic\"", with: "type=\"TBX-Town\"") }
    let validation = try validate(renamed)
    #expect(validation.findings.map(\.code) == ["tbx.unknown-dialect"])
    #expect(validation.format == "TBX of an unknown dialect (DCT)")
  }

  @Test(
    "What the schemas let pass and readers stumble over is a minor finding, and the document is valid",
    arguments: [
      ("<langSec xml:lang=\"fr\">", "<langSec xml:lang=\"en\">", "tbx.repeated-language"),
      ("<langSec xml:lang=\"fr\">", "<langSec xml:lang=\"french\">", "tbx.unusual-language"),
      (">street furniture<", "><hi>street</hi> furniture<", "tbx.markup"),
      (">noun<", "><hi>noun</hi><", "tbx.markup"), (" target=\"c2\"", "", "tbx.no-target"),
    ])
  func remarks(_ old: String, _ new: String, _ code: String) throws {
    let sample = try #require(TBXSample.all.first { $0.testDescription == "TBX-Basic dca" })
    let line = try #require(sample.lines.firstIndex { $0.contains(old) })
    var lines = sample.lines
    lines[line] = lines[line].replacing(old, with: new)
    let validation = try validate(lines)
    #expect(validation.isValid)
    #expect(validation.findings.map(\.code) == [code])
    #expect(validation.findings.map(\.severity) == [.minor])
    #expect(validation.findings.first?.location.line == line + 1)
    #expect(validation.has(.minor))
  }

  @Test("Where the public schemas of a dialect contradict each other, what one of them allows is allowed")
  func contradictions() throws {
    let sample = try #require(TBXSample.all.first { $0.testDescription == "TBX-Basic dct" })
    let change: [(String, String)] = [
      ("<sourceDesc>", "<publicationStmt><p>here</p></publicationStmt><sourceDesc>"),
      ("<titleStmt>", "<publicationStmt><p>here</p></publicationStmt><titleStmt>"),
      ("2026-03-14", "2026-03-14T08:30:00Z"),
      // No schema can tell one category from another here, so their order is free.
      ("<note>in daily use</note>", "<note>in daily use</note><min:partOfSpeech>noun</min:partOfSpeech>"),
      ("<min:partOfSpeech>", "<basic:source>a list</basic:source><min:partOfSpeech>"),
    ]
    for (old, new) in change {
      let lines = sample.lines.map { $0.replacing(old, with: new) }
      #expect(lines != sample.lines)
      #expect(try validate(lines).findings == [], "\(new)")
    }
  }

  @Test("A reference may come before what it leads to, and nothing is said of what stands in an unknown element")
  func references() throws {
    let sample = try #require(TBXSample.all.first { $0.testDescription == "TBX-Basic dca" })
    let entry = try #require(sample.lines.lastIndex { $0 == "<conceptEntry id=\"c2\">" })
    var lines = sample.lines
    lines[entry] = "<conceptEntry id=\"c3\">"
    lines.insert("<colour><deep id=\"c2\" x=\"1\">words</deep></colour>", at: entry + 1)
    #expect(try validate(lines).findings.map(\.code) == ["tbx.unknown-element"])
  }

  @Test("What is not TBX or not well-formed is refused", arguments: ["<html/>", "", "<tbx>", "plain text"])
  func refusals(_ text: String) {
    #expect(throws: ImportError.self) {
      try TBXValidator().validate(Source(.memory(Array(text.utf8)), name: "lamps.tbx"))
    }
  }

  @Test("Findings are counted beyond those that are kept")
  func kept() throws {
    let sample = try #require(TBXSample.all.first { $0.testDescription == "TBX-Basic dca" })
    let lines = sample.lines.map { $0.replacing("<term>", with: "<term colour=\"red\">") }
    let text = lines.map { $0 + "\n" }.joined()
    let source = Source(.memory(Array(text.utf8)), name: "lamps.tbx")
    let validation = try TBXValidator(findingsKept: 2).validate(source)
    #expect(validation.findings.count == 2)
    #expect(validation.counts == ["tbx.unknown-attribute": 4])
    #expect(validation.findings.first?.location.entry == "c1")
  }
}
