import Files
import Terminology
import TestSupport
import Testing

@testable import Importers

@Suite("Encodings of tables")
struct TextEncodingTests {
  private static let text = "id,en,fr,definition_fr\n1,lamp,lampe à gaz,chose qui éclaire la rue dès le crépuscule\n"

  private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return bigEndian ? pair : pair.reversed()
    }
  }

  private static let latin = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }

  private static let encoded: [(name: String, bytes: [UInt8], isGuess: Bool)] = [
    ("UTF-8", Array(text.utf8), false),
    ("UTF-8 with mark", [0xEF, 0xBB, 0xBF] + Array(text.utf8), false),
    ("UTF-16LE with mark", utf16("\u{FEFF}" + text, bigEndian: false), false),
    ("UTF-16BE with mark", utf16("\u{FEFF}" + text, bigEndian: true), false),
    ("UTF-16LE", utf16(text, bigEndian: false), true),
    ("UTF-16BE", utf16(text, bigEndian: true), true),
    ("windows-1252", latin, true),
  ]

  @Test("give the same entries, and a finding where they are guessed", arguments: encoded)
  func read(_ sample: (name: String, bytes: [UInt8], isGuess: Bool)) throws {
    var source = Source(.memory(sample.bytes), name: "ISO lamps.csv")
    source.organisation = "ISO"
    let read = try ImporterRegistry.standard.read(source)
    let entry = try #require(read.entries.first)
    #expect(entry.id == "1")
    #expect(entry.terms("fr") == ["lampe à gaz"])
    #expect(entry.definitionTexts("fr") == ["chose qui éclaire la rue dès le crépuscule"])
    #expect(read.codes == (sample.isGuess ? ["table.encoding-guessed"] : []))
  }

  @Test(
    "malformed in places are refused with the place",
    arguments: [
      (Array("id,fr\n1,é\n2,caf".utf8) + [0xE9] + Array("\n3,éé\n4,ééé\n".utf8), 16, 3),
      ([0xEF, 0xBB, 0xBF] + Array("id,en\n1,caf".utf8) + [0xFF, 0x0A], 14, 2),
      (Array("id,fr\n1,ééé".utf8) + [0xC3], 14, 2),
    ] as [([UInt8], Int, Int)])
  func malformed(_ bytes: [UInt8], _ offset: Int, _ line: Int) {
    var source = Source(.memory(bytes), name: "sample.csv")
    source.format = "csv"
    let error = #expect(throws: ImportError.self) { try ImporterRegistry.standard.read(source) }
    #expect(error?.problem == "the byte at offset \(offset) is not well-formed UTF-8")
    #expect(error?.location == SourceLocation(file: "sample.csv", line: line))
  }

  @Test("of UTF-16 need neither a mark nor Latin letters", arguments: [false, true])
  func otherScripts(_ bigEndian: Bool) throws {
    let text = "id,lang,label,definition\n" + String(repeating: "1,ru,сеть данных,соединённые устройства\n", count: 40)
    let read = try ImporterRegistry.standard.read(
      Source(.memory(Self.utf16(text, bigEndian: bigEndian)), name: "ISO lamps.csv"))
    #expect(read.entries.map { $0.terms("ru") } == [["сеть данных"]])
  }

  @Test("that hold half a character are refused in UTF-16, too", arguments: [0, 1])
  func malformedUTF16(_ linesAfter: Int) {
    let rest = String(repeating: "2,lamp,lampe,\n", count: linesAfter)
    let bytes =
      Self.utf16("\u{FEFF}" + Self.text, bigEndian: false) + [0x3D, 0xD8] + Self.utf16(rest, bigEndian: false)
    let error = #expect(throws: ImportError.self) {
      try ImporterRegistry.standard.read(Source(.memory(bytes), name: "sample.csv"))
    }
    #expect(error?.problem.hasPrefix("the byte at offset") == true)
    #expect(error?.problem.hasSuffix("is not well-formed UTF-16LE") == true)
    #expect(error?.location.line == 3)
  }

  @Test("are recognised where the sample cuts a character in two", arguments: [0, 1, 2, 3])
  func cutSample(_ shift: Int) throws {
    let padding = String(repeating: "x", count: shift)
    let text = "id,term\n1,lamp\(padding)" + String(repeating: "\u{1F600}", count: SourceSample.size / 2) + "\n"
    for bytes in [Array(text.utf8), Self.utf16("\u{FEFF}" + text, bigEndian: true)] {
      let sample = try SourceSample(of: Source(.memory(bytes), name: "sample.csv"))
      let isRecognised = DelimitedTableImporter().recognises(sample)
      #expect(isRecognised)
    }
  }

  @Test("are not made out of bytes that are no text")
  func noText() {
    var source = Source(.memory([0x50, 0x00, 0x01, 0x02, 0x03, 0x80, 0xFF]), name: "sample.csv")
    source.format = "csv"
    let error = #expect(throws: ImportError.self) { try ImporterRegistry.standard.read(source) }
    #expect(error?.problem.hasPrefix("the encoding of the file cannot be told") == true)
  }

  @Test("UTF-8 is checked as the standard library does, in pieces of any size")
  func scan() {
    var random = SeededGenerator(seed: 3)
    let bytes: [UInt8] = [
      0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF1,
      0xF4, 0xF5, 0xFF,
    ]
    for _ in 0..<5_000 {
      let text = (0..<Int.random(in: 0...6, using: &random)).map { _ in bytes.randomElement(using: &random) ?? 0 }
      let cut = Int.random(in: 0...text.count, using: &random)
      var scan = UTF8Scan()
      scan.scan(Array(text[..<cut]))
      scan.scan(Array(text[cut...]))
      scan.finish()
      let reference = String(validating: text, as: UTF8.self)
      #expect((scan.malformed == 0) == (reference != nil), "\(text)")
      #expect(scan.count == text.count)
      if let place = scan.firstMalformed {
        #expect(String(validating: text[..<place.offset], as: UTF8.self) != nil, "\(text)")
      }
    }
  }
}
