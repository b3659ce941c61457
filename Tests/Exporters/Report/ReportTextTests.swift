import Exporters
import Harmonisation
import Terminology
import TestSupport
import Testing

@Suite("Texts in the conflict report")
struct ReportTextTests {
  private func page(_ directory: Directory) throws -> HTMLPage {
    try HTMLPage(try Samples.export(directory, with: ConflictReportExporter(title: "Town")).text)
  }

  /// A page on one concept that several organisations define in a language.
  private func page(_ language: String, _ term: String, _ definitions: [String]) throws -> HTMLPage {
    let owners = ["IEC", "ISO", "ITU-T", "ETSI"]
    let glossaries = zip(owners, definitions).map { owner, definition in
      Samples.glossary(
        owner, "\(owner) 1",
        [ConceptEntry(id: "1", languageSections: [Samples.section(language, term, definition)])])
    }
    return try page(Samples.directory(glossaries))
  }

  /// The paragraphs that quote sources.
  private func quotations(_ page: HTMLPage) -> [HTMLPage.Element] {
    page.all("p").filter { paragraph in paragraph.ancestors.last.map { page.elements[$0].name } == "figure" }
  }

  @Test(
    "carry their language and direction",
    arguments: [("en", "ltr"), ("ar", "rtl"), ("he", "rtl"), ("zh", "ltr"), ("fa", "rtl"), ("ru", "ltr")])
  func directions(_ language: String, _ direction: String) throws {
    let page = try page(
      language, "lamp", ["thing that gives light to a street", "body of glass that people hang from a ceiling"])
    let definitions = quotations(page).filter { $0.text.hasPrefix("thing") || $0.text.hasPrefix("body") }
    #expect(definitions.count >= 2)
    for paragraph in definitions {
      #expect(paragraph.attributes["lang"] == language)
      #expect(paragraph.attributes["dir"] == direction)
    }
    #expect(page.all("html").map { $0.attributes["lang"] } == ["en"])
  }

  @Test("all carry a direction, those without a language too")
  func everyText() throws {
    let page = try page(Samples.directory(Samples.town()))
    let quotations = quotations(page)
    #expect(!quotations.isEmpty)
    for paragraph in quotations {
      #expect(["ltr", "rtl", "auto"].contains(paragraph.attributes["dir"]))
      #expect(paragraph.attributes["lang"] != nil || paragraph.attributes["dir"] == "auto")
    }
  }

  @Test("of two that differ are marked on both sides, and quoted exactly")
  func pair() throws {
    let texts = ["lamp, that lights a public road at night", "a lamp that lights a private road at night."]
    let page = try page("en", "street lamp", texts)
    let quoted = quotations(page).filter { texts.contains($0.text) }
    #expect(quoted.map(\.text) == texts)
    let marks = page.all("mark").map { $0.text.filter(\.isLetter) }
    #expect(marks == ["public", "a", "private"])
    #expect(page.all("ins").isEmpty && page.all("del").isEmpty)
  }

  @Test("of three that differ are marked against the first, with what they lack struck through")
  func three() throws {
    let texts = [
      "lamp that lights a public road at night", "lamp that lights a private road at night",
      "lamp that lights a public road in winter",
    ]
    let page = try page("en", "street lamp", texts)
    let quoted = quotations(page).filter { texts.contains($0.text) }
    #expect(Set(quoted.map(\.text)) == Set(texts))
    #expect(quoted.first?.deleted == "")
    #expect(page.all("ins").contains { $0.text.contains("private") })
    #expect(page.all("del").contains { $0.deleted.contains("public") })
    #expect(page.all("mark").isEmpty)
  }

  @Test("that have little in common are shown without marks")
  func unlike() throws {
    let page = try page("en", "bank", ["slope beside a river", "house where customers keep what they have saved"])
    #expect(page.all("mark").isEmpty && page.all("ins").isEmpty && page.all("del").isEmpty)
  }

  @Test("on which sources agree are in the language that they are said to be in")
  func agreeing() throws {
    var arabic = Samples.section("ar", "مصباح")
    arabic.definitions = [SourcedText("جسم يضيء المكان")]
    var english = LanguageSection(Samples.language("en"))
    english.definitions = [SourcedText("thing that gives light")]
    let entry = ConceptEntry(id: "1", languageSections: [english, arabic])
    let directory = Samples.directory([
      Samples.glossary("IEC", "Town list", [entry]), Samples.glossary("ISO", "ISO 99900", [entry]),
    ])
    #expect(directory.entries.map(\.status) == [.identical])
    let spans = try page(directory).all("span").filter { $0.text == "مصباح" }
    #expect(spans.map { $0.attributes["lang"] } == ["ar"])
    #expect(spans.map { $0.attributes["dir"] } == ["rtl"])
  }

  @Test("name their owners")
  func owners() throws {
    let page = try page("en", "kerb", ["edge of a road made of stone", "line along a road where nobody may park"])
    let captions = page.all("figcaption").map(\.text)
    #expect(captions.contains { $0.hasPrefix("IEC 1, 1") })
    #expect(captions.contains { $0.hasPrefix("ISO 1, 1") })
  }
}
