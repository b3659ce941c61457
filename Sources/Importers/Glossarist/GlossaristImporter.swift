import Files
import Terminology

/// Reads glossaries in the YAML of Glossarist: one file, or a folder of files that are one glossary together.
///
/// Three generations are in use, and all are read: one file a concept with its languages inside (v0, v1); a file for
/// the concept and one for each language, or all of them as documents of one file (v2, v3). Source: the Glossarist
/// concept model (github.com/glossarist/concept-model).
public struct GlossaristImporter: Importer {
  /// The name that `--format` takes, `glossarist`.
  public let identifier = "glossarist"
  /// The name in messages.
  public let name = "Glossarist YAML"

  /// An importer of Glossarist data.
  public init() {}

  /// Whether the source is a folder that is a Glossarist collection, or a file that begins as its concepts do.
  public func recognises(_ sample: SourceSample) -> Bool {
    guard let names = sample.folderNames else { return GlossaristImporter.isConcept(sample.prefix) }
    if names.contains(where: GlossaristFiles.isRegister) { return true }
    guard let folder = sample.folder else { return false }
    let files = names.filter { GlossaristFiles.isYAML($0) && !Folder.isDevice(Path.join(folder, $0)) }
    if files.isEmpty {
      return GlossaristFiles.conceptFolders.contains { names.contains($0) }
        && GlossaristFiles.paths(in: folder).prefix(3).contains(where: GlossaristImporter.isConceptFile)
    }
    return files.prefix(3).contains { GlossaristImporter.isConceptFile(Path.join(folder, $0)) }
  }

  /// Reads a glossary; the entries of a folder come in the order of their identifiers, those of a file in its order.
  ///
  /// - Throws: ``ImportError`` when a file is no YAML or holds no concept.
  public func read(_ source: Source, into sink: inout some ImportSink) throws {
    guard case .folder = source.contents else {
      let collections = try GlossaristCollection.all(in: source)
      let place = collections.first?.firstDocument ?? SourceLocation(file: source.name, line: 1, column: 1)
      guard collections.contains(where: { !$0.isEmpty }) else { throw GlossaristImporter.noConcept(at: place) }
      for collection in collections { pass(collection, collection.entries(), of: source, to: &sink) }
      return
    }
    var collection = GlossaristCollection()
    for file in GlossaristFiles.sources(of: source) { try collection.read(file) }
    guard !collection.isEmpty else { throw GlossaristImporter.noConcept(at: source.location) }
    pass(collection, collection.entries().sorted { $0.id.precedesNaturally($1.id) }, of: source, to: &sink)
  }

  private func pass(
    _ collection: GlossaristCollection, _ entries: [ConceptEntry], of source: Source, to sink: inout some ImportSink
  ) {
    var header = collection.header(of: source, entries: entries, reportingTo: &sink)
    header.format = "Glossarist YAML v\(collection.generation)"
    sink.take(header)
    for finding in collection.findings { sink.take(finding) }
    for var entry in entries {
      GlossaristConcept.dropDerivedIDs(of: &entry, in: header)
      sink.take(entry)
    }
  }

  private static func noConcept(at place: SourceLocation) -> ImportError {
    ImportError(
      "no concept is found", at: place, expected: "YAML files of Glossarist",
      remedy: "check the folder, or name the format with --format")
  }

  private static func isConceptFile(_ path: String) -> Bool {
    guard let stream = try? FileStream(path: path), let bytes = try? stream.read(upTo: 16 << 10) else { return false }
    return isConcept(bytes)
  }

  /// Whether a text has the keys by which the generations are known.
  private static func isConcept(_ bytes: [UInt8]) -> Bool {
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    let keys = [
      "schema_type: glossarist", "termid:", "localized_concepts:", "localizedConcepts:", "language_code:",
      "languageCode:",
    ]
    return lines.contains { line in
      let text = line.trimmingPrefix { $0 == " " || $0 == "-" }
      return keys.contains(where: text.hasPrefix)
    }
  }
}

/// The files of a Glossarist collection.
enum GlossaristFiles {
  /// The folders in which collections keep their concepts.
  static let conceptFolders = [
    "concepts", "concept", "localized_concept", "localized-concept", "localized_concepts", "localized-concepts",
    "geolexica", "geolexica-v2",
  ]

  /// Whether the name is that of the file that describes a collection.
  static func isRegister(_ name: String) -> Bool {
    name == "register.yaml" || name == "register.yml"
  }

  /// Whether the name is that of a YAML file.
  static func isYAML(_ name: String) -> Bool {
    name.hasSuffix(".yaml") || name.hasSuffix(".yml")
  }

  /// The YAML files of a source, in the order of their paths.
  static func sources(of source: Source) -> [Source] {
    guard case .folder(let folder) = source.contents else { return [source] }
    return paths(in: folder).map { path in
      let rest = path.dropFirst(folder.utf8.count).drop { $0 == "/" }
      return Source(.file(path: path), name: Path.join(source.name, String(rest)))
    }
  }

  /// The YAML files in a folder, then those in the folders inside it, to a moderate depth.
  static func paths(in folder: String) -> [String] {
    var entered: Set<String> = []
    return paths(in: folder, depth: 0, &entered)
  }

  /// A folder that a link leads back to is entered once.
  private static func paths(in folder: String, depth: Int, _ entered: inout Set<String>) -> [String] {
    guard depth < 6, entered.insert(Path.resolved(folder)).inserted, let names = try? Folder.names(in: folder) else {
      return []
    }
    var paths = names.filter(isYAML).map { Path.join(folder, $0) }.filter { !Folder.isDevice($0) }
    for child in names.filter({ !isYAML($0) }).map({ Path.join(folder, $0) }) where Folder.isFolder(child) {
      paths += GlossaristFiles.paths(in: child, depth: depth + 1, &entered)
    }
    return paths
  }
}
