import Exporters
import Files
import Importers
import Terminology
import TestSupport
import Testing

/// What a TBX file says: how often each statement stands in each place, and the terms in their order.
///
/// White space between elements, and the layout at the ends of a text, mean nothing; everything else does.
private struct Statements: Equatable {
  /// The elements that hold elements only.
  private static let structure: Set<String> = [
    "tbx", "martif", "TBX", "tbxHeader", "martifHeader", "header", "fileDesc", "titleStmt", "sourceDesc",
    "publicationStmt", "encodingDesc", "revisionDesc", "change", "text", "front", "body", "back", "conceptEntry",
    "termEntry", "langSec", "langSet", "termSec", "tig", "ntig", "termGrp", "descripGrp", "adminGrp", "termNoteGrp",
    "transacGrp", "noteGrp", "termCompGrp", "termCompList", "refObjectSec", "refObjectList", "refObject", "itemSet",
    "itemGrp",
  ]

  private(set) var counts: [String: Int] = [:]
  private(set) var terms: [String] = []

  init(_ bytes: [UInt8]) throws {
    let reader = try XMLReader(MemoryStream(bytes), file: "compared.tbx")
    _ = try reader.next()
    try add(reader, in: "")
  }

  private static func tag(_ reader: XMLReader) -> String {
    let attributes = reader.attributes.map { " \($0.name.namespace):\($0.name.local)=\($0.value)" }.sorted()
    return "<\(reader.name.namespace):\(reader.name.local)\(attributes.joined())>"
  }

  private mutating func add(_ reader: XMLReader, in place: String) throws {
    let tag = Statements.tag(reader)
    guard Statements.structure.contains(reader.name.local) else {
      let isTerm = reader.name.local == "term"
      let text = Statements.laidOut(try Statements.content(reader))
      counts["\(place)\(tag)\(text)", default: 0] += 1
      if isTerm { terms.append(text) }
      return
    }
    counts[place + tag, default: 0] += 1
    var stray: [String] = []
    try reader.forEachChild(strayText: { stray.append($0) }) { try add(reader, in: place + tag) }
    for text in stray { counts["\(place)\(tag)\(Statements.laidOut(text))", default: 0] += 1 }
  }

  private static func content(_ reader: XMLReader) throws -> String {
    var result = ""
    var depth = 0
    while true {
      switch try reader.next() {
      case .text:
        // Between the parts of a note of the first TBX-Min there is layout only.
        if !(reader.isWhitespace && reader.text.contains("\n") && depth == 0) { result += reader.text }
      case .start:
        depth += 1
        result += tag(reader)
      case .end where depth == 0: return result
      case .end:
        depth -= 1
        result += "</>"
      case .finished: return result
      }
    }
  }

  private static func laidOut(_ text: String) -> String {
    var result = ""
    var run = ""
    for scalar in text.unicodeScalars {
      if scalar == " " || scalar == "\n" || scalar == "\t" {
        run.unicodeScalars.append(scalar)
        continue
      }
      let isLayout = run.unicodeScalars.contains { $0 != " " }
      result += isLayout ? (result.isEmpty ? "" : " ") : run
      run = ""
      result.unicodeScalars.append(scalar)
    }
    return result + (run.unicodeScalars.contains { $0 != " " } ? "" : run)
  }

  /// What only one of two files says, in readable form.
  static func differences(_ left: Statements, _ right: Statements) -> [String] {
    let all = Set(left.counts.keys).union(right.counts.keys)
    return all.filter { left.counts[$0] != right.counts[$0] }.sorted().map {
      "\(left.counts[$0, default: 0]) became \(right.counts[$0, default: 0]): \($0)"
    }
  }
}

@Suite("TBX in the dialect and style of its source")
struct TBXSameFormTests {
  private func convert(_ bytes: [UInt8], named name: String) throws -> (bytes: [UInt8], losses: [LossReport.Loss]) {
    var source = Source(.memory(bytes), name: name)
    source.organisation = "ISO"
    var output: [UInt8] = []
    let glossaries = try ImporterRegistry.standard.read(source).glossaries
    let losses = TBXExporter().write(glossaries, to: &output)
    return (output, losses.losses)
  }

  private func expectSame(_ bytes: [UInt8], named name: String) throws {
    let (written, losses) = try convert(bytes, named: name)
    let (before, after) = (try Statements(bytes), try Statements(written))
    #expect(Statements.differences(before, after) == [], "\(name)")
    #expect(before.terms == after.terms, "\(name)")
    #expect(losses.isEmpty, "\(name)")
  }

  @Test("says all that the source says, where and as often as it says it", arguments: TBXFixtures.all)
  func fixtures(_ text: String) throws {
    try expectSame(Array(text.utf8), named: "sample.tbx")
  }

  @Test("is the same file when it is written again")
  func stable() throws {
    for text in TBXFixtures.all {
      let once = try convert(Array(text.utf8), named: "sample.tbx").bytes
      #expect(try convert(once, named: "sample.tbx").bytes == once)
    }
  }

  @Test("survives the way through glossary.json")
  func throughJSON() throws {
    for text in TBXFixtures.all {
      var source = Source(.memory(Array(text.utf8)), name: "sample.tbx")
      source.organisation = "ISO"
      var json: [UInt8] = []
      _ = try GlossaryJSONExporter().write(try ImporterRegistry.standard.read(source).glossaries, to: &json)
      let glossaries = try ImporterRegistry.standard.read(Source(.memory(json), name: "glossary.json")).glossaries
      var output: [UInt8] = []
      _ = TBXExporter().write(glossaries, to: &output)
      #expect(try Statements.differences(Statements(Array(text.utf8)), Statements(output)) == [])
    }
  }

  @Test("counts what XML cannot hold, at the entry")
  func illegalCharacters() throws {
    var glossary = Glossary(header: GlossaryHeader(organisation: "ISO", publication: "lamps"))
    let section = LanguageSection(LanguageTag(canonical: "en"), designations: [Designation("la\u{1}mp")])
    let location = SourceLocation(file: "lamps.csv", row: 7)
    glossary.entries = [ConceptEntry(id: "c1", languageSections: [section], location: location)]
    var output: [UInt8] = []
    let losses = TBXExporter().write([glossary], to: &output).losses
    #expect(losses.map(\.what) == ["characters that XML 1.0 does not allow"])
    #expect(losses.map(\.first) == [["c1 (row 7)"]])
  }

  @Test(
    "says all that real files say", .enabled(if: Corpora.isThere, "\(Corpora.absence)"),
    arguments: ["tbx-v3", "tbx-v2", "tbx-microsoft"])
  func corpora(_ folder: String) throws {
    var files = 0
    for path in try Self.files(in: "\(Corpora.path)/corpora/\(folder)") where path.hasSuffix(".tbx") {
      var stream = try FileStream(path: path)
      let bytes = try stream.readAll()
      guard (try? Statements(bytes)) != nil else { continue }
      files += 1
      try expectSame(bytes, named: path)
    }
    #expect(files > 0)
  }

  private static func files(in folder: String) throws -> [String] {
    try Folder.names(in: folder).map { Path.join(folder, $0) }.flatMap { path in
      Folder.isFolder(path) ? try files(in: path) : [path]
    }
  }
}
