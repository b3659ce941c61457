import Files
import Importers
import Terminology

/// What `concord.json` says: how sources are to be read, and what the directory is to hold.
struct Configuration: Decodable {
  /// How one source is to be read.
  struct SourceSetting: Decodable {
    /// The file or folder, by its path or the end of it.
    var path: String
    /// Whose it is.
    var organisation: String?
    /// What publication it is.
    var publication: String?
    /// The format, instead of the one that its content suggests.
    var format: String?
    /// What its columns hold, by heading or letter: `"Begriff": "designation:de"`.
    var columns: [String: String]?

    private enum CodingKeys: String, CodingKey, CaseIterable { case path, organisation, publication, format, columns }

    init(from decoder: any Decoder) throws {
      let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
      path = try values.decode(String.self, forKey: .path)
      organisation = try values.decodeIfPresent(String.self, forKey: .organisation)
      publication = try values.decodeIfPresent(String.self, forKey: .publication)
      format = try values.decodeIfPresent(String.self, forKey: .format)
      columns = try values.decodeIfPresent([String: String].self, forKey: .columns)
    }
  }

  /// The title of the directory.
  var title: String?
  /// The languages in which every concept is to have a designation.
  var languages: [String]?
  /// The confidence from which two entries are taken for one concept.
  var minConfidence: Double?
  /// The sources that need a word.
  var sources: [SourceSetting]?
  /// The levels through which a case may move up, the lowest first.
  var levels: [String]?
  /// The file that says it.
  private(set) var path = fileName

  private enum CodingKeys: String, CodingKey, CaseIterable { case title, languages, minConfidence, sources, levels }

  /// Nothing set.
  init() {}

  init(from decoder: any Decoder) throws {
    let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
    title = try values.decodeIfPresent(String.self, forKey: .title)
    languages = try values.decodeIfPresent([String].self, forKey: .languages)
    minConfidence = try values.decodeIfPresent(Double.self, forKey: .minConfidence)
    if let minConfidence, !(0...1).contains(minConfidence) {
      throw DecodingError.dataCorruptedError(
        forKey: .minConfidence, in: values, debugDescription: "a confidence goes from 0 to 1, not to \(minConfidence)")
    }
    sources = try values.decodeIfPresent([SourceSetting].self, forKey: .sources)
    levels = try values.decodeIfPresent([String].self, forKey: .levels)
    if let levels, levels.isEmpty || Set(levels).count < levels.count || levels.contains("") {
      throw DecodingError.dataCorruptedError(
        forKey: .levels, in: values, debugDescription: "levels are names, at least one, each once")
    }
  }

  /// What a configuration is called that need not be named.
  static let fileName = "concord.json"

  /// The configuration for some sources: the file that is named, else `concord.json` in the current folder, else in a
  /// folder among the sources.
  ///
  /// - Throws: ``ImportError`` when the file is no configuration, or when several folders have one.
  static func read(_ named: String?, for arguments: [String], _ console: Console) throws -> Configuration {
    if let named { return try read(named) }
    let beside = Set(arguments.map { Path.join(folder(in: $0), fileName) }).filter(LocalFileSystem().exists)
    let found = LocalFileSystem().exists(fileName) ? [fileName] : beside.sorted()
    guard found.count < 2 else {
      throw ImportError(
        "several folders have a configuration: \(found.joined(separator: ", "))", at: SourceLocation(file: found[1]),
        expected: "one configuration", remedy: "name it with --config")
    }
    guard let path = found.first else { return Configuration() }
    console.say("configuration: \(path)")
    return try read(path)
  }

  /// What an argument names: itself, or what stands behind the owner in `ORG=path`.
  private static func folder(in argument: String) -> String {
    guard let equals = argument.firstIndex(of: "="), !LocalFileSystem().exists(argument) else { return argument }
    return String(argument[argument.index(after: equals)...])
  }

  /// The configuration in a file.
  ///
  /// - Throws: ``ImportError`` when the file is no configuration.
  static func read(_ path: String) throws -> Configuration {
    var stream = try FileStream(path: path)
    let bytes = try stream.readAll(limit: 1 << 20)
    var configuration = try JSONFile.decode(
      Configuration.self, from: bytes, file: path,
      expected: "a configuration with title, languages, minConfidence, levels and sources", remedy: "correct the file")
    configuration.path = path
    return configuration
  }

  /// The languages as tags.
  ///
  /// - Throws: ``ImportError`` when one of them is no language.
  func requiredLanguages() throws -> [LanguageTag]? {
    try languages?.map { text in
      guard let tag = LanguageTag(text) else {
        throw ImportError(
          "“\(text)” names no language", at: SourceLocation(file: path), expected: "a tag such as fr")
      }
      return tag
    }
  }

  /// What is set for a source.
  func setting(for source: Source) -> SourceSetting? {
    source.path.flatMap { path in sources?.first { Configuration.matches(path, $0.path) } }
  }

  /// Applies what is set for a source.
  func apply(to source: inout Source) {
    guard let setting = setting(for: source) else { return }
    source.organisation = source.organisation ?? setting.organisation
    source.publication = setting.publication ?? source.publication
    source.format = setting.format ?? source.format
    source.columns = setting.columns ?? source.columns
  }

  private static func matches(_ path: String, _ pattern: String) -> Bool {
    path == pattern || path.hasSuffix("/" + pattern)
  }
}
