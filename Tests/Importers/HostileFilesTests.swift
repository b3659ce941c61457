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
  /// Larger ones are tables of Unicode data; the formats that read a file whole gain nothing from them.
  private static let largeSize = 64 << 10
  private static let textFormats = ["tbx", "xlsx", "json", "glossarist", "csv"]

  private func files(in folder: String) throws -> [String] {
    try Folder.names(in: folder).map { Path.join(folder, $0) }.flatMap { path in
      Folder.isFolder(path) ? try files(in: path) : [path]
    }
  }

  @Test("are glossaries or errors with a place, whatever they are read as", arguments: HostileFiles.folders)
  func survived(_ folder: String) throws {
    for path in try files(in: "\(HostileFiles.path)/\(folder)") {
      var stream = try FileStream(path: path)
      let bytes = try stream.readAll()
      var source = Source(.memory(bytes), name: Path.name(path))
      // What opens as XML or as an archive is turned away at its first bytes by the importers of text.
      let formats = bytes.first == 0x3C ? ["tbx", "sts"] : bytes.count < Self.largeSize ? Self.textFormats : []
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
