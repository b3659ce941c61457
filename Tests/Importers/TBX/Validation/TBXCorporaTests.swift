import Files
import TestSupport
import Testing

@testable import Importers

/// The verdicts are those of the public schemas: RELAX NG and Schematron of the dialect for version 3 (jing and a
/// Schematron processor), DTD and RELAX NG for version 2 (xmllint).
@Suite("Validation of public TBX files", .enabled(if: Corpora.isThere, "\(Corpora.absence)"))
struct TBXCorporaTests {
  private enum Verdict {
    case valid
    case invalid
    case unusable
  }

  private static let verdicts: [String: Verdict] = [
    "tbx-v2/TBX-Basic-Package/TBX-basic-sample.tbx": .invalid,
    "tbx-v2/TBX-Basic-Package/tbx_basic_sample_badattribute.tbx": .invalid,
    "tbx-v2/TBX-Basic-Package/tbx_basic_sample_badelement.tbx": .invalid,
    "tbx-v2/TBX-Basic-Package/tbx_basic_sample_badelementcontent.tbx": .invalid,
    "tbx-v2/TBX-Basic-Package/tbx_basic_sample_badelementorder.tbx": .invalid,
    "tbx-v2/TBX-Basic-Package/tbx_basic_sample_badtargetattribute_value.tbx": .invalid,
    "tbx-v2/TBX-Basic-Package/tbx_basic_sample_notwellformed.tbx": .unusable,
    // It breaks an XCS of its own, which has fewer languages than TBX-Basic.
    "tbx-v2/TBX-Checker/t/corpus/bad.tbx": .valid,
    "tbx-v2/TBX-Checker/t/corpus/good.tbx": .valid,
    "tbx-v2/p5-TBX-Min/t/corpus/min.tbx": .valid,
    "tbx-v3/TBX-Basic_dialect/DCA/Example_Astronomy_DCA_VALID.tbx": .valid,
    "tbx-v3/TBX-Basic_dialect/DCT/Example_Astronomy_DCT_VALID.tbx": .valid,
    "tbx-v3/TBX-Core_dialect/Schemas/Example_Astronomy_DCA_VALID.tbx": .valid,
    "tbx-v3/TBX-Linguist_dialect/DCA/Example_Astronomy_DCA_VALID.tbx": .valid,
    "tbx-v3/TBX-Linguist_dialect/DCT/Example_Astronomy_DCT_VALID.tbx": .valid,
    "tbx-v3/TBX-Min_dialect/DCA/Example_Astronomy_DCA_VALID.tbx": .valid,
    "tbx-v3/TBX-Min_dialect/DCT/Example_Astronomy_DCT_VALID.tbx": .valid,
    "tbx-v3/TBX_test_files/basic_bad.tbx": .invalid,
    // Valid for an older draft; the published dialects have no category usageStatus.
    "tbx-v3/TBX_test_files/basic_good.tbx": .invalid,
    "tbx-v3/TBX_test_files/core_structure_bad.tbx": .invalid,
    "tbx-v3/TBX_test_files/core_structure_good.tbx": .valid,
    "tbx-v3/TBX_test_files/min_bad.tbx": .invalid,
    "tbx-v3/TBX_test_files/min_good.tbx": .invalid,
    "tbx-v3/TBX_test_files/poorly_formed_xml.tbx": .unusable,
    "tbx-microsoft/MicrosoftTermCollection.tbx": .invalid,
  ]

  @Test("The verdict on each file is that of the public schemas")
  func verdicts() throws {
    for folder in ["tbx-v2", "tbx-v3", "tbx-microsoft"] {
      for file in try Self.files(in: folder) {
        let expected = try #require(Self.verdicts[file], "\(file) has no verdict")
        #expect(try Self.verdict(on: file) == expected, "\(file)")
      }
    }
  }

  private static func verdict(on file: String) throws -> Verdict {
    let source = Source(.file(path: "\(Corpora.path)/corpora/\(file)"), name: file)
    do {
      return try TBXValidator().validate(source).isValid ? .valid : .invalid
    } catch is ImportError {
      return .unusable
    }
  }

  /// The TBX files in a folder and those below it.
  private static func files(in folder: String) throws -> [String] {
    try Folder.names(in: "\(Corpora.path)/corpora/\(folder)").flatMap { name -> [String] in
      let path = Path.join(folder, name)
      if Folder.isFolder("\(Corpora.path)/corpora/\(path)") { return try files(in: path) }
      return name.hasSuffix(".tbx") ? [path] : []
    }
  }
}
