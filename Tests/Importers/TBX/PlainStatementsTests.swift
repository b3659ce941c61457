import Files
import Importers
import Terminology
import TestSupport
import Testing

@Suite("Plain statements in TBX")
struct PlainStatementsTests {
  /// What is read of a source, and what is noticed.
  private func read(_ source: Source, takesShortWays: Bool) throws -> GlossaryCollector {
    try ImporterRegistry([TBXImporter(takesShortWays: takesShortWays)]).read(source)
  }

  private func expectNoDifference(_ source: Source) throws {
    let short = try read(source, takesShortWays: true)
    let long = try read(source, takesShortWays: false)
    #expect(short.glossaries == long.glossaries)
    #expect(short.findings == long.findings)
  }

  /// A statement of a random category, now and then with an attribute, markup or an odd value.
  private func statement(_ name: String, isDCA: Bool, _ random: inout SeededGenerator) -> String {
    let carriers = ["definition": "descrip", "subjectField": "descrip", "source": "admin", "note": ""]
    let values = [
      "noun", "Noun", "preferredTerm-admn-sts", "preferred", "fullForm", "full_form", "ISO 9000:2015, 3.1.4",
      "ISO 1 [SOURCE: ISO 2, 3.1]", "a\n  b", " a", "lamp &amp; post", "b <hi>c</hi>", "", "MOD ISO 3, 1",
      "\u{E9}t\u{E9}",
    ]
    let value = values.randomElement(using: &random) ?? ""
    let id = Int.random(in: 0..<12, using: &random) == 0 ? " id=\"i\(random.next())\"" : ""
    if name == "note" || name == "term" { return "<\(name)\(id)>\(value)</\(name)>" }
    guard isDCA else {
      let prefix = Int.random(in: 0..<12, using: &random) == 0 ? "core:" : name == "source" ? "basic:" : "min:"
      return "<\(prefix)\(name)\(id)>\(value)</\(prefix)\(name)>"
    }
    let usual = carriers[name] ?? "termNote"
    let carrier = Int.random(in: 0..<12, using: &random) == 0 ? "admin" : usual
    return "<\(carrier) type=\"\(name)\"\(id)>\(value)</\(carrier)>"
  }

  private func document(isDCA: Bool, _ random: inout SeededGenerator) -> String {
    let names = [
      "partOfSpeech", "administrativeStatus", "termType", "source", "definition", "subjectField", "note", "project",
    ]
    func some(_ count: Int) -> String {
      (0..<count).map { _ in
        statement(names.randomElement(using: &random) ?? "", isDCA: isDCA, &random)
          + ["", "\n  ", "x"][min(2, Int.random(in: 0..<9, using: &random) / 4)]
      }.joined()
    }
    var body = ""
    for number in 0..<40 {
      body += "<conceptEntry id=\"c\(number)\">\(some(Int.random(in: 0...2, using: &random)))"
      for language in ["en", "fr-CA", "eng"] {
        body += "<langSec xml:lang=\"\(language)\">"
        if Bool.random(using: &random) {
          body += "<descripGrp>\(statement("definition", isDCA: isDCA, &random))"
          for _ in 0..<Int.random(in: 0...3, using: &random) { body += statement("source", isDCA: isDCA, &random) }
          body += "</descripGrp>"
        }
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          let terms = Int.random(in: 0..<15, using: &random) == 0 ? 2 : 1
          body += "<termSec>" + (0..<terms).map { _ in statement("term", isDCA: isDCA, &random) }.joined()
          body += some(Int.random(in: 0...4, using: &random)) + "</termSec>"
        }
        body += "</langSec>"
      }
      body += "</conceptEntry>\n"
    }
    return "<tbx style=\"\(isDCA ? "dca" : "dct")\" type=\"TBX-Basic\" xml:lang=\"en\" "
      + "xmlns=\"urn:iso:std:iso:30042:ed-2\" xmlns:core=\"urn:iso:std:iso:30042:ed-2\" "
      + "xmlns:min=\"http://www.tbxinfo.net/ns/min\" xmlns:basic=\"http://www.tbxinfo.net/ns/basic\">"
      + "<text><body>\(body)</body></text></tbx>"
  }

  @Test("give the same as statements of any kind", arguments: 0..<20)
  func same(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let text = document(isDCA: seed % 2 == 0, &random)
    try expectNoDifference(Source(.memory(Array(text.utf8)), name: "random.tbx"))
  }

  @Test("give the same in published files", .enabled(if: Corpora.isThere, Comment(rawValue: Corpora.absence)))
  func published() throws {
    let files = try Corpora.files(withExtension: "tbx")
    #expect(files.count > 10)
    for path in files {
      let source = Source(.file(path: path), name: Path.name(path))
      // Some of them are no TBX, on purpose.
      if (try? read(source, takesShortWays: true)) != nil { try expectNoDifference(source) }
    }
  }
}
