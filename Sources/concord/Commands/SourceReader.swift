import Files
import Harmonisation
import Importers
import Terminology

/// Reads the sources that the person at the keyboard names, saying what it notices.
enum SourceReader {
  /// What was read.
  struct Result {
    var glossaries: [Glossary] = []
    var findings: [Finding] = []
    var sources: [Source] = []
  }

  /// Finds sources, each as the configuration says that it is to be read.
  ///
  /// - Throws: what ``SourceFinder/sources(_:)`` throws.
  static func find(_ arguments: [String], configuration: Configuration, format: String?) throws -> Result {
    var finder = SourceFinder(ignoring: [Configuration.fileName]) { source in
      configuration.apply(to: &source)
      source.format = format ?? source.format
    }
    var result = Result()
    result.sources = try finder.sources(arguments)
    result.findings = finder.findings
    return result
  }

  /// Reads sources in the order of their names.
  ///
  /// - Throws: what stops reading one of them, and ``ImportError`` when two of them hold an entry with the same key.
  static func read(
    _ arguments: [String], _ console: Console, configuration: Configuration, format: String?
  ) throws -> Result {
    var result = try find(arguments, configuration: configuration, format: format)
    let progress = Progress(console, steps: result.sources.count)
    defer { progress.finish() }
    var owners: [EntryKey: String] = [:]
    for source in result.sources {
      progress.step("reading \(source.name)")
      let collector = try ImporterRegistry.standard.read(source)
      try check(collector.glossaries, of: source, against: &owners)
      result.glossaries += collector.glossaries
      result.findings += collector.findings
    }
    return result
  }

  /// A record of the sources with the digests of their bytes.
  ///
  /// - Throws: `FileError` when one of them cannot be read again.
  static func records(_ sources: [Source]) throws -> [RunRecord.SourceRecord] {
    try sources.map { source in
      let files = source.files
      let digests = try files.map { path in
        var stream = try FileStream(path: path)
        return try SHA256.digest(of: &stream)
      }
      return RunRecord.SourceRecord(
        name: source.name, sha256: digests.count == 1 ? digests[0] : SHA256.digest(of: digests.joined()))
    }
  }

  /// Two sources may not hold entries of the same name: nobody could tell which one a decision is about.
  private static func check(
    _ glossaries: [Glossary], of source: Source, against owners: inout [EntryKey: String]
  ) throws {
    for glossary in glossaries {
      for entry in glossary.entries {
        let key = glossary.key(of: entry)
        if let other = owners.updateValue(source.name, forKey: key) {
          throw ImportError(
            "the entry \(key) stands in \(other), too", at: entry.location ?? source.location,
            expected: "every entry in one source only",
            remedy:
              "leave one of the sources out, or name its owner or publication (ORG=path, or “sources” in concord.json)")
        }
      }
    }
  }
}
