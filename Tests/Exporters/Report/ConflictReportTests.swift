import Exporters
import Files
import Harmonisation
import Terminology
import TestSupport
import Testing

@Suite("The conflict report")
struct ConflictReportTests {
  private func page(
    _ directory: Directory, title: String = "Town", losses: [String: LossReport] = [:]
  ) throws -> HTMLPage {
    try HTMLPage(
      try Samples.export(directory, with: ConflictReportExporter(title: title, losses: losses)).text)
  }

  /// The losses of all outputs.
  private func losses(_ directory: Directory) -> [String: LossReport] {
    var contents = FileContents()
    return ["directory.tbx": TBXBasicExporter(title: "Town").write(directory, to: &contents)]
  }

  private static let hostile = "<script>alert(\"1\")</script>&amp;<img src='x' onerror=alert(2)>'\"--></style>"

  /// A directory in which every text tries to break out.
  private func hostileDirectory() -> Directory {
    let hostile = Self.hostile
    func entry(_ id: String, _ definition: String) -> ConceptEntry {
      var entry = ConceptEntry(id: id, languageSections: [Samples.section("en", "lamp \(hostile)", definition)])
      entry.languageSections[0].designations[0].domain = hostile
      entry.number = hostile
      entry.status = .valid
      entry.languageSections[0].notes = [SourcedText(hostile)]
      return entry
    }
    var glossaries = [
      Samples.glossary("IEC \(hostile)", hostile, [entry(hostile, "thing that gives light \(hostile)")]),
      Samples.glossary("ISO", "ISO \(hostile)", [entry("2", "body that warms a room in winter \(hostile)")]),
    ]
    glossaries[0].header.title = hostile
    let finding = Finding(
      code: "x.\(hostile)", severity: .note, message: "“\(hostile)” is odd",
      location: SourceLocation(file: hostile, line: 1))
    return Harmoniser().harmonise(
      glossaries, findings: [finding],
      sources: [RunRecord.SourceRecord(name: hostile, sha256: String(repeating: "0", count: 64))], generator: hostile)
  }

  @Test("shows hostile texts as texts, wherever they stand")
  func hostileTexts() throws {
    let directory = hostileDirectory()
    #expect(!directory.cases.isEmpty)
    let page = try page(directory, title: Self.hostile, losses: losses(directory))
    #expect(page.all("script").count == 1)
    #expect(page.all("style").count == 1)
    #expect(page.all("img").isEmpty)
    #expect(page.elements.flatMap(\.attributes.keys).allSatisfy { !$0.hasPrefix("on") })
    #expect(page.all("h1").map(\.text) == [Self.hostile])
    #expect(page.all("title").map(\.text) == ["Conflict report – \(Self.hostile)"])
    let shown = page.all("figure").map(\.text).joined()
    #expect(shown.contains(Self.hostile))
    #expect(page.element(id: "record")?.text.contains(Self.hostile) == true)
    #expect(page.element(id: "findings")?.text.contains(Self.hostile) == true)
    let owners = page.all("option").map(\.text)
    #expect(owners.contains("IEC \(Self.hostile)"))
  }

  @Test("is well-formed whatever the texts are")
  func randomTexts() throws {
    var random = SeededGenerator(seed: 23)
    for _ in 0..<6 {
      let glossaries = ["IEC", "ISO"].map { organisation in
        let entries = (0..<4).map { number in
          ConceptEntry(
            id: "\(number)", languageSections: [Samples.section("en", "lamp \(number)", random.hostileText(upTo: 30))])
        }
        return Samples.glossary(organisation, random.hostileText() + "x", entries)
      }
      _ = try page(Samples.directory(glossaries))
    }
  }

  @Test("needs nothing from the network")
  func network() throws {
    let directory = Samples.directory(Samples.town())
    let page = try page(directory, losses: losses(directory))
    for element in page.elements {
      #expect(element.attributes["src"] == nil)
      #expect(element.name != "link" && element.name != "iframe")
      if let address = element.attributes["href"] { #expect(address.hasPrefix("#")) }
    }
    let code = page.all("style").map(\.text).joined() + page.all("script").map(\.text).joined()
    #expect(code.count > 1_000)
    for word in ["http:", "https:", "//cdn", "@import", "url(", "fetch(", "XMLHttpRequest", "import("] {
      let isThere = code.contains(word)
      #expect(!isThere, "\(word)")
    }
  }

  @Test("holds every case once, with its message and texts, whether or not a script runs")
  func cases() throws {
    let directory = Samples.directory(Samples.town())
    #expect(!directory.cases.isEmpty)
    let page = try page(directory)
    for found in directory.cases {
      let article = try #require(page.element(id: found.id))
      #expect(article.name == "article")
      #expect(article.text.contains(found.message))
      #expect(article.text.contains(found.suggestion.words))
      #expect(article.attributes["data-severity"] == found.severity.rawValue)
      #expect(article.attributes["data-kind"] == found.rule)
      for item in found.evidence { #expect(article.text.contains(item.text)) }
      let isHidden = ([article] + article.ancestors.map { page.elements[$0] }).contains {
        $0.attributes["hidden"] != nil
      }
      #expect(!isHidden)
    }
    #expect(page.all("article").count == directory.cases.count)
  }

  @Test("offers filters only where a script can show them")
  func filters() throws {
    let page = try page(Samples.directory(Samples.town()))
    let form = try #require(page.element(id: "filters"))
    #expect(form.attributes["hidden"] == "")
    let fields = ["select", "input"].flatMap { page.all($0) }.filter { field in
      field.ancestors.contains { page.elements[$0].attributes["id"] == "filters" }
    }
    #expect(fields.count == page.all("select").count + page.all("input").count)
    #expect(Set(page.all("option").map(\.text)).isSuperset(of: ["IEC", "ISO", "en", "ar", "Major"]))
  }

  @Test("has unique ids, and links that lead somewhere")
  func anchors() throws {
    let directory = Samples.directory(Samples.town())
    let page = try page(directory, losses: losses(directory))
    let ids = page.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    for target in page.elements.compactMap({ $0.attributes["href"] }) {
      #expect(page.element(id: String(target.dropFirst())) != nil, "\(target)")
    }
  }

  @Test("says nothing that is not there")
  func empty() throws {
    let page = try page(Samples.directory([]))
    #expect(page.all("article").isEmpty)
    #expect(page.element(id: "filters") == nil)
    #expect(page.element(id: "findings") == nil)
    #expect(page.element(id: "losses") == nil)
    #expect(page.element(id: "cases")?.text.contains("do not disagree") == true)
  }

  @Test("counts one thing as one")
  func singular() throws {
    let entry = ConceptEntry(id: "1", languageSections: [Samples.section("en", "lamp", "thing that gives light")])
    let both = [Samples.glossary("IEC", "Town list", [entry]), Samples.glossary("ISO", "ISO 99900", [entry])]
    let page = try page(Samples.directory(both))
    #expect(page.all("ul", class: "sources").map(\.text) == ["IEC Town list 1 entryISO ISO 99900 1 entry"])
    #expect(page.all("dt").first?.text == "concept")
    #expect(page.element(id: "agreeing")?.text.contains("1 concept stands in several sources and agrees") == true)
    for text in page.elements.map(\.text) where text.count < 200 {
      #expect(text.firstMatch(of: /\b1 (concepts|entries|cases|details|sources)\b/) == nil)
    }
  }
}
