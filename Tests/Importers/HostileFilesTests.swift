import Files
import Importers
import Terminology
import TestSupport
import Testing

/// A collection of files made to break programs.
private enum HostileFiles {
  static let path = "\(Corpora.path)/hostile"
  static let areThere = Folder.isFolder(path)
  static let folders = areThere ? (try? Folder.names(in: path)) ?? [] : []
}

@Suite("Hostile files", .enabled(if: HostileFiles.areThere, "\(Corpora.absence)"))
struct HostileFilesTests {
  /// How much of a text is read; the longer ones are tables of Unicode data, the same on every page.
  private static let textSize = 64 << 10

  private func files(in folder: String) throws -> [String] {
    try Folder.names(in: folder).map { Path.join(folder, $0) }.flatMap { path in
      Folder.isFolder(path) ? try files(in: path) : [path]
    }
  }

  @Test("are glossaries or errors with a place, whatever they are read as", arguments: HostileFiles.folders)
  func survived(_ folder: String) throws {
    for path in try files(in: "\(HostileFiles.path)/\(folder)") {
      var stream = try FileStream(path: path)
      var bytes = try stream.readAll()
      let isXML = bytes.first == 0x3C
      if !isXML { bytes = Array(bytes.prefix(Self.textSize)) }
      var source = Source(.memory(bytes), name: Path.name(path))
      // What opens as XML is turned away at its first byte by the importers of other formats.
      let formats = isXML ? ["tbx", "sts", "skos"] : ["tbx", "xlsx", "json", "glossarist", "skos", "sssom", "csv"]
      for format in [nil] + formats {
        source.format = format
        do {
          for glossary in try ImporterRegistry.standard.read(source).glossaries {
            #expect(!glossary.header.organisation.isEmpty, "\(path) as \(format ?? "itself")")
          }
        } catch let error as ImportError {
          #expect(!error.problem.isEmpty && error.location.file == source.name, "\(path): \(error)")
          if format == "tbx" { #expect(error.location.line != nil, "\(path): \(error)") }
        } catch {
          Issue.record("\(path) as \(format ?? "itself"): \(error)")
        }
      }
    }
  }
}
