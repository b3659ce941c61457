import Exporters
import Files
import Harmonisation
import TestSupport
import Terminology
import Testing

@Suite("All outputs")
struct DeterminismTests {
  /// Every file, by its name.
  private func files(_ directory: Directory) throws -> [String: [UInt8]] {
    let exporters: [any DirectoryExporter] = [
      TBXBasicExporter(title: "Town"), DirectoryJSONExporter(), DirectoryCSVExporter(),
      MappingExporter(toolVersion: "1"),
      ConflictTableExporter(), ConflictReportExporter(title: "Town"), ConflictJSONExporter(),
    ]
    var files: [String: [UInt8]] = [:]
    for exporter in exporters {
      var contents = FileContents()
      _ = try exporter.write(directory, to: &contents)
      files[exporter.fileName] = contents.bytes
    }
    #expect(files.count == exporters.count)
    return files
  }

  @Test("are the same bytes every time, in whatever order the glossaries come")
  func determinism() throws {
    let glossaries = Samples.town() + [Samples.glossary("ITU-T", "ITU-T Y.9900", [Samples.full()])]
    let first = try files(Samples.directory(glossaries))
    #expect(try files(Samples.directory(glossaries)) == first)
    #expect(try files(Samples.directory(glossaries.reversed())) == first)
  }

  @Test("are added to what is there already")
  func appending() throws {
    let directory = Samples.directory(Samples.town())
    var contents = FileContents("before\n")
    _ = DirectoryCSVExporter().write(directory, to: &contents)
    #expect(contents.text.hasPrefix("before\nid,status,lang"))
  }
}
