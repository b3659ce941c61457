import Files
import Formats
import Terminology
import TestSupport
import Testing

@testable import Importers

@Suite("Children of an element, read side by side")
struct ParallelChildrenTests {
  /// All that is in the children from where the reader is, with names, attributes, languages and places.
  @Sendable private static func children(_ reader: XMLReader) throws -> [String] {
    var result: [String] = []
    func place() -> String { "\(reader.location.line ?? 0):\(reader.location.column ?? 0)" }
    func visit() throws {
      let attributes = reader.attributes.map { " \($0.name.namespace)|\($0.name.local)=\($0.value)" }.joined()
      let (name, start) = (reader.name, place())
      result.append(
        "\(start) <\(name.namespace)|\(name.prefix)|\(name.local)\(attributes)> \(reader.language ?? "")")
      try read()
      result.append("</\(name.local)>")
    }
    func read() throws {
      // A text may come in several pieces; what is white space at its ends then differs.
      try reader.forEachChild(strayText: { text in
        let words = text.collapsingWhitespace().trimmingWhitespace()
        if let last = result.last, last.hasPrefix("“") {
          result[result.count - 1] = last + words
        } else {
          result.append("“\(words)")
        }
      }) { try visit() }
    }
    try read()
    return result
  }

  /// What a document holds, or what is wrong with it, its element `b` read in one way or the other.
  private func outcome(
    _ bytes: [UInt8], _ limits: XMLLimits, pieceSize: Int, _ readList: (XMLReader) throws -> [String]
  ) -> [String] {
    do {
      let reader = try XMLReader(MemoryStream(bytes, pieceSize: pieceSize), file: "sample.xml", limits: limits)
      guard try reader.next() == .start else { return [] }
      var result: [String] = []
      try reader.forEachChild {
        result += reader.name.local == "b" ? try readList(reader) : ["\(reader.name.local) \(try reader.readText())"]
      }
      while try reader.next() != .finished { continue }
      return result
    } catch {
      return ["refused: \(error)"]
    }
  }

  /// Limits that make of a short document many pieces.
  private func limits(chunk: Int, piece: Int) -> XMLLimits {
    var limits = XMLLimits()
    limits.chunkBytes = chunk
    limits.pieceBytes = piece
    return limits
  }

  /// Expects that a document is the same, or refused alike, read in both ways.
  ///
  /// Where libxml2 notices that something is missing depends on how much it has been given at a time, and so does the
  /// column of what follows a CDATA section in its line.
  private func expectSame(
    _ bytes: [UInt8], chunk: Int, piece: Int, isPlaceChecked: Bool = true,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let limits = limits(chunk: chunk, piece: piece)
    let serial = outcome(bytes, .standard, pieceSize: .max, ParallelChildrenTests.children)
    let parallel = outcome(bytes, limits, pieceSize: .max) { reader in
      var result: [String] = []
      try reader.readChildrenInParallel { part, _ in
        try ParallelChildrenTests.children(part)
      } take: { part in
        for line in part {
          if line.hasPrefix("“"), let last = result.last, last.hasPrefix("“") {
            result[result.count - 1] = last + line.dropFirst()
          } else {
            result.append(line)
          }
        }
      }
      return result
    }
    if isPlaceChecked {
      #expect(serial == parallel, sourceLocation: sourceLocation)
    } else if serial.first?.hasPrefix("refused: ") == true {
      #expect(parallel.first?.hasPrefix("refused: ") == true, sourceLocation: sourceLocation)
    } else {
      func withoutPlaces(_ lines: [String]) -> [Substring] {
        lines.map { $0.drop { $0.isNumber || $0 == ":" } }
      }
      #expect(withoutPlaces(serial) == withoutPlaces(parallel), sourceLocation: sourceLocation)
    }
  }

  /// A document whose root has children of very different sizes, with text between them.
  private func family(_ count: Int, _ random: inout SeededGenerator) -> String {
    let children = (0..<count).map { number in
      let body = String(repeating: "<t>wörd \(number)</t> ", count: Int.random(in: 0...40, using: &random))
      return "<c n='\(number)'>\(body)</c>"
        + (["", "\n", "é ", "<!-- <c> -->", "<c/>"].randomElement(using: &random) ?? "")
    }
    return "<r xml:lang='en'><h>head</h><b>\(children.joined())</b><e><f>the</f> <f>end</f></e></r>"
  }

