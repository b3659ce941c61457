import Files
import Importers
import Terminology
import TestSupport
import Testing

@Suite("XML reader")
struct XMLReaderTests {
  /// The document as it is read, adjoining texts joined: `<a x=1>text</a>`.
  private func transcript(
    _ bytes: [UInt8], pieceSize: Int = .max, limits: XMLLimits = .standard
  ) throws -> String {
    let reader = try XMLReader(MemoryStream(bytes, pieceSize: pieceSize), file: "sample.xml", limits: limits)
    var result = ""
    while true {
      switch try reader.next() {
      case .start:
        let attributes = reader.attributes.map { " \($0.name.local)=\($0.value)" }.joined()
        result += "<\(reader.name.local)\(attributes)>"
      case .end: result += "</\(reader.name.local)>"
      case .text: result += reader.text
      case .finished: return result
      }
    }
  }

  private func transcript(_ text: String, pieceSize: Int = .max, limits: XMLLimits = .standard) throws -> String {
    try transcript(Array(text.utf8), pieceSize: pieceSize, limits: limits)
  }

  private static let texts: [(text: String, expected: String)] = [
    ("<a>x &amp; y &lt;z&gt; &quot;&apos; &#233;&#x4E2D;</a>", "<a>x & y <z> \"' é中</a>"),
    ("<a b='1 &amp; 2 &lt; &#38;#38; &#233;'/>", "<a b=1 & 2 < &#38; é></a>"),
    ("<a><![CDATA[<b>&c;</b>]]> d</a>", "<a><b>&c;</b> d</a>"),
    ("<?xml version='1.0'?><!-- c --><?p i?><a>x<!-- c -->y<?p i?>z</a><!-- c -->", "<a>xyz</a>"),
    ("<!DOCTYPE a SYSTEM 'no-such-file.dtd'><a/>", "<a></a>"),
    ("<!DOCTYPE a PUBLIC '-//X//Y' 'http://localhost:1/a.dtd'><a/>", "<a></a>"),
    ("<!DOCTYPE a [<!ELEMENT a ANY><!ATTLIST a b CDATA #IMPLIED>]><a b='c'/>", "<a b=c></a>"),
    ("\u{FEFF}<a>é</a>", "<a>é</a>"),
    ("<a><q:b q:c='d'/></a>", "<a><b c=d></b></a>"),
    ("<a>one\r\ntwo\rthree</a>", "<a>one\ntwo\nthree</a>"),
  ]

  @Test(
    "reads what is harmless, in pieces of any size", arguments: [1, 2, 7, 4096], texts)
  func harmless(_ pieceSize: Int, _ sample: (text: String, expected: String)) throws {
    #expect(try transcript(sample.text, pieceSize: pieceSize) == sample.expected)
  }

  private static let refusals: [(text: String, problem: String, line: Int)] = [
    ("<!DOCTYPE a [\n<!ENTITY e SYSTEM 'file:///etc/hostname'>\n]>\n<a>&e;</a>", "declares an entity (e)", 2),
    ("<!DOCTYPE a [\n\n<!ENTITY e 'ha'><!ENTITY f '&e;&e;&e;'>\n]>\n<a>&f;</a>", "declares an entity (e)", 3),
    ("<!DOCTYPE a [\n<!ENTITY % p SYSTEM 'p.ent'>\n%p;]>\n<a/>", "declares an entity (p)", 2),
    ("<!DOCTYPE a [\n%p;\n]>\n<a/>", "parameter entity %p;", 2),
    (
      "<!DOCTYPE a [\n<!NOTATION n SYSTEM 'n'>\n<!ENTITY e SYSTEM 'e.gif' NDATA n>\n]>\n<a/>",
      "declares a notation (n)", 2
    ),
    ("<!DOCTYPE a [\n<!ATTLIST a b CDATA 'c'>\n]>\n<a/>", "declares a default for the attribute b", 2),
    ("<!DOCTYPE a [\n<!ATTLIST a b (c|c) #IMPLIED>\n]>\n<a/>", "token c duplicated", 2),
    ("<!DOCTYPE a [\n<!ATTLIST a b NOTATION (c|c) #IMPLIED>\n]>\n<a/>", "token c duplicated", 2),
    ("<!DOCTYPE a SYSTEM 'a.dtd'>\n<a>\ncaf&eacute;</a>", "entity &eacute; is not one of XML's own five", 3),
    ("<!DOCTYPE a SYSTEM 'a.dtd'>\n<a b='caf&eacute;'/>", "entity &eacute; is not one of XML's own five", 2),
    ("<a>\n<b>&nbsp;</b></a>", "entity &nbsp; is not one of XML's own five", 2),
    ("<a>\n<b>\nx\u{0}y</b></a>", "", 3),
    ("<a>\n<b>text", "", 2),
    ("<a>\n<b c='text", "", 2),
    ("<a>\n</b>", "", 2),
    ("<a/>\n\n<a/>", "", 3),
    ("<a b='1'\n b='2'/>", "", 2),
    ("<a>\nx & y</a>", "", 2),
    ("<a>\n&#0;</a>", "", 2),
    ("", "", 1),
  ]

