import Exporters
import Files
import Harmonisation
import Terminology
import Testing

@testable import concord

@Suite("The summary of a merge")
struct MergeSummaryTests {
  private func glossary(_ organisation: String, _ terms: [String]) -> Glossary {
    let entries = terms.enumerated().map { number, term in
      var section = LanguageSection(LanguageTag("en") ?? .undetermined, designations: [Designation(term)])
      section.definitions = [SourcedText("thing that people call \(term)")]
      return ConceptEntry(id: "\(number + 1)", languageSections: [section])
    }
    return Glossary(
      header: GlossaryHeader(organisation: organisation, publication: "\(organisation) 1"), entries: entries)
  }

  private func summary(_ glossaries: [Glossary], findings: [Finding] = []) -> MergeSummary {
    var harmoniser = Harmoniser()
    harmoniser.requiredLanguages = []
    let directory = harmoniser.harmonise(glossaries, findings: findings, generator: "concord 0")
    var contents = FileContents()
    let losses = ["directory.tbx": TBXBasicExporter(title: "Town").write(directory, to: &contents)]
    return MergeSummary(directory, losses: losses, output: "Directory", reports: "out/Reports")
  }

  @Test("counts one thing as one")
  func one() {
    let finding = Finding(code: "a.b", severity: .note, message: "odd", location: SourceLocation(file: "a.tbx"))
    var glossary = glossary("IEC", ["lamp"])
    glossary.entries[0].status = .valid
    #expect(
      summary([glossary], findings: [finding]).text == """
        1 source
          IEC  IEC 1  1 entry

        1 concept, 0 of them in several sources, 0 of those in agreement
        0 cases: none
        1 finding on the sources; directory.tbx leaves out 1 detail that TBX-Basic cannot carry (listed in the report)

        directory  Directory
        report     out/Reports/conflicts.html

        """)
  }

  @Test("counts several things as several")
  func several() {
    let text = summary([glossary("IEC", ["lamp", "bench"]), glossary("ISO", ["lamp"])]).text
    #expect(
      text.hasPrefix("2 sources\n  IEC  IEC 1  2 entries\n  ISO  ISO 1  1 entry\n\n2 concepts, 1 of them in several"))
    #expect(text.contains("\n0 findings on the sources\n"))
  }

  @Test("names severities and kinds of cases")
  func cases() {
    let twice = glossary("IEC", ["lamp", "lamp"])
    let text = summary([twice]).text
    #expect(text.contains("1 case: 1 "))
    #expect(text.contains("\n  doublette 1\n"))
  }

  @Test("is the same in JSON")
  func json() throws {
    let text = try JSONText.encode(summary([glossary("IEC", ["lamp", "bench"])]))
    #expect(text.contains("\"concepts\" : 2"))
    #expect(text.contains("\"organisation\" : \"IEC\""))
    #expect(text.contains("\"report\" : \"out/Reports/conflicts.html\""))
    #expect(text.hasSuffix("}\n"))
  }
}
