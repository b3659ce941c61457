import Terminology
import Testing

@testable import Importers

@Suite("HTML in cells")
struct HTMLTextTests {
  @Test(
    "becomes the text that a reader sees",
    arguments: [
      ("plain words", "plain words"),
      ("", ""),
      ("<p>first</p><p>second</p>", "first\nsecond"),
      ("one<br>two<BR/>three", "one\ntwo\nthree"),
      ("list:<ul><li>this<li>that</ul>", "list:\nthis\nthat"),
      ("10<sup>-3</sup> m", "10⁻³ m"),
      ("H<sub>2</sub>O and v<sub>max</sub>", "H₂O and vₘₐₓ"),
      ("x<sup>ab</sup>", "x^ab"),
      ("x<sub>Q</sub>", "xQ"),
      ("caf&eacute; &amp; th&#233; &#xE9; &Omega;", "café & thé é Ω"),
      ("a &lt; b &gt; c", "a < b > c"),
      ("AT&T, R&D; &unknown; &;", "AT&T, R&D; &unknown; &;"),
      ("a&nbsp;b", "a\u{A0}b"),
      ("stereotype <UML> and a < b", "stereotype <UML> and a < b"),
      ("<b unclosed", "<b unclosed"),
      ("<i>never closed", "never closed"),
      ("stray </i> end", "stray  end"),
      ("<style>p { color: red }</style>words", "words"),
      ("&amp;lt;", "&lt;"),
      ("line\nbreak", "line break"),
      ("5 &#xD800; &#1114112; &#x;", "5 &#xD800; &#1114112; &#x;"),
    ])
  func text(_ html: String, _ expected: String) {
    #expect(Array(HTMLText.read(html).text.utf8) == Array(expected.utf8), "\(HTMLText.read(html).text)")
  }

  @Test(
    "keeps what it refers to",
    arguments: [
      ("the <a href=IEV 103-02-03>mean</a> of it", "mean", "IEV 103-02-03"),
      ("the <a href=\"IEV103-02-03\">mean</a> of it", "mean", "IEV103-02-03"),
      ("the <a href='x?a=1&amp;b=2'>mean</a> of it", "mean", "x?a=1&b=2"),
      ("the <a href=IEV 103-02-03>mean<a> of it", "mean", "IEV 103-02-03"),
      ("see <A HREF=IEV102-01-01>scalar</A>", "scalar", "IEV102-01-01"),
    ])
  func references(_ html: String, _ words: String, _ target: String) throws {
    let text = HTMLText.read(html)
    let reference = try #require(text.references.first)
    #expect(text.references.count == 1)
    #expect(reference.target == target)
    #expect(text.slice(reference.offset..<(reference.offset + reference.length)).text == words)
    #expect(!text.text.contains("<"))
  }

  @Test("counts places in Unicode scalar values")
  func offsets() {
    let text = HTMLText.read("<b>e\u{301}\u{1F600}</b> <i>x</i>")
    #expect(text.markup.map(\.kind) == [.bold, .italic])
    #expect(text.markup.map(\.offset) == [0, 4])
    #expect(text.markup.map(\.length) == [3, 1])
  }

  @Test("puts markup that holds other markup first")
  func nesting() {
    let text = HTMLText.read("<b><i>a</i> b</b>")
    #expect(text.markup.map(\.kind) == [.bold, .italic])
    #expect(text.markup.map(\.length) == [3, 1])
  }

  @Test(
    "reads formulas aloud and keeps their notation",
    arguments: [
      ("<mfrac><mi>a</mi><mi>b</mi></mfrac>", "a/b"),
      ("<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>", "(a+b)/2"),
      ("<msup><mi>x</mi><mn>2</mn></msup>", "x²"),
      ("<msup><mi>x</mi><mi>k</mi></msup>", "x^k"),
      ("<msub><mi>v</mi><mi>max</mi></msub>", "vₘₐₓ"),
      ("<msub><mi>v</mi><mi>Q</mi></msub>", "v_Q"),
      ("<msqrt><mi>a</mi><mo>+</mo><mi>b</mi></msqrt>", "√(a+b)"),
      ("<mroot><mi>a</mi><mn>3</mn></mroot>", "³√a"),
      ("<mi>a</mi><mo>=</mo><mi>b</mi>", "a = b"),
      ("<mover><mi>a</mi><mo>→</mo></mover>", "a\u{20D7}"),
      ("<mover><mi>abc</mi><mo>→</mo></mover>", "abc^(→)"),
      ("<munderover><mo>∑</mo><mn>1</mn><mi>n</mi></munderover>", "∑₁ⁿ"),
      ("<mfenced><mi>a</mi><mi>b</mi></mfenced>", "(a, b)"),
      ("<mfenced open='[' close=']'><mi>a</mi></mfenced>", "[a]"),
      ("<semantics><mi>a</mi><annotation encoding='x'>payload</annotation></semantics>", "a"),
      ("<mfrac><mi>a</mi></mfrac>", "a"),
    ])
  func formulas(_ math: String, _ expected: String) throws {
    let text = HTMLText.read("where <math>\(math)</math> holds")
    #expect(text.text == "where \(expected) holds")
    let formula = try #require(text.markup.first { $0.kind == .formula })
    #expect(formula.source?.hasPrefix("<math>") == true && formula.source?.hasSuffix("</math>") == true)
    #expect(formula.source?.contains("payload") == false)
  }

  @Test(
    "nested beyond all reason keeps its text", arguments: ["mrow", "msqrt", "mfenced", "b", "span", "ul"])
  func deep(_ name: String) {
    let depth = 150_000
    let opening = String(repeating: "<\(name)>", count: depth)
    let closing = String(repeating: "</\(name)>", count: depth)
    for math in ["", "<math>"] {
      let html = "a \(math)\(opening)<mi>x</mi><p>y</p>\(closing)</i>\(math.isEmpty ? "" : "</math>") b"
      let text = HTMLText.read(html).text
      #expect(
        text.hasPrefix("a") && text.contains("x") && text.contains("y") && text.hasSuffix("b"), "\(text.prefix(600))")
      #expect(HTMLText.nestsTooDeep(html))
    }
    #expect(!HTMLText.nestsTooDeep(String(repeating: "<\(name)>x</\(name)><br>", count: 1_000)))
  }

  @Test("decodes entities alone where tags are text")
  func entities() {
    #expect(HTMLText.decodingEntities("a &lt;b&gt; <i>&eacute;</i>") == "a <b> <i>é</i>")
    #expect(HTMLText.decodingEntities("R&D") == "R&D")
  }
}
