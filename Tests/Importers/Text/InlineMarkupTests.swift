import Files
import Terminology
import TestSupport
import Testing

@testable import Importers

@Suite("Inline markup")
struct InlineMarkupTests {
  private func read(_ content: String) throws -> SourcedText {
    let reader = try XMLReader(MemoryStream("<text>\(content)</text>", pieceSize: 5), file: "sample.xml")
    _ = try reader.next()
    return try reader.readRichText()
  }

  /// `kind "words" → target` for every part that is marked up.
  private func parts(_ text: SourcedText) -> [String] {
    text.markup.map { part in
      let words = text.slice(part.offset..<(part.offset + part.length)).text
      let target = (part.target ?? part.source).map { " → \($0)" } ?? ""
      return "\(part.kind.rawValue) “\(part.length == 0 ? "" : words)”\(target)"
    }
  }

  @Test(
    "becomes plain text, with what it said beside it",
    arguments: [
      ("a <bold>b</bold> <italic>c</italic>", "a b c", ["bold “b”", "italic “c”"]),
      ("see <xref rid='s3'>3.1</xref>", "see 3.1", ["reference “3.1” → s3"]),
      (
        "see <std><std-id-group><std-id>x</std-id></std-id-group><std-ref>ISO 9</std-ref></std>", "see ISO 9",
        ["reference “ISO 9”"]
      ),
      ("a <hi type='entailedTerm' target='c2'>lamp</hi>", "a lamp", ["reference “lamp” → c2"]),
      ("<hi type='bold'>a</hi><hi type='unheard-of'>b</hi>", "ab", ["bold “a”", "other “b”"]),
      ("<foreign xml:lang='fr'>lampe</foreign>", "lampe", ["foreign “lampe” → fr"]),
      ("a <unheard-of>b</unheard-of> c", "a b c", ["other “b” → unheard-of"]),
      ("a<graphic href='x.png'/> b", "a b", ["figure “” → x.png"]),
      (
        "of:<list><list-item><label>–</label><p>this</p></list-item><list-item><p>that</p></list-item></list> and",
        "of:\n– this\nthat\nand", []
      ),
      ("<list-item><label>–</label></list-item><list-item><label>–</label><p>b</p></list-item>", "–\n– b", []),
      ("<label>NOTE 1</label> a", "NOTE 1 a", []),
      ("a<fn><label/><p>b</p></fn>", "a\nb", []),
      ("<label>NOTE 1</label>a <p>b</p>", "NOTE 1 a\nb", []),
      ("<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>", "a b\n1 2", ["table “a b\n1 2”"]),
      ("  a \n\t b  ", "a b", []),
      ("a  b", "a  b", []),
      ("a\u{A0}<break/>b", "a\u{A0}\nb", []),
      ("<p/><p>a</p><p> </p><p>b</p>", "a\nb", []),
      ("<italic/> a", "a", []),
      ("10<sup>−3</sup>", "10⁻³", ["superscript “⁻³”"]),
      ("x<sup>ab</sup>y<sub>2</sub>", "x^aby₂", ["superscript “^ab”", "subscript “₂”"]),
      ("a <bold>b <italic>c</italic></bold>", "a b c", ["bold “b c”", "italic “c”"]),
      ("<style>x</style>a<index-term>y <bold>z</bold><p/></index-term> b", "a b", []),
      ("a<annotation-xml><math><mi>x</mi></math></annotation-xml> b", "a b", []),
    ] as [(String, String, [String])])
  func elements(_ content: String, _ expected: String, _ marked: [String]) throws {
    let text = try read(content)
    #expect(Array(text.text.utf8) == Array(expected.utf8), "\(text.text)")
    #expect(parts(text) == marked)
  }

  @Test("keeps a formula of a standard readable and whole")
  func formula() throws {
    let text = try read(
      "where <inline-formula><m:math xmlns:m='urn:m'><m:mi>v</m:mi><m:mo>&lt;</m:mo><m:mn>2</m:mn></m:math></inline-formula>"
    )
    #expect(text.text == "where v < 2")
    #expect(parts(text) == ["formula “v < 2” → <math><mi>v</mi><mo>&lt;</mo><mn>2</mn></math>"])
  }

  @Test("never points beside the text, however tags and words are mixed")
  func inBounds() {
    var random = SeededGenerator(seed: 21)
    let pieces = [
      "<b>", "</b>", "<i>", "</i>", "<p>", "</p>", "<br>", "<sup>", "</sup>", "<sub>2</sub>", "<a href=x>", "</a>",
      "<li>",
      "<table>", "</table>", "<td>", "<math>", "</math>", "<mi>", "</mi>", "<style>", "</style>", "<img src=y>", " ",
      "\n",
      "a", "é", "e\u{301}", "\u{1F600}", "&amp;", "&#233;", "\u{A0}", "<UML>", "2", "<NOTE 1 – x", "<",
    ]
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...14, using: &random)
      let html = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let text = HTMLText.read(html)
      let length = text.text.unicodeScalars.count
      #expect(text.markup.allSatisfy { $0.offset >= 0 && $0.length >= 0 && $0.offset + $0.length <= length }, "\(html)")
      #expect(text.text.first?.isNewline != true && text.text.last?.isNewline != true, "\(html)")
      #expect(text.markup.map(\.offset) == text.markup.map(\.offset).sorted(), "\(html)")
    }
  }

  @Test("goes with its words when a text is cut, wherever that is")
  func slices() {
    var random = SeededGenerator(seed: 22)
    for _ in 0..<1_000 {
      let words = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        ["a", "é", " ", "\u{301}", "\u{1F600}", "\n"].randomElement(using: &random) ?? ""
      }
      let scalars = Array(words.joined().unicodeScalars)
      let from = Int.random(in: 0...scalars.count, using: &random)
      let length = Int.random(in: 0...(scalars.count - from), using: &random)
      let text = SourcedText(words.joined(), markup: [TextMarkup(.italic, offset: from, length: length)])
      let start = Int.random(in: 0...scalars.count, using: &random)
      let end = Int.random(in: start...scalars.count, using: &random)
      let slice = text.slice(start..<end)
      let rest = Array(slice.text.unicodeScalars)
      for part in slice.markup where part.length > 0 {
        let marked = Array(rest[part.offset..<(part.offset + part.length)])
        // What is marked in the slice was marked in the text, character by character.
        #expect(scalars[from..<(from + length)].indices.contains { scalars[$0...].starts(with: marked) })
      }
      #expect(slice.text.unicodeScalars.first?.isSpaceInSources != true || slice.text == text.text)
    }
  }
}