  @Test(
    "refuses what would change a text, read another file or grow without bound, and says where",
    arguments: refusals)
  func refused(_ text: String, _ problem: String, _ line: Int) {
    for pieceSize in [1, 7, 4096] {
      let error = #expect(throws: ImportError.self) { try transcript(text, pieceSize: pieceSize) }
      #expect(error?.location.file == "sample.xml")
      #expect(error?.location.line == line, "\(String(describing: error))")
      #expect(error?.location.column != nil)
      #expect(problem.isEmpty || error?.problem.contains(problem) == true, "\(String(describing: error))")
      #expect(error?.problem.isEmpty == false)
    }
  }

  @Test(
    "has limits, and reads what just keeps to them",
    arguments: [
      ("elements are nested more than 256 levels deep", 256),
      ("an element has more than 1024 attributes", 1_024),
      ("a tag or comment goes on for more than 256 KiB", 200 << 10),
    ])
  func limits(_ problem: String, _ limit: Int) throws {
    func text(_ count: Int) -> String {
      switch limit {
      case 256: String(repeating: "<a>\n", count: count) + String(repeating: "</a>", count: count)
      case 1_024: "<a " + (0..<count).map { "b\($0)=''" }.joined(separator: " ") + "/>"
      default: "<a b='" + String(repeating: "x", count: count) + "'/>"
      }
    }
    #expect(try !transcript(text(limit)).isEmpty)
    let error = #expect(throws: ImportError.self) { try transcript(text(limit == 200 << 10 ? 400 << 10 : limit + 1)) }
    #expect(error?.problem == problem)
    #expect(error?.location.line == (limit == 256 ? 257 : 1))
    #expect(error?.remedy?.isEmpty == false)
  }

  @Test("refuses a text without end, but not several that are long together")
  func textLimit() throws {
    var limits = XMLLimits.standard
    limits.textBytes = 100
    let words = String(repeating: "x", count: 60)
    #expect(try transcript("<a>\(words)<b/>\(words)</a>", limits: limits).utf8.count > 120)
    let error = #expect(throws: ImportError.self) { try transcript("<a>\n\(words)\(words)</a>", limits: limits) }
    #expect(error?.problem.hasPrefix("a text is longer than") == true)
    #expect(error?.location.line == 2)
  }

  @Test(
    "tells a one-byte encoding from the declaration",
    arguments: [("ISO-8859-1", "<a>é</a>"), ("windows-1252", "<a>é</a>"), ("windows-1251", "<a>й</a>")])
  func encodings(_ name: String, _ expected: String) throws {
    let head = Array("<?xml version='1.0' encoding='\(name)'?><a>".utf8)
    #expect(try transcript(head + [0xE9] + Array("</a>".utf8)) == expected)
  }

