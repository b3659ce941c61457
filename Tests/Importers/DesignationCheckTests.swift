import Importers
import Terminology
import TestSupport
import Testing

@Suite("Designations of real sources", .enabled(if: Corpora.isThere, "\(Corpora.absence)"))
struct DesignationCheckTests {
  @Test(
    "hold no markup, entity or mark of absence",
    arguments: [
      "iec-iev-xlsx/data/20200330-iev-export.xlsx", "iso-tc211-glossarist", "iso-tc204-glossarist",
      "iec-iev-glossarist-v1", "tbx-microsoft/MicrosoftTermCollection.tbx",
      "iso-sts/sts-ruby/spec/fixtures/ISO_13849-1_2008-12_en_TBX.xml",
      "iso-sts/sts-ruby/spec/fixtures/tbx-nisosts-0.2.xml", "itu-t-terms/extracted-terms.tsv",
    ])
  func clean(_ name: String) throws {
    for glossary in try Corpora.read(name).glossaries {
      for entry in glossary.entries {
        for designation in entry.languageSections.flatMap(\.designations) where designation.isAbsent != true {
          #expect(
            designation.text.firstMatch(of: /<\/?[A-Za-z][^>]*>|&#?\w+;|\{\{|stem:\[|^[.…]{2,}$|_x[0-9A-F]{4}_/) == nil,
            "\(entry.id): \(designation.text)")
          #expect(!designation.text.isEmpty)
        }
      }
    }
  }
}
