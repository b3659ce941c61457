import Files
import Harmonisation
import Importers
import Review
import Terminology

/// Reads the sources that the person at the keyboard names, as the configuration says, and notices what is odd.
struct SourceReader {
  /// What was read.
  struct Result {
    /// The glossaries, in the order of their sources.
    var glossaries: [Glossary] = []
    /// What was noticed.
    var findings: [Finding] = []
    /// The sources.
    var sources: [Source] = []
  }

  private let configuration: Configuration
  private let format: String?
  private var owners = EntryOwners()
  private var unused: [String]

  /// What stands beside sources and is none.
  private static let ownFiles = Set(
    [Configuration.fileName] + ["", "-wal", "-shm"].map { Ledger.fileName + $0 })

  /// A reader of sources in a format, or in the formats that their contents tell.
  init(_ configuration: Configuration, format: String?) {
    self.configuration = configuration
    self.format = format
    unused = configuration.sources?.map(\.path) ?? []
  }

  /// Finds sources, each as the configuration says that it is to be read.
  ///
  /// - Throws: what `SourceFinder/sources(_:)` throws.
  mutating func find(_ arguments: [String]) throws -> Result {
    var finder = SourceFinder(ignoring: SourceReader.ownFiles) { [configuration] source in
      configuration.apply(to: &source)
    }
    var result = Result()
    result.sources = try finder.sources(arguments)
    if let format {
      for index in result.sources.indices { result.sources[index].format = format }
    }
    result.findings = finder.findings
    let used = Set(result.sources.compactMap { configuration.setting(for: $0)?.path })
    unused.removeAll(where: used.contains)
    return result
  }

  /// Reads sources in the order of their names.
  ///
  /// - Throws: what stops reading one of them, and `ImportError` when two sources that this reader has read hold an
  ///   entry with the same key.
  mutating func read(_ arguments: [String], _ progress: Progress) throws -> Result {
    var result = try find(arguments)
    progress.add(steps: result.sources.count)
    for source in result.sources {
      progress.step("reading \(source.name)")
      let collector = try ImporterRegistry.standard.read(source)
      for glossary in collector.glossaries { try owners.add(glossary, from: source) }
      result.glossaries += collector.glossaries
      result.findings += collector.findings
    }
    return result
  }

  /// The sources of which the configuration speaks and that this reader has not met.
  var unusedSettings: [Finding] {
    unused.map { path in
      Finding(
        code: "configuration.unused", severity: .note,
        message: "it speaks of “\(path)”, which is none of the sources",
        location: SourceLocation(file: Path.name(configuration.path)))
    }
  }

  /// A record of the sources with the digests of their bytes.
  ///
  /// - Throws: `FileError` when one of them cannot be read again.
  static func records(_ sources: [Source]) throws -> [RunRecord.SourceRecord] {
    try sources.map { source in
      if case .memory(let bytes) = source.contents {
        var stream = MemoryStream(bytes)
        return RunRecord.SourceRecord(name: source.name, sha256: try SHA256.digest(of: &stream))
      }
      let files = source.files
      let digests = try files.map { path in
        var stream = try FileStream(path: path)
        return try SHA256.digest(of: &stream)
      }
      return RunRecord.SourceRecord(
        name: source.name, sha256: digests.count == 1 ? digests[0] : SHA256.digest(of: digests.joined()))
    }
  }
}
