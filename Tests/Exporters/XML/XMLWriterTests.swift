import Files
import Importers
import Terminology
import TestSupport
import Testing

@testable import Exporters

@Suite("XML that is written")
struct XMLWriterTests {
  /// The text and the attribute of the one element in a document.
  private func read(_ document: String) throws -> (text: String, attribute: String?) {
    let reader = try XMLReader(MemoryStream(Array(document.utf8)), file: "written.xml")
    #expect(try reader.next() == .start)
    let attribute = reader.attribute("key")
    return (try reader.readText(), attribute)
  }

  @Test("gives back any text and attribute, character by character")
  func roundTrip() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<400 {
      let (text, value) = (random.hostileText(), random.hostileText())
      var xml = XMLWriter()
      xml.begin("e")
      xml.attribute("key", value)
      xml.write(text)
      xml.end()
      let back = try read(xml.text)
      // Bytes, because the comparison of strings takes different spellings of a character for equal.
      #expect(Array(back.text.utf8) == Array(text.utf8))
      #expect(back.attribute.map { Array($0.utf8) } == Array(value.utf8))
      #expect(xml.illegalCharacters == 0)
    }
  }

  @Test(
    "leaves out and counts what XML cannot hold",
    arguments: [
      ("a\u{0}b", "ab", 1), ("\u{1}\u{1F}\u{B}", "", 3), ("\u{FFFE}x\u{FFFF}", "x", 2),
      ("a\u{7F}\u{85}", "a\u{7F}\u{85}", 0),
      ("\u{10FFFF}", "\u{10FFFF}", 0),
    ])
  func illegal(_ text: String, _ kept: String, _ count: Int) throws {
    var xml = XMLWriter()
    xml.begin("e")
    xml.attribute("key", text)
    xml.write(text)
    xml.end()
    #expect(xml.illegalCharacters == 2 * count)
    let back = try read(xml.text)
    #expect(back.text == kept)
    #expect(back.attribute == kept)
  }

  @Test("closes what it opened, each level further in")
  func nesting() {
    var xml = XMLWriter()
    xml.begin("a")
    xml.begin("b")
    xml.attribute("x", "1")
    xml.element("c", "t")
    xml.end()
    xml.end()
    xml.end()
    #expect(
      xml.text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <a>
          <b x="1">
            <c>t</c>
          </b>
        </a>

        """)
  }
}
