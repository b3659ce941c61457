import Importers
import Terminology
import Testing

@Suite("ISO and NISO STS")
struct STSTests {
  /// A standard with these sections, and metadata as ISO writes it.
  private func standard(_ sections: String, language: String = "en") -> String {
    """
    <standard xml:lang="\(language)" xmlns:tbx="urn:iso:std:iso:30042:ed-1"><front><iso-meta>
    <title-wrap xml:lang="fr"><full>Lampes</full></title-wrap><title-wrap xml:lang="en"><full>Lamps</full></title-wrap>
    <std-ref type="undated">ISO 99100</std-ref><std-ref type="dated">ISO 99100:2025</std-ref>
    <content-language>\(language)</content-language><permissions><copyright-holder>ISO</copyright-holder>
    <copyright-year>2025</copyright-year></permissions></iso-meta></front><body>
    \(sections)
    </body></standard>
    """
  }

  private static let markedUp = """
    <sec><label>3</label><title>Terms and definitions</title>
    <term-sec id="sec_3.1"><label>3.1</label><tbx:termEntry id="term_3.1">
      <tbx:langSet xml:lang="en">
        <tbx:subjectField>street lighting</tbx:subjectField>
        <tbx:definition>thing that gives <tbx:entailedTerm target="term_3.2">light</tbx:entailedTerm> (3.2)</tbx:definition>
        <tbx:note>Note 1 to entry: It is switched.</tbx:note>
        <tbx:example>EXAMPLE A torch.</tbx:example>
        <tbx:source>ISO 99000:2024, 2.1, modified – shorter</tbx:source>
        <tbx:tig><tbx:term>lamp</tbx:term><tbx:partOfSpeech value="noun"/>
          <tbx:normativeAuthorization value="preferredTerm"/></tbx:tig>
        <tbx:tig><tbx:term>lantern</tbx:term><tbx:normativeAuthorization value="deprecatedTerm"/></tbx:tig>
      </tbx:langSet></tbx:termEntry></term-sec></sec>
    """

  @Test("give marked-up entries with domain, note, example, source and status", arguments: ["tbx", "other"])
  func markedUp(_ prefix: String) throws {
    let text = standard(Self.markedUp).replacing("tbx:", with: "\(prefix):").replacing(
      "xmlns:tbx", with: "xmlns:\(prefix)")
    let read = try collect(text)
    #expect(read.findings.isEmpty)
    let entry = try #require(read.entries.first)
    #expect(read.entries.count == 1)
    #expect(entry.id == "term_3.1" && entry.number == "3.1")
    #expect(entry.subjectFields.map(\.name) == ["street lighting"])
    #expect(entry.properties[named: "section"] == "3 Terms and definitions")
    let section = entry.languageSections[0]
    #expect(section.definitions.map(\.text) == ["thing that gives light (3.2)"])
    #expect(section.definitions[0].references.map(\.target) == ["term_3.2"])
    #expect(section.notes.map(\.text) == ["It is switched."])
    #expect(section.examples.map(\.text) == ["A torch."])
    #expect(section.sources.map(\.clause) == ["2.1"] && section.sources[0].modification == "shorter")
    #expect(section.designations.map(\.text) == ["lamp", "lantern"])
    #expect(section.designations.map(\.status) == [.preferred, .deprecated])
    #expect(section.designations[0].partOfSpeech == .noun)
  }

  private static let displayed = """
    <term-sec id="sec_3.1"><label>3.1</label><term-display>
      <p><bold>lamp</bold></p><p>light source</p><p>DEPRECATED: lantern</p>
      <p>thing that gives light and may be switched on and off by those who pass</p>
      <non-normative-note><p>Note 1 to entry: It is old.</p></non-normative-note>
      <non-normative-example><p>EXAMPLE A torch.</p></non-normative-example>
      <p>[SOURCE: ISO 99000:2024, 2.1]</p>
    </term-display></term-sec>
    """