  @Test(
    "are as one after the other", arguments: [0, 1, 3, 40, 600],
    [(16, 1), (64, 64), (100, 5_000), (64 << 10, 128 << 10)])
  func family(_ count: Int, _ sizes: (chunk: Int, piece: Int)) throws {
    var random = SeededGenerator(seed: UInt64(count + sizes.piece))
    expectSame(Array(family(count, &random).utf8), chunk: sizes.chunk, piece: sizes.piece)
  }

  static let documents = [
    "namespaces": """
    <r xmlns='urn:a' xmlns:p='urn:p&amp;q' xml:lang='fr'><b xmlns:q="urn:q'é" xmlns:p='urn:other'>
    <c><p:d q:x='1'/></c><q:c xmlns='urn:b'><d/></q:c><c>2<d xmlns:q='urn:z' q:y=''/></c><c q:a='3'/>
    <c p:b='4'/><c xml:lang='de'>5</c><c>6</c></b></r>
    """,
    "tags in comments and sections": """
    <r><b><c>1</c><!-- <c>2</c> <c>3</c> --><c>4</c><![CDATA[<c>5</c><c>]]>
      <c>6<![CDATA[ <c> ]]></c>
    <?x <c>7</c> <c> ?><c>8</c><!-- <c> --></b><!-- <c>9</c> --></r>
    """,
    "the same name in other places": """
    <r><b><c>1<c>2<c/></c> <c>3</c></c><c/><d><c>4</c><c>5</c></d><c>6</c><d/><c>7</c></b><c>8</c><e><c>9</c></e></r>
    """,
    "two lists": "<r><b><c>1</c><c>2</c></b><b><c>3</c><c>4</c><c>5</c></b><b/><b>6</b><b><c>7</c></b></r>",
    "an end of the list inside a piece": "<r><b><c>1</c><c>2</c><c>3</c></b><b><c>4</c><c>5</c></b><b><c>6</c></b></r>",
    "an element called as the parser's own": "<e><b><e>1</e><e>2</e><e>3</e></b></e>",
    "stray text": "<r><b>one<c>1</c>two &amp; <c>2</c>thr&#233;e<c>3</c>four</b>five</r>",
    "letters beyond ASCII in one line": "<r><b><c>é</c>日本<c>語</c><c>\u{1F600}</c>\u{1F600}<c>ü</c><c/></b></r>",
    "line ends of every kind": "<r><b>\r\n<c>1\r\n2</c>\r<c>3</c>\n\r\n<c>4</c>\t<c\r\n>5</c\n></b></r>",
    "a document type": "<!DOCTYPE r SYSTEM 'r.dtd'><r><b><c>1</c><c>2</c><c>3</c></b></r>",
    "declared attributes":
      "<!DOCTYPE r [<!ATTLIST c n NMTOKENS #IMPLIED>]><r><b><c n=' a  b '/><c n=' c  d '/><c/></b></r>",
    "an encoding": "<?xml version='1.0' encoding='ISO-8859-1'?><r><b><c>1</c><c>2</c><c>3</c></b></r>",
    "UTF-8 by name": "<?xml version='1.0' encoding='utf-8'?>\n<r><b><c>1</c><c>2</c>\n<c>3</c></b></r>",
    "a text that begins like a tag": "<r><b><c>1</c><cc>2</cc><c-d/><c>3</c><c.e/><c:f/><c\n n='4'/><c/></b></r>",
  ]

  @Test("are the same however the document is cut", arguments: documents.keys.sorted(), [1, 5, 11, 40])
  func odd(_ name: String, _ size: Int) throws {
    let text = try #require(ParallelChildrenTests.documents[name])
    for piece in [1, 7, 30, 100] { expectSame(Array(text.utf8), chunk: size, piece: piece) }
  }

  private static let insertions = [
    "<", ">", "&", "&amp;", "</c>", "<c>", "</b>", "<b>", "<!--", "-->", "<![CDATA[", "]]>", "<?p", "?>", "'", "\"",
    "\n",
    "é", " xmlns='urn:x'", " xml:lang='fr'", "<p:c/>",
  ]

