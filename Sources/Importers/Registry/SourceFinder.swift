import Files
import Terminology

/// Finds the sources that the person at the keyboard names: files, folders, `ORG=path`.
public struct SourceFinder {
  private let registry: ImporterRegistry
  private let ignoredNames: Set<String>
  private let prepare: (inout Source) -> Void
  /// What was passed over in folders.
  public private(set) var findings: [Finding] = []

  /// A finder.
  ///
  /// - Parameters:
  ///   - registry: what knows formats.
  ///   - ignoredNames: names of files in folders that are passed over in silence.
  ///   - prepare: adds to a source what the configuration says about it, before its format is recognised.
  public init(
    _ registry: ImporterRegistry = .standard, ignoring ignoredNames: Set<String> = [],
    prepare: @escaping (inout Source) -> Void = { _ in }
  ) {
    self.registry = registry
    self.ignoredNames = ignoredNames
    self.prepare = prepare
  }

  /// The sources that arguments name, in the order of their paths, whatever the order of the arguments.
  ///
  /// A folder is one source when it is a collection of Glossarist; otherwise every file in it that an importer
  /// recognises is one. A file named outright is always a source.
  ///
  /// - Throws: `FileError` for what is not there, ``ImportError`` for a folder without glossaries.
  public mutating func sources(_ arguments: [String]) throws -> [Source] {
    var found: [Source] = []
    for argument in arguments {
      let (organisation, path) = SourceFinder.split(argument)
      var sources = try sources(at: path)
      for index in sources.indices {
        sources[index].organisation = organisation ?? sources[index].organisation
      }
      found += sources
    }
    found = SourceFinder.merged(found)
    SourceFinder.tellApart(&found)
    return found.sorted { ($0.name, $0.path ?? "") < ($1.name, $1.path ?? "") }
  }

  /// Every file once, with the owner that one of the arguments names for it.
  private static func merged(_ found: [Source]) -> [Source] {
    var merged: [Source] = []
    var places: [String: Int] = [:]
    for source in found {
      let path = Path.resolved(source.path ?? source.name)
      guard let place = places[path] else {
        places[path] = merged.count
        merged.append(source)
        continue
      }
      merged[place].organisation = merged[place].organisation ?? source.organisation
    }
    return merged
  }

  /// Splits `ORG=path`; a path that exists as it stands is one.
  private static func split(_ argument: String) -> (organisation: String?, path: String) {
    guard let equals = argument.firstIndex(of: "="), !LocalFileSystem().exists(argument) else { return (nil, argument) }
    let organisation = argument[..<equals].trimmingWhitespace()
    let path = String(argument[argument.index(after: equals)...])
    return organisation.isEmpty || organisation.contains("/") && !LocalFileSystem().exists(path)
      ? (nil, argument) : (organisation, path)
  }

  private mutating func sources(at path: String) throws -> [Source] {
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    guard Folder.isFolder(path) else {
      _ = try FileStream(path: path)
      return [source(.file(path: path), name: Path.name(path))]
    }
    let name = path == "." || path == ".." ? "" : Path.name(path)
    let folder = source(.folder(path: path), name: name.isEmpty ? path : name)
    if try registry.recognises(folder) { return [folder] }
    let found = try files(in: path, name: name)
    guard !found.isEmpty else {
      throw ImportError(
        "the folder holds no glossary", at: SourceLocation(file: path),
        expected: registry.importers.map(\.name).joined(separator: ", "), remedy: "name the files or another folder")
    }
    return found
  }

  private func source(_ contents: Source.Contents, name: String) -> Source {
    var source = Source(contents, name: name)
    prepare(&source)
    return source
  }

  private mutating func files(in path: String, name: String) throws -> [Source] {
    let names = try Folder.names(in: path)
    if Set(names).isSuperset(of: ["directory.json", "directory.tbx"]) {
      skip(name.isEmpty ? path : name, "the folder holds a directory that Concord wrote; name its files to read them")
      return []
    }
    var found: [Source] = []
    for child in names where !ignoredNames.contains(child) {
      let childPath = Path.join(path, child)
      let childName = Path.join(name, child)
      if Folder.isFolder(childPath) {
        let folder = source(.folder(path: childPath), name: childName)
        found += try registry.recognises(folder) ? [folder] : files(in: childPath, name: childName)
      } else {
        var file = source(.file(path: childPath), name: childName)
        file.isNamed = false
        if try isSource(file) { found.append(file) } else { skip(childName, "no glossary in a known format") }
      }
    }
    return found
  }

  /// Files that look like a glossary that went wrong are sources, so that the error is seen; others are passed over.
  private func isSource(_ file: Source) throws -> Bool {
    if try registry.recognises(file) { return true }
    let extensions = [".tbx", ".xlsx", ".tbxm"]
    return extensions.contains { file.name.lowercased().hasSuffix($0) }
  }

  private mutating func skip(_ name: String, _ reason: String) {
    findings.append(
      Finding(code: "source.skipped", severity: .note, message: reason, location: SourceLocation(file: name)))
  }

  /// Sources with the same name get as much of their path as tells them apart.
  private static func tellApart(_ sources: inout [Source]) {
    let counts = Dictionary(grouping: sources, by: \.name).mapValues(\.count)
    for index in sources.indices where counts[sources[index].name, default: 0] > 1 {
      guard let path = sources[index].path else { continue }
      sources[index].name = path.split(separator: "/").suffix(2).joined(separator: "/")
    }
  }
}
