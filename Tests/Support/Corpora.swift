import FoundationEssentials
import Importers

/// The collection of real sources that some tests read; it is not part of the project.
public enum Corpora {
  /// Where it is: `CONCORD_CORPORA`, else `../shared` beside the project.
  public static let path = ProcessInfo.processInfo.environment["CONCORD_CORPORA"] ?? "../shared"

  /// Whether it is there.
  public static let isThere = FileManager.default.fileExists(atPath: path + "/corpora")

  /// What a test without it says.
  public static let absence: String = "the collection of real sources is not at \(path) (CONCORD_CORPORA)"

  /// One of its files or folders, as a source.
  public static func source(_ name: String) throws -> Source {
    var finder = SourceFinder()
    return try finder.sources(["\(path)/corpora/\(name)"])[0]
  }

  /// The paths of its files whose names end like this, in the order of their paths.
  public static func files(withExtension end: String) throws -> [String] {
    let folder = path + "/corpora"
    return try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".\(end)") }.sorted()
      .map { "\(folder)/\($0)" }
  }

  /// What an importer makes of one of its files or folders.
  public static func read(_ name: String) throws -> GlossaryCollector {
    try ImporterRegistry.standard.read(source(name))
  }
}
