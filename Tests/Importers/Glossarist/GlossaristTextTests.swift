import Terminology
import Testing

@testable import Importers

@Suite("Inline notation of Glossarist")
struct GlossaristTextTests {
  @Test(
    "becomes plain text",
    arguments: [
      ("plain", "plain"), ("stem:[x^2]", "x^2"), ("of stem:[sigma <= a[1]] and", "of σ ≤ a[1] and"),
      ("stem:[unclosed", "stem:[unclosed"), ("system: [x]", "system: [x]"), ("H~2~O and 10^-3^", "H₂O and 10⁻³"),
      ("a _slanted_ word", "a slanted word"), ("snake_case_name", "snake_case_name"), ("a ~ b ~ c", "a ~ b ~ c"),
      ("x^ 2 ^", "x^ 2 ^"), ("<b>bold</b> <UML>", "bold <UML>"), ("a &lt; b", "a < b"), ("a &amp;lt; b", "a < b"),
      ("R&D", "R&D"), ("one\ntwo\r\nthree", "one\ntwo\nthree"), ("{single}", "{single}"), ("{{unclosed", "{{unclosed"),
      ("a << b", "a << b"), ("image::lamp.png[A lamp]", "A lamp"), ("", ""),
    ])
  func plain(_ content: String, _ expected: String) {
    #expect(GlossaristText.read(content).text == expected)
  }

  @Test(
    "keeps what it refers to",
    arguments: [
      ("a {{lamp}} on", "lamp", "lamp"), ("a {{lamp, 3.1}} on", "lamp", "3.1"),
      ("a {{lamp, IEV:999-01-01}} on", "lamp", "999-01-01"),
      ("a {{urn:iso:std:iso:9:3.1,lamp}} on", "lamp", "urn:iso:std:iso:9:3.1"),
      ("a {{urn:x:3.1,lamp,lamps}} on", "lamps", "urn:x:3.1"), ("a <<ref_1,lamp>> on", "lamp", "ref_1"),
      ("a <<ref_1>> on", "ref_1", "ref_1"),
    ])
  func references(_ content: String, _ words: String, _ target: String) {
    let text = GlossaristText.read(content)
    #expect(text.text == "a \(words) on")
    #expect(text.references == [TextMarkup(.reference, offset: 2, length: words.count, target: target)])
  }

  @Test("keeps formulas in their notation")
  func formulas() {
    let text = GlossaristText.read("where stem:[alpha xx 2] holds")
    #expect(text.text == "where α × 2 holds")
    #expect(text.markup.map(\.source) == ["stem:[alpha xx 2]"])
  }
}
