import Exporters
import Files
import Importers
import Terminology
import TestSupport
import Testing

/// `glossary.json` is the model on disk: nothing that an importer reads gets lost in it.
@Suite("The core loses nothing", .enabled(if: Corpora.isThere, Comment(rawValue: Corpora.absence)))
struct LossFreeCoreTests {
  /// Every glossary in a folder of the collection.
  private static func sources(_ folder: String) throws -> [Source] {
    var finder = SourceFinder()
    return try finder.sources(["\(Corpora.path)/corpora/\(folder)"])
  }

  @Test(
    "of any real source that is written as JSON and read again",
    arguments: [
      "csv-omegat", "glossarist-fixtures", "iec-iev-glossarist-v1", "iec-iev-xlsx", "iso-sts", "iso-tc204-glossarist",
      "iso-tc211-glossarist", "iso-tc211-xlsx", "itu-t-terms", "skos", "tbx-microsoft", "tbx-v2", "tbx-v3",
    ])
  func real(_ folder: String) throws {
    var found: [Source] = []
    do {
      found = try Self.sources(folder)
    } catch is ImportError {
      // A folder of formats that are not read yet.
      return
    }
    for source in found {
      guard let read = try? ImporterRegistry.standard.read(source) else { continue }
      var bytes: [UInt8] = []
      let losses = try GlossaryJSONExporter().write(read.glossaries, to: &bytes)
      #expect(losses.losses.isEmpty)
      let back = try ImporterRegistry.standard.read(Source(.memory(bytes), name: "glossary.json"))
      #expect(back.glossaries == read.glossaries, "\(source.name)")
      var again: [UInt8] = []
      _ = try GlossaryJSONExporter().write(back.glossaries, to: &again)
      #expect(again == bytes, "\(source.name)")
    }
  }
}
