import FoundationEssentials
import Harmonisation
import Matching
import Terminology
import TestSupport
import Testing

@Suite("The record of a run")
struct RunRecordTests {
  private let glossaries = [glossary("ISO", entry("1", section("en", "node"))), glossary("IEC", entry("1"))]

  private func findings(_ files: String...) -> [Finding] {
    files.map { Finding(code: "x", severity: .note, message: "m", location: SourceLocation(file: $0, line: 1)) }
  }

  private func harmonised(_ names: [String], _ findings: [Finding]) -> Directory {
    Harmoniser().harmonise(
      glossaries, findings: findings, sources: names.map { .init(name: $0, sha256: "d-\($0)") }, generator: "concord 9")
  }

  @Test("says what made the directory, from what, in the order of names")
  func record() {
    let run = harmonised(["b.tbx", "a.csv"], []).run
    #expect(run.generator == "concord 9")
    #expect(run.rules == "\(ConflictRules.version)-\(MatchingWeights.standard.digest)")
    #expect(run.sources.map(\.name) == ["a.csv", "b.tbx"])
    #expect(run.sources.map(\.sha256) == ["d-a.csv", "d-b.tbx"])
    let versions = [run.icu, run.unicode]
    for version in versions { #expect(version.wholeMatch(of: /\d+(\.\d+)*/) != nil, "\(version)") }
  }

  @Test("is the same in whatever order sources and findings come")
  func order() {
    let one = harmonised(["b", "a"], findings("z", "y"))
    let other = harmonised(["a", "b"], findings("y", "z"))
    #expect(one.run == other.run)
    #expect(one.findings == other.findings)
    #expect(one.findings.map(\.location.file) == ["y", "z"])
    #expect(one.sources.map(\.organisation) == ["IEC", "ISO"])
  }

  @Test("comes back with the whole directory from JSON")
  func json() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    var random = SeededGenerator(seed: 61)
    let data = try encoder.encode(directory(RandomGlossaries.make(&random)))
    let again = try encoder.encode(JSONDecoder().decode(Directory.self, from: data))
    let isSame = data == again
    #expect(isSame)
  }
}