  @Test("give entries that are only displayed, by their order and type")
  func displayed() throws {
    let read = try collect(standard(Self.displayed))
    let entry = try #require(read.entries.first)
    let section = entry.languageSections[0]
    #expect(entry.id == "sec_3.1" && entry.number == "3.1" && section.language.value == "en")
    #expect(section.designations.map(\.text) == ["lamp", "light source", "lantern"])
    #expect(section.designations.map(\.status) == [.preferred, .admitted, .deprecated])
    #expect(
      section.definitions.map(\.text) == ["thing that gives light and may be switched on and off by those who pass"])
    #expect(section.definitions[0].sources.map(\.clause) == ["2.1"])
    #expect(section.notes.map(\.text) == ["It is old."])
    #expect(section.examples.map(\.text) == ["A torch."])
  }

  @Test(
    "take a short last paragraph for the definition where terms stand before it",
    arguments: [
      ("<p><bold>lamp</bold></p><p>light source</p>", ["lamp"], ["light source"]),
      ("<p><bold>lamp</bold></p><p>lantern</p><p>light source</p>", ["lamp", "lantern"], ["light source"]),
      ("<p><bold>lamp</bold></p>", ["lamp"], []),
      (
        "<p><bold>lamp</bold> that shines for all who walk by night</p>", [],
        ["lamp that shines for all who walk by night"]
      ),
    ] as [(String, [String], [String])])
  func shortDefinition(_ paragraphs: String, _ terms: [String], _ definitions: [String]) throws {
    let text = standard("<term-sec><label>3.1</label><term-display>\(paragraphs)</term-display></term-sec>")
    let entry = try #require(try collect(text).entries.first)
    #expect(entry.id == "3.1")
    #expect(entry.terms("en") == terms)
    #expect(entry.definitionTexts("en") == definitions)
  }

  @Test("prefer the marked-up entry where both notations are there, and find sections inside sections")
  func nested() throws {
    let text = standard(
      """
      <app><label>A</label><title>More terms</title>
      <term-sec><label>A.1</label><tbx:termEntry id="a1"><tbx:langSet xml:lang="en"><tbx:tig><tbx:term>lamp</tbx:term>
      </tbx:tig></tbx:langSet></tbx:termEntry>
      <term-display><p><bold>displayed lamp</bold></p></term-display>
      <term-sec><label>A.1.1</label><tbx:termEntry id="a11"><tbx:langSet xml:lang="en"><tbx:tig>
      <tbx:term>torch</tbx:term></tbx:tig></tbx:langSet></tbx:termEntry></term-sec></term-sec></app>
      """)
    let entries = try collect(text).entries
    #expect(entries.map(\.id) == ["a1", "a11"])
    #expect(entries.map(\.number) == ["A.1", "A.1.1"])
    #expect(entries.map { $0.terms("en") } == [["lamp"], ["torch"]])
    #expect(entries.allSatisfy { $0.properties[named: "section"] == "A More terms" })
  }

  @Test("tell what publication it is, whose, and in which language", arguments: ["en", "fr"])
  func metadata(_ language: String) throws {
    let read = try collect(standard(Self.displayed, language: language))
    let header = try #require(read.glossaries.first?.header)
    #expect(header.organisation == "ISO" && header.publication == "ISO 99100:2025")
    #expect(header.languages.map(\.value) == [language])
    #expect(header.title == (language == "fr" ? "Lampes" : "Lamps"))
    #expect(header.rights == Rights(holder: "ISO", year: "2025"))
    #expect(header.format == "ISO STS")
    #expect(read.entries[0].languageSections.map(\.language.value) == [language])
  }

  @Test("without terms are glossaries without entries")
  func noTerms() throws {
    let read = try collect(standard("<sec><title>Scope</title><p>A lamp is a lamp.</p></sec>"))
    #expect(read.glossaries.map(\.header.publication) == ["ISO 99100:2025"])
    #expect(read.entries.isEmpty)
  }

  @Test("in NISO STS name the adopting body first")
  func adoption() throws {
    let read = try collect(
      """
      <adoption xml:lang="en"><adoption-front><nat-meta><originator>DIN</originator>
      <std-ref type="dated">DIN 99100:2026</std-ref></nat-meta></adoption-front>
      <standard xmlns:tbx="urn:iso:std:iso:30042:ed-1"><front><std-meta><originator>ISO</originator>
      <std-ref type="dated">ISO 99100:2025</std-ref></std-meta></front><body>
      \(Self.markedUp)</body></standard></adoption>
      """)
    #expect(read.glossaries.map(\.header.organisation) == ["DIN"])
    #expect(read.glossaries.map(\.header.publication) == ["DIN 99100:2026"])
    #expect(read.glossaries.map(\.header.format) == ["NISO STS"])
    #expect(read.entries.map(\.id) == ["term_3.1"])
  }

  @Test("are refused where the root is another")
  func otherRoot() {
    let error = #expect(throws: ImportError.self) { try collect("<tbx/>", as: "sts") }
    #expect(error?.problem == "the root element is <tbx>")
  }
}
