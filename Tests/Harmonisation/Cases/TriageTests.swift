import Terminology
import TestSupport
import Testing

@testable import Harmonisation

@Suite("Triage")
struct TriageTests {
  private func found(
    _ id: String, _ severity: Severity, blocking: Int = 0, rule: String = "homonym", members: [String] = ["1"]
  ) -> ConflictCase {
    ConflictCase(
      id: id, rule: rule, severity: severity, message: "", members: members.map { key("ISO", $0) }, languages: [],
      evidence: [], suggestion: Suggestion(.deferred, ""), blocking: blocking)
  }

  @Test("puts the gravest first, then what blocks most, then goes by rule and entries, from any order")
  func order() {
    let cases = [
      found("a", .critical), found("b", .major, blocking: 9), found("c", .major, blocking: 8, rule: "doublette"),
      found("d", .major, blocking: 8, rule: "homonym", members: ["2"]),
      found("e", .major, blocking: 8, rule: "homonym", members: ["2", "3"]),
      found("f", .major, blocking: 8, rule: "homonym", members: ["10"]), found("g", .minor, blocking: 99),
      found("h", .note, blocking: 99), found("i", .note, blocking: 99),
    ]
    var random = SeededGenerator(seed: 53)
    for _ in 0..<20 {
      #expect(Triage.ranked(cases.shuffled(using: &random)).map(\.id) == cases.map(\.id))
    }
  }

  @Test("ranks what concerns more organisations and the official languages higher")
  func blocking() throws {
    let meter = { (language: String, text: String) in entry("1", section(language, "meter", defined: text)) }
    func rank(_ language: String, _ owners: String...) throws -> Int {
      let glossaries = owners.enumerated().map { glossary($1, meter(language, "device number \($0)")) }
      return try #require(directory(glossaries).cases(of: "definition-substance").first).blocking
    }
    #expect(try rank("en", "IEC", "ISO", "ITU-T") > rank("en", "IEC", "ISO"))
    #expect(try rank("en", "IEC", "ISO") > rank("de", "IEC", "ISO"))
    #expect(try rank("fr", "IEC", "ISO") == rank("en", "ISO", "ITU-T"))
  }

  @Test("ranks the cases of a directory", arguments: [1, 2, 3])
  func ranked(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let cases = directory(RandomGlossaries.make(&random)).cases
    #expect(!cases.isEmpty)
    #expect(cases.map(\.severity) == cases.map(\.severity).sorted(by: >))
    #expect(cases.map(\.id) == Triage.ranked(cases.reversed()).map(\.id))
  }

  @Test("has every case state its rule, entries, a sentence and a suggestion", arguments: [4, 5, 6])
  func complete(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let made = directory(RandomGlossaries.make(&random))
    let keys = Set(made.entries.flatMap(\.members).map(\.key))
    let codes = Set(ConflictRules.all.map { type(of: $0).description.code })
    for found in made.cases {
      #expect(codes.contains(found.rule))
      #expect(found.message.hasSuffix("."), "\(found.message)")
      #expect(found.suggestion.words.hasSuffix("."), "\(found.suggestion.words)")
      #expect(!found.members.isEmpty && keys.isSuperset(of: found.members))
      #expect(found.members == Array(Set(found.members)).sorted())
      for item in found.evidence { #expect(Set(found.members).isSuperset(of: item.owners), "\(found.rule)") }
    }
  }
}
