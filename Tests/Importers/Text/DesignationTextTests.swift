import Terminology
import TestSupport
import Testing

@testable import Importers

@Suite("Designations as tables write them")
struct DesignationTextTests {
  /// `text <domain>; status` of every designation; `∅` for an absent one.
  private func words(_ designations: [Designation]) -> [String] {
    designations.map { designation in
      let text = designation.isAbsent == true ? "∅" : designation.qualifiedText
      return designation.status.map { "\(text) (\($0.rawValue))" } ?? text
    }
  }

  @Test(
    "come apart into words, domain and synonyms",
    arguments: [
      ("lamp", ["lamp"]),
      ("  lamp\u{A0}", ["lamp"]),
      ("lamp <street lighting>", ["lamp <street lighting>"]),
      ("lamp <street lighting>:", ["lamp <street lighting>"]),
      ("lamp (Syn.: light, lantern)", ["lamp", "light (admitted)", "lantern (admitted)"]),
      ("lamp (synonym: light)", ["lamp", "light (admitted)"]),
      ("lamp <UML>; light <UML>", ["lamp <UML>", "light <UML> (admitted)"]),
      ("lamp(s)", ["lamp(s)"]),
      ("lamp (electric)", ["lamp (electric)"]),
      ("lamp (symbol)", ["lamp (symbol)"]),
      ("<street lighting>", ["<street lighting>"]),
      ("lamp <", ["lamp <"]),
      ("lamp <>", ["lamp <>"]),
      ("a < b > c", ["a < b > c"]),
      ("(Syn.: light)", ["(Syn.: light)"]),
    ])
  func parts(_ text: String, _ expected: [String]) {
    #expect(words(Designation.parsing(text)) == expected)
  }

  @Test("know the marks for one that is missing", arguments: [".....", "…", "...", "·····", " . . . ", "・・・・・"])
  func missing(_ text: String) {
    #expect(words(Designation.parsing(text)) == ["∅"])
    #expect(Designation.parsing(text).map(\.text) == [""])
  }

  @Test("take no short text for such a mark", arguments: [".", "..", "", "a...", "–", "-"])
  func notMissing(_ text: String) {
    #expect(!DesignationText.isMissing(text))
  }

  @Test(
    "stand several in a cell, one a line or with semicolons",
    arguments: [
      ("lamp; light", ["lamp", "light"]), ("lamp\nlight\r\nlantern", ["lamp", "light", "lantern"]),
      ("lamp；light", ["lamp", "light"]), ("lamp | light", ["lamp", "light"]), ("; lamp ;;", ["lamp"]), ("", []),
      ("lamp, light", ["lamp, light"]),
    ])
  func several(_ cell: String, _ expected: [String]) {
    #expect(DesignationText.several(in: cell).map(\.text) == expected)
  }

  @Test("come apart from a cell that has very many of them")
  func veryMany() {
    let parts = (0..<200_000).map { "lamp \($0)" }
    #expect(DesignationText.several(in: parts.joined(separator: ";")).map(\.text) == parts)
  }

  @Test("are the same in a plain cell as in one that has to be taken apart, on random texts")
  func plain() {
    var random = SeededGenerator(seed: 191)
    let alphabet = ["a", "Z", "0", " ", " ", "-", "lamp", "light", ".", "(", "<", "&", "é"]
    var plainCount = 0
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 1...6, using: &random)).compactMap { _ in alphabet.randomElement(using: &random) }
        .joined()
      // With a semicolon behind it, no cell is plain.
      #expect(DesignationText.several(in: text) == DesignationText.several(in: text + ";"), "“\(text)”")
      guard text.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else { continue }
      plainCount += 1
      #expect(Designation.parsing(text) == [Designation(text)])
    }
    #expect(plainCount > 100, "there is something to compare")
  }

  @Test(
    "of ITU come apart into term, abbreviation, domain and source",
    arguments: [
      ("green lamp (GL)", "green lamp", ["GL"], nil, []),
      (
        "green lamp (GL) (street lighting) [b-ITU-T X.9999]:", "green lamp", ["GL"], "street lighting", ["ITU-T X.9999"]
      ),
      ("green lamp: (GL)", "green lamp", ["GL"], nil, []),
      ("green lamp (ITU-T X.9999)", "green lamp", [], nil, ["ITU-T X.9999"]),
      ("lamp(s)", "lamp(s)", [], nil, []),
      ("(GL)", "(GL)", [], nil, []),
      ("green lamp (gl)", "green lamp", ["gl"], nil, []),
      ("green lamp (of a street)", "green lamp", [], "of a street", []),
      ("green lamp (Syn.: green light)", "green lamp (Syn.: green light)", [], nil, []),
      ("lamp", "lamp", [], nil, []),
      ("", "", [], nil, []),
    ] as [(String, String, [String], String?, [String])])
  func itu(_ cell: String, _ term: String, _ abbreviations: [String], _ domain: String?, _ sources: [String]) {
    let text = ITUTermText(cell)
    #expect(text.term == term)
    #expect(text.abbreviations == abbreviations)
    #expect(text.domain == domain)
    #expect(text.sources.map(\.reference) == sources)
    #expect(text.definition == nil)
  }

  @Test("of ITU may carry the definition in the same cell")
  func attachedDefinition() {
    let text = ITUTermText("green lamp – A lamp that shines in green.")
    #expect(text.term == "green lamp")
    #expect(text.definition == "A lamp that shines in green.")
    #expect(ITUTermText("lamp – light").definition == nil)
  }

  @Test(
    "of IEC have attributes in one cell, in the language of the row",
    arguments: [
      ("f", "feminine – – –"), ("m pl", "masculine plural – –"), ("f, pl", "feminine plural – –"),
      ("adj", "– – adjective –"), ("(prefix)", "– – prefix –"), ("US", "– – – US"),
      ("m, (abgelehnt)", "masculine – – –"),
      ("", "– – – –"),
    ])
  func attributes(_ cell: String, _ expected: String) {
    let attribute = IEVAttribute(cell)
    let parts = [
      attribute.gender?.rawValue, attribute.number?.rawValue, attribute.partOfSpeech?.rawValue,
      attribute.geographicalUsage,
    ]
    #expect(parts.map { $0 ?? "–" }.joined(separator: " ") == expected)
    #expect(attribute.rest.isEmpty)
    #expect((attribute.status == .deprecated) == cell.contains("abgelehnt"))
  }

  @Test("of IEC keep an attribute that nobody knows, and read domains in any form of brackets")
  func unknownAttributes() {
    let attribute = IEVAttribute("&lt;of a lamp&gt; <of light> f unheard-of")
    #expect(attribute.domains == ["of a lamp", "of light"])
    #expect(attribute.gender == .feminine)
    #expect(attribute.rest == ["unheard-of"])
  }

  @Test("of IEC are numbered by part, section and entry")
  func ievNumbers() {
    for number in ["103-02-03", "999-123-45", "999-01-123"] { #expect(IEVReference.isReference(number)) }
    for text in ["103-2-03", "103-02", "1030-02-03", "103-02-03a", "", "103–02–03", "۱۰۳-۰۲-۰۳"] {
      #expect(!IEVReference.isReference(text))
    }
    #expect(IEVReference.find(in: "See IEV 103-02-03.") == "103-02-03")
    #expect(IEVReference.find(in: "dated 2020-01-02") == nil)
  }
}
