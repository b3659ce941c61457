import FoundationEssentials
import Importers
import Terminology
import Testing

@Suite("Directories in JSON")
struct DirectoryJSONTests {
  /// A directory as Concord writes it: the name of the format first, every part encoded by itself.
  private func directory(
    _ glossaries: [Glossary], order: (Int) -> Int = { $0 }, findings: [Finding] = [], version: String = "1"
  ) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    func json(_ value: some Encodable) throws -> String { String(decoding: try encoder.encode(value), as: UTF8.self) }
    let members = try glossaries.enumerated().flatMap { source, glossary in
      try glossary.entries.enumerated().map { position, entry in
        "{\"members\":[{\"source\":\(source),\"position\":\(position),\"entry\":\(try json(entry))}]}"
      }
    }
    let entries = members.indices.map { members[order($0)] }.joined(separator: ",")
    return """
      {
      "format": "concord-directory",
      "version": \(version),
      "run": {},
      "sources": \(try json(glossaries.map(\.header))),
      "entries": [\(entries)],
      "cases": [], "correspondences": [],
      "findings": \(try json(findings))
      }
      """
  }

  private static let glossaries: [Glossary] = {
    var section = LanguageSection(LanguageTag("fr") ?? .undetermined)
    section.designations = [Designation("lampe à gaz", type: .fullForm, status: .preferred), Designation("LG")]
    section.definitions = [
      SourcedText("chose « qui » éclaire\n\u{2028}e\u{301}", sources: [SourceCitation("ISO 9", clause: "3.1")])
    ]
    var first = ConceptEntry(id: "1", languageSections: [section], location: SourceLocation(file: "a.csv", row: 2))
    first.publication = "ISO 9"
    first.properties = [Property("group", properties: [Property("inner", "</script>\u{0}\\\"")])]
    var header = GlossaryHeader(organisation: "ISO", publication: "lamps")
    header.languages = [section.language]
    let other = GlossaryHeader(organisation: "IEC", publication: "lamps")
    return [
      Glossary(header: header, entries: [first, ConceptEntry(id: "2"), ConceptEntry(id: "10")]),
      Glossary(header: other, entries: [ConceptEntry(id: "1")]),
      Glossary(header: GlossaryHeader(organisation: "ITU-T", publication: "nothing")),
    ]
  }()

  @Test("keep sources apart that have the same owner and publication")
  func sameCollection() throws {
    let glossaries = ["first", "second"].map { name in
      var header = GlossaryHeader(organisation: "ISO", publication: "lamps")
      header.title = name
      header.properties = [Property("file", name)]
      return Glossary(header: header, entries: [ConceptEntry(id: name)])
    }
    let text = try directory(glossaries)
    let read = try collect(text)
    #expect(read.glossaries == glossaries && read.findings.isEmpty)
    var summary = GlossarySummary()
    try ImporterRegistry.standard.read(Source(text: text), into: &summary)
    #expect(summary.collections == ["ISO – lamps", "ISO – lamps"])
    #expect(summary.propertyCount == 2)
  }

  @Test("give back the glossaries that they were made from, in whatever order their entries stand")
  func roundTrip() throws {
    let finding = Finding(code: "a.b", severity: .minor, message: "m", location: SourceLocation(file: "a.csv", row: 1))
    for order in [{ $0 }, { 3 - $0 }] as [(Int) -> Int] {
      let read = try collect(try directory(Self.glossaries, order: order, findings: [finding]))
      #expect(read.glossaries == Self.glossaries)
      #expect(read.findings == [finding])
    }
  }

  @Test("are recognised by what they open with, not by their name")
  func recognised() throws {
    let text = try directory(Self.glossaries)
    #expect(try collect(text, named: "lamps.tbx").glossaries.count == 3)
    #expect(throws: ImportError.self) { try collect("{\"format\": \"something-else\"}", named: "directory.json") }
  }

  @Test("of a later version are refused, even where they are written differently", arguments: ["2", "99"])
  func laterVersion(_ version: String) throws {
    let same = try directory(Self.glossaries, version: version)
    let different = "{\"format\": \"concord-directory\", \"version\": \(version), \"concepts\": []}"
    for text in [same, different] {
      let error = #expect(throws: ImportError.self) { try collect(text, named: "directory.json") }
      #expect(error?.problem == "the file is of version \(version)")
      #expect(error?.remedy == "use a newer version of Concord")
      #expect(error?.location.file == "directory.json")
    }
  }

  @Test(
    "that are damaged are refused and say where",
    arguments: [
      ("\"version\": 1", "\"version\": 0", "version 0"), ("\"version\": 1", "\"version\": \"1\"", "version"),
      ("\"id\":\"10\"", "\"id\":10", "entries.2.members.0.entry.id"), ("\"source\":1", "\"source\":7", "source 7"),
      ("\"source\":1", "\"source\":-1", "source -1"), ("\"entries\"", "\"entry\"", "entries"),
      ("\"fr\"", "\"\"", "language"), ("\"concord-directory\"", "\"concord-directory-x\"", "concord-directory-x"),
    ])
  func damaged(_ part: String, _ replacement: String, _ place: String) throws {
    var source = Source(text: try directory(Self.glossaries).replacing(part, with: replacement, maxReplacements: 1))
    source.format = "json"
    let error = #expect(throws: ImportError.self) { try ImporterRegistry.standard.read(source) }
    #expect(error?.description.contains(place) == true, "\(String(describing: error))")
  }

  @Test("cut off anywhere are refused")
  func truncated() throws {
    let text = Array(try directory(Self.glossaries).utf8)
    for length in stride(from: 40, to: text.count - 2, by: 37) {
      var source = Source(.memory(Array(text.prefix(length))), name: "directory.json")
      source.format = "json"
      #expect(throws: ImportError.self) { try ImporterRegistry.standard.read(source) }
    }
  }
}