  @Test("are the same, or refused in both ways, whatever is damaged", arguments: 0..<20)
  func damaged(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<20 {
      var bytes = Array(family(12, &random).utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let start = Int.random(in: 0..<bytes.count, using: &random)
        let end = min(start + Int.random(in: 1...30, using: &random), bytes.count)
        switch Int.random(in: 0...3, using: &random) {
        case 0: bytes.removeSubrange(start..<end)
        case 1: bytes.insert(contentsOf: bytes[start..<end], at: Int.random(in: 0...bytes.count, using: &random))
        default: bytes.insert(contentsOf: (Self.insertions.randomElement(using: &random) ?? "").utf8, at: start)
        }
      }
      let chunk = Int.random(in: 4...200, using: &random)
      expectSame(bytes, chunk: chunk, piece: Int.random(in: 1...300, using: &random), isPlaceChecked: false)
    }
  }

  @Test("are the same in UTF-16")
  func utf16() {
    let text = "\u{FEFF}<r><b>" + String(repeating: "<c>é</c>\n", count: 50) + "</b></r>"
    expectSame(text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, chunk: 20, piece: 20)
  }

  static let faults = [
    "an end tag that is missing": "<c>1</c><c>2<c>3</c><c>4</c><c>5</c>",
    "an end tag too many": "<c>1</c><c>2</c></c><c>3</c><c>4</c>",
    "a tag that is broken": "<c>1</c><c>2</c><c n=><c>3</c><c>4</c>",
    "an entity": "<c>1</c><c>2</c><c>&nbsp;</c><c>3</c>",
    "an ampersand before a cut": "<c>1</c>a &amp<c>2</c><c>3</c>",
    "a comment that is not closed": "<c>1</c><c>2</c><!-- <c>3</c> <c>4</c>",
    "a section that is not closed": "<c>1</c><c>2</c><![CDATA[ <c>3</c> <c>4</c>",
    "an end of a section in text": "<c>1</c><c>2</c> ]]> <c>3</c> <c>4</c>",
    "a character that XML does not have": "<c>1</c><c>2</c>\u{1}<c>3</c><c>4</c>",
    "an end tag of another element": "<c>1</c><c>2</c></b></r><c>3</c><c>4</c>",
    "an attribute twice": "<c>1</c><c>2</c><c n='1' n='2'>3</c><c>4</c>",
  ]

  @Test("are refused as when they are read one after the other", arguments: faults.keys.sorted(), [3, 16, 4_096])
  func fault(_ name: String, _ size: Int) throws {
    let children = try #require(ParallelChildrenTests.faults[name])
    let whole = String(repeating: "<c>0</c>\n", count: 30)
    let text = "<r>\n<b>\(whole)\(children)\(whole)</b></r>"
    for piece in [1, 20, 100] { expectSame(Array(text.utf8), chunk: size, piece: piece) }
  }

  @Test("are refused where bytes are no UTF-8", arguments: [3, 16])
  func malformed(_ size: Int) {
    let whole = Array(String(repeating: "<c>0</c>\n", count: 30).utf8)
    let bytes =
      Array("<r><b>".utf8) + whole + [0x3C, 0x63, 0x3E, 0xC3, 0x28] + Array("</c>".utf8) + whole
      + Array("</b></r>".utf8)
    expectSame(bytes, chunk: size, piece: 20)
  }

  @Test("are counted where they have to be", arguments: [1, 50, 1_000])
  func counts(_ piece: Int) throws {
    let text = "<r><b>" + String(repeating: "<c/><d/>\n", count: 500) + "</b></r>"
    let reader = try XMLReader(MemoryStream(text), file: "sample.xml", limits: limits(chunk: 64, piece: piece))
    #expect(try reader.next() == .start)
    #expect(try reader.next() == .start)
    var numbers: [Int] = []
    try reader.readChildrenInParallel { part, count in
      guard var count else { throw XMLReader.CountIsNeeded() }
      var numbers: [Int] = []
      try part.forEachChild {
        numbers.append(count)
        count += 1
      }
      return numbers
    } take: {
      numbers += $0
    }
    #expect(numbers == Array(0..<1_000))
  }

  @Test("may be fewer to begin with than there are tags that look like them")
  func giant() throws {
    // A child longer than a parser is to wait for; all that follows is read one after the other.
    let text = "<r><b><c>1</c><c>" + String(repeating: "<t>word</t>", count: 40_000) + "</c><c>2</c><c>3</c></b></r>"
    expectSame(Array(text.utf8), chunk: 64, piece: 1_000)
  }
}
