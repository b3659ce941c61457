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
  /// - Throws: `FileError` for what is not there, ``ImportError`` for a folder without glossaries and for a file with
  ///   two owners.
  public mutating func sources(_ arguments: [String]) throws -> [Source] {
    var found: [Found] = []
    for argument in arguments {
      let (organisation, path) = SourceFinder.split(argument)
      found += try sources(at: path).map { Found(source: $0, owner: organisation) }
    }
    let files = Dictionary(grouping: found, by: \.path).sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    var sources = try files.map { try SourceFinder.merged($0.value) }
    SourceFinder.tellApart(&sources)
    findings.sort { $0.location.file.utf8.lexicographicallyPrecedes($1.location.file.utf8) }
    return sources.sorted { ($0.name, $0.path ?? "") < ($1.name, $1.path ?? "") }
  }

  /// A source as one of the arguments leads to it.
  private struct Found {
    var source: Source
    /// The owner that the argument names.
    var owner: String?

    /// What is the same however it is reached.
    var path: String { Path.resolved(source.path ?? source.name) }
  }

  /// A file once, by the shortest of its names, with the owner that one of the arguments gives it.
  private static func merged(_ found: [Found]) throws -> Source {
    let sources = found.map(\.source).sorted { left, right in
      precedes(left.name, right.name) || (left.name == right.name && precedes(left.path ?? "", right.path ?? ""))
    }
    var source = sources[0]
    let owners = Set(found.compactMap(\.owner)).sorted()
    guard owners.count < 2 else {
      throw ImportError(
        "the source is given to \(owners.joined(separator: " and to "))", at: source.location,
        expected: "one owner of a source", remedy: "name it once, as ORG=path")
    }
    for other in sources.dropFirst() {
      source.isNamed = source.isNamed || other.isNamed
      source.organisation = source.organisation ?? other.organisation
      source.publication = source.publication ?? other.publication
      source.format = source.format ?? other.format
      if source.columns.isEmpty { source.columns = other.columns }
    }
    source.organisation = owners.first ?? source.organisation
    return source
  }

  /// Whether a text is shorter, or comes first byte by byte.
  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.count != right.utf8.count
      ? left.utf8.count < right.utf8.count : left.utf8.lexicographicallyPrecedes(right.utf8)
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
      var stream = try FileStream(path: path)
      if stream.isRepeatable { return [source(.file(path: path), name: Path.name(path))] }
      return [source(.memory(try SourceFinder.bytes(of: &stream, at: path)), name: path)]
    }
    let name = path == "." || path == ".." ? "" : Path.name(path)
    let folder = source(.folder(path: path), name: name.isEmpty ? path : name)
    if try registry.recognises(folder) { return [folder] }
    var entered: Set<String> = []
    let found = try files(in: path, name: name, &entered)
    guard !found.isEmpty else {
      throw ImportError(
        "the folder holds no glossary", at: SourceLocation(file: path),
        expected: registry.importers.map(\.name).joined(separator: ", "), remedy: "name the files or another folder")
    }
    return found
  }

  /// How many bytes are taken from a pipe.
  private static let pipeLimit = 256 << 20

  /// The bytes of a pipe, which gives them once, while a source is read several times.
  private static func bytes(of pipe: inout FileStream, at path: String) throws -> [UInt8] {
    do {
      return try pipe.readAll(limit: pipeLimit)
    } catch is StreamTooLong {
      throw ImportError(
        "it is no file, and gives more than \(pipeLimit >> 20) MiB", at: SourceLocation(file: path),
        expected: "a file, or a pipe that gives less", remedy: "write it to a file and name that")
    }
  }

  private func source(_ contents: Source.Contents, name: String) -> Source {
    var source = Source(contents, name: name)
    prepare(&source)
    return source
  }

  /// The sources in a folder and the folders inside it; one that a link leads back to is entered once.
  private mutating func files(in path: String, name: String, _ entered: inout Set<String>) throws -> [Source] {
    guard entered.insert(Path.resolved(path)).inserted else { return [] }
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
        found += try registry.recognises(folder) ? [folder] : files(in: childPath, name: childName, &entered)
      } else if Folder.isDevice(childPath) {
        skip(childName, "it is neither a file nor a folder")
      } else {
        var file = source(.file(path: childPath), name: childName)
        file.isNamed = false
        if try isSource(file) { found.append(file) } else { findings.append(try registry.finding(onSkipped: file)) }
      }
    }
    return found
  }

  /// Files that the configuration tells how to read, and those that look like a glossary that went wrong, are sources,
  /// so that the error is seen; others are passed over.
  private func isSource(_ file: Source) throws -> Bool {
    if file.format != nil || !file.columns.isEmpty { return true }
    let sample = try SourceSample(of: file)
    if registry.recognises(sample) { return true }
    let name = file.name.lowercased()
    if name.hasSuffix(".xlsx") { return !Workbook.isThere(in: file) }
    return name.hasSuffix(".tbx") || name.hasSuffix(".tbxm") || (name.hasSuffix(".xml") && sample.root == nil)
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
