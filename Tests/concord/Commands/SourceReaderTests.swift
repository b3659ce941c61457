import Importers
import Terminology
import TestSupport
import Testing

@testable import concord

@Suite("Reading of several sources")
struct SourceReaderTests {
  private static let table = "id,term\n1,lamp\n2,torch\n"

  /// The keys of the entries that are read of these arguments; `@` stands for a folder with these files.
  private func keys(_ files: [String: String], _ arguments: [String]) throws -> [String] {
    try withTemporaryFolder { folder in
      try write(files, to: folder)
      var reader = SourceReader(Configuration(), format: nil)
      let result = try reader.read(arguments.map { $0.replacing("@", with: folder) }, Progress(Console()))
      return result.glossaries.flatMap { glossary in glossary.entries.map { glossary.key(of: $0).description } }
    }
  }

  @Test("refuses two that hold an entry of the same name, and says where both stand")
  func sameKey() throws {
    let files = ["x/lamps.csv": Self.table, "y/lamps.csv": "id,term\n7,glow\n2,torch\n"]
    let error = #expect(throws: ImportError.self) { try keys(files, ["ISO=@/x/lamps.csv", "ISO=@/y/lamps.csv"]) }
    #expect(error?.problem == "the entry ISO:lamps:2 stands in x/lamps.csv, too")
    #expect(error?.location.file == "y/lamps.csv" && error?.location.row == 3)
    #expect(error?.remedy?.contains("ORG=path") == true)
  }

  @Test("takes two whose owners or publications differ")
  func differentKeys() throws {
    let files = ["x/lamps.csv": Self.table, "y/lamps.csv": Self.table, "y/torches.csv": Self.table]
    let read = try keys(files, ["ISO=@/x/lamps.csv", "IEC=@/y"])
    #expect(
      read == [
        "ISO:lamps:1", "ISO:lamps:2", "IEC:lamps:1", "IEC:lamps:2", "IEC:torches:1", "IEC:torches:2",
      ])
  }
}