  @Test("refuses encodings that nobody writes standards in", arguments: ["UTF-7", "EBCDIC-US", "UTF-32", "no-such"])
  func strangeEncodings(_ name: String) {
    let error = #expect(throws: ImportError.self) { try transcript("<?xml version='1.0' encoding='\(name)'?>\n<a/>") }
    #expect(error?.location.line != nil)
  }

  @Test("tells UTF-16 from its mark", arguments: [true, false])
  func utf16(_ isBigEndian: Bool) throws {
    let bytes = "\u{FEFF}<a>é中</a>".utf16.flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? pair : pair.reversed()
    }
    #expect(try transcript(bytes) == "<a>é中</a>")
  }

  @Test("refuses bytes that are no text in the declared encoding")
  func malformedBytes() {
    let bytes = Array("<a>\n\ncaf".utf8) + [0xE9] + Array("</a>".utf8)
    let error = #expect(throws: ImportError.self) { try transcript(bytes) }
    #expect(error?.location.line == 3)
  }

  @Test("tells names apart by their namespace, and keeps their prefixes")
  func namespaces() throws {
    let text = """
      <a xmlns='urn:one' xmlns:p='urn:one' xmlns:q='urn:two'><p:a/><q:a/><a xmlns='urn:two'/><a xmlns=''/></a>
      """
    let reader = try XMLReader(MemoryStream(text), file: "sample.xml")
    var names: [XMLName] = []
    var numbers: [Int] = []
    while case let event = try reader.next(), event != .finished {
      guard event == .start else { continue }
      names.append(reader.name)
      numbers.append(reader.nameNumber)
    }
    #expect(names.map(\.namespace) == ["urn:one", "urn:one", "urn:two", "urn:two", ""])
    #expect(names.map(\.prefix) == ["", "p", "q", "", ""])
    #expect(Set(numbers).count == 5)
  }

  @Test("knows the nearest language and where it is")
  func languages() throws {
    let text = "<a xml:lang='fr'>\n<b xml:lang='de'/>\n<c lang='es'/>\n<d/></a>"
    let reader = try XMLReader(MemoryStream(text), file: "sample.xml")
    var seen: [String] = []
    while case let event = try reader.next(), event != .finished {
      if event == .start {
        seen.append("\(reader.name.local) \(reader.language ?? "none") \(reader.location.line ?? 0)")
      }
    }
    #expect(seen == ["a fr 1", "b de 2", "c fr 3", "d fr 4"])
  }

  @Test("keeps many names apart")
  func manyNames() throws {
    let names = (0..<600).map { "n\($0)" }
    let text = "<a>" + names.map { "<\($0)/>" }.joined() + names.map { "<\($0)/>" }.joined() + "</a>"
    let expected = "<a>" + (names + names).map { "<\($0)></\($0)>" }.joined() + "</a>"
    #expect(try transcript(text, pieceSize: 100) == expected)
  }

  @Test("tells where every tag and text begins, in pieces of any size", arguments: [1, 2, 7, 4096])
  func places(_ pieceSize: Int) throws {
    let text = "<?xml version='1.0'?>\n<!-- c\n -->\n <a\n  b='1'><c>x\ny</c>\n<!-- d -->  <d/>z</a>\n"
    let reader = try XMLReader(MemoryStream(Array(text.utf8), pieceSize: pieceSize), file: "sample.xml")
    var places: [String] = []
    while true {
      let event = try reader.next()
      if event == .finished { break }
      let what = event == .start ? "<\(reader.name.local)>" : event == .end ? "</\(reader.name.local)>" : "text"
      let place = "\(what) \(reader.location.line ?? 0):\(reader.location.column ?? 0)"
      // A text may come in several pieces, and between tags it says nothing.
      if event != .text || !reader.isWhitespace && places.last?.hasPrefix("text") != true { places.append(place) }
    }
    #expect(
      places == [
        "<a> 4:2", "<c> 5:9", "text 5:12", "</c> 6:2", "<d> 7:13", "</d> 7:17", "text 7:17", "</a> 7:18",
      ])
  }
}
