import Exporters
import Harmonisation
import Importers
import Terminology
import TestSupport
import Testing

@Suite("A directory as JSON")
struct DirectoryJSONExporterTests {
  private func export(_ directory: Directory) throws -> String {
    let (text, losses) = try Samples.export(directory, with: DirectoryJSONExporter())
    #expect(losses.isEmpty)
    return text
  }

  @Test("is read back as the glossaries that it was made from, with the findings on them")
  func roundTrip() throws {
    let findings = [
      Finding(code: "a.b", severity: .minor, message: "“x” is odd", location: SourceLocation(file: "a.tbx", line: 3))
    ]
    let glossaries = Samples.town() + [Samples.glossary("ITU-T", "ITU-T Y.9900", [Samples.full()])]
    let back = try Samples.read(try export(Samples.directory(glossaries, findings: findings)), name: "directory.json")
    #expect(back.glossaries == glossaries)
    #expect(back.findings == findings)
  }

  @Test("loses no character of any text")
  func characters() throws {
    var random = SeededGenerator(seed: 5)
    let alphabet = SeededGenerator.hostile + ["\u{0}", "\u{1F}", "\\", "/", "\u{2029}", "\u{FFFE}"]
    let entries = (0..<40).map { number in
      let term = random.hostileText(alphabet) + "x"
      return ConceptEntry(
        id: "\(number)", languageSections: [Samples.section("en", term, random.hostileText(alphabet))])
    }
    let directory = Samples.directory([Samples.glossary("IEC", "Town list", entries)])
    let back = try Samples.read(try export(directory), name: "directory.json").glossaries.flatMap(\.entries)
    // Bytes, because the comparison of strings takes different spellings of a character for equal.
    let bytes = { (entries: [ConceptEntry]) in
      entries.flatMap(\.languageSections).map { section in
        section.designations.map { Array($0.text.utf8) } + section.definitions.map { Array($0.text.utf8) }
      }
    }
    #expect(bytes(back) == bytes(entries))
  }

  @Test("has a line for every entry, case and correspondence, so that two can be compared line by line")
  func lines() throws {
    let directory = Samples.directory(Samples.town())
    let lines = try export(directory).split(separator: "\n")
    #expect(lines.prefix(3) == ["{", "\"format\": \"concord-directory\",", "\"version\": 1,"])
    let objects = lines.count { $0.hasPrefix("{\"") }
    #expect(
      objects == directory.sources.count + directory.entries.count + directory.cases.count
        + directory.correspondences.count + directory.findings.count)
  }
}
