import Files
import Importers
import Terminology
import TestSupport
import Testing

/// A collection of files made to break programs.
private enum HostileFiles {
  static let path = "\(Corpora.path)/hostile"
  static let areThere = Folder.isFolder(path)

  /// All of them, in shares that can be read side by side.
  static let shares: [[String]] = {
    let paths = areThere ? (try? files(in: path)) ?? [] : []
    return stride(from: 0, to: min(16, paths.count), by: 1).map { start in
      stride(from: start, to: paths.count, by: 16).map { paths[$0] }
    }
  }()

  private static func files(in folder: String) throws -> [String] {
    try Folder.names(in: folder).map { Path.join(folder, $0) }.flatMap { path in
      Folder.isFolder(path) ? try files(in: path) : [path]
    }
  }
}

@Suite("Hostile files", .enabled(if: HostileFiles.areThere, "\(Corpora.absence)"))
struct HostileFilesTests {
  /// How much of a text is read; the longer ones are tables of Unicode data, the same on every page.
  private static let textSize = 32 << 10

  @Test("are glossaries or errors with a place, whatever they are read as", arguments: HostileFiles.shares.indices)
  func survived(_ share: Int) throws {
    for path in HostileFiles.shares[share] {
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
          #expect(Self.hasPlace(error, format), "\(path) as \(format ?? "itself"): \(error)")
        } catch {
          Issue.record("\(path) as \(format ?? "itself"): \(error)")
        }
      }
    }
  }

  /// Whether an error says where in the file it is.
  ///
  /// What is no text has no lines to count, and nothing no places.
  private static func hasPlace(_ error: ImportError, _ format: String?) -> Bool {
    let location = error.location
    let isText = ["csv", "sssom", "skos", nil].contains(format)
    if isText
      && (error.problem.contains("byte") || error.problem == "the file is empty" || error.problem.contains("gzip"))
    {
      return true
    }
    return switch format {
    case "xlsx": true
    case "csv", "sssom", nil: location.row != nil || location.line != nil
    default: location.line != nil && location.column != nil
    }
  }
}
