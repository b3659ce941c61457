import Files
import Importers
import TestSupport
import Terminology
import Testing

@testable import concord

@Suite("The configuration")
struct ConfigurationTests {
  /// The configuration for arguments, read from files, and what is said about it.
  private func read(
    _ files: [String: String], named: String? = nil, for arguments: [String] = ["in"]
  ) throws -> (configuration: Configuration, said: String) {
    try withTemporaryFolder { folder in
      try write(files, to: folder)
      let arguments = arguments.map { argument in
        let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
        return parts.count == 2 ? "\(parts[0])=\(folder)/\(parts[1])" : "\(folder)/\(argument)"
      }
      let (configuration, said) = try withStandardError { console in
        try Configuration.read(named.map { "\(folder)/\($0)" }, for: arguments, console)
      }
      return (configuration, said.replacing(folder, with: ""))
    }
  }

  /// What is said about a configuration that cannot be used, from the place on.
  private func refusal(_ text: String) throws -> String {
    let error = #expect(throws: ImportError.self) { try read(["in/concord.json": text]) }
    let words = try #require(error?.description)
    return String(words[try #require(words.firstRange(of: "concord.json")).lowerBound...])
  }

  @Test("is empty where there is no file")
  func none() throws {
    let (configuration, said) = try read(["in/a.csv": "id,en\n1,lamp\n"])
    #expect(configuration.title == nil && configuration.sources == nil && configuration.minConfidence == nil)
    #expect(try configuration.requiredLanguages() == nil)
    #expect(said == "")
  }

  @Test("is found in a folder that is named, with an owner or without", arguments: ["in", "ISO=in"])
  func beside(_ argument: String) throws {
    let (configuration, said) = try read(["in/concord.json": #"{"title": "Town"}"#], for: [argument])
    #expect(configuration.title == "Town")
    #expect(said == "configuration: /in/concord.json\n")
  }

  @Test("is found once in a folder that is named twice")
  func twice() throws {
    #expect(try read(["in/concord.json": #"{"title": "Town"}"#], for: ["in", "in"]).configuration.title == "Town")
  }

  @Test("that is named comes before the one that is found")
  func named() throws {
    let files = ["in/concord.json": #"{"title": "Town"}"#, "other.json": #"{"title": "Village"}"#]
    let (configuration, said) = try read(files, named: "other.json")
    #expect(configuration.title == "Village")
    #expect(said == "")
  }

  @Test("that is named has to be there")
  func missing() {
    #expect(throws: FileError.self) { try read([:], named: "none.json") }
  }

  @Test("is refused where several folders have one")
  func several() throws {
    let files = ["a/concord.json": "{}", "b/concord.json": "{}"]
    let error = #expect(throws: ImportError.self) { try read(files, for: ["b", "a"]) }
    let words = try #require(error?.description)
    #expect(words.contains("several folders have a configuration: "))
    #expect(words.hasSuffix("(expected one configuration); name it with --config"))
  }

  @Test("says all that it can say")
  func full() throws {
    let text = """
      {"title": "Town", "languages": ["en", "French", "deu"], "minConfidence": 0.75,
       "sources": [{"path": "a.csv", "organisation": "DIN", "publication": "DIN 1", "format": "csv",
                    "columns": {"Begriff": "designation:de"}}]}
      """
    let configuration = try read(["in/concord.json": text]).configuration
    #expect(configuration.title == "Town")
    #expect(try configuration.requiredLanguages()?.map(\.value) == ["en", "fr", "de"])
    #expect(configuration.minConfidence == 0.75)
    let setting = try #require(configuration.sources?.first)
    #expect(setting.path == "a.csv" && setting.organisation == "DIN" && setting.publication == "DIN 1")
    #expect(setting.format == "csv" && setting.columns == ["Begriff": "designation:de"])
  }

  @Test(
    "that cannot be used is refused with the place and what was expected",
    arguments: [
      (#"{"titel": "x"}"#, "there is no setting “titel”; did you mean “title”?", 1),
      (
        #"{"weather": 1}"#,
        "there is no setting “weather”; known are title, languages, minConfidence, sources, levels", 1
      ),
      (
        #"{"sources": [{"path": "a"}, {"path": "b", "organization": "ISO"}]}"#,
        "there is no setting “organization”; did you mean “organisation”? at sources.1", 29
      ),
      (#"{"sources": [{"organisation": "ISO"}]}"#, "“path” is missing at sources.0", 14),
      (#"{"minConfidence": 7}"#, "a confidence goes from 0 to 1, not to 7.0 at minConfidence", 19),
      (#"{"levels": []}"#, "levels are names, at least one, each once at levels", 12),
      (#"{"levels": ["team", "team"]}"#, "levels are names, at least one, each once at levels", 12),
      (#"{"minConfidence": -0.1}"#, "a confidence goes from 0 to 1, not to -0.1 at minConfidence", 19),
    ])
  func refused(_ text: String, _ problem: String, _ column: Int) throws {
    #expect(
      try refusal(text)
        == "concord.json, line 1, column \(column): \(problem) (expected a configuration with title, languages, "
        + "minConfidence, levels and sources); correct the file")
  }

  @Test(
    "that holds values of another type is refused with the place",
    arguments: [
      (#"{"title": 5}"#, " at title "), (#"{"languages": "en"}"#, " at languages "),
      (#"{"languages": ["en", 2]}"#, " at languages.1 "), (#"{"minConfidence": "high"}"#, " at minConfidence "),
      (#"{"sources": {"a": 1}}"#, " at sources "), (#"{"sources": [{"path": ["a"]}]}"#, " at sources.0.path "),
      (#"{"sources": [{"path": "a", "columns": {"A": 1}}]}"#, " at sources.0.columns.A "),
    ])
  func wrongType(_ text: String, _ place: String) throws {
    #expect(try refusal(text).contains("\(place)(expected a configuration with title"))
  }

  @Test(
    "that is no JSON is refused with its line and column",
    arguments: [("", 1), ("{", 2), ("title: Town", 1), (#"{"title": "x",, }"#, 15)])
  func noJSON(_ text: String, _ column: Int) throws {
    #expect(try refusal(text).hasPrefix("concord.json, line 1, column \(column): the file is no JSON: "))
  }

  @Test("names the languages that are none, and the file in which they stand")
  func languages() throws {
    let configuration = try read(
      ["own.json": #"{"languages": ["en", "Klingonese of the north"]}"#], named: "own.json"
    ).configuration
    let error = #expect(throws: ImportError.self) { try configuration.requiredLanguages() }
    let words = try #require(error?.description)
    #expect(words.hasSuffix("/own.json: “Klingonese of the north” names no language (expected a tag such as fr)"))
  }
}

@Suite("What the configuration says about sources")
struct SourceSettingTests {
  private func configuration(_ text: String) throws -> Configuration {
    try withTemporaryFolder { folder in
      try write(["own.json": text], to: folder)
      return try Configuration.read("\(folder)/own.json", for: [], Console())
    }
  }

  private static let text = """
    {"sources": [{"path": "lists/a.csv", "organisation": "DIN", "publication": "DIN 1", "format": "csv",
                  "columns": {"X": "designation:de"}},
                 {"path": "a.csv", "organisation": "AFNOR"}]}
    """

  @Test(
    "holds for the file of that path, or of that end of its path",
    arguments: [
      ("lists/a.csv", "DIN" as String?), ("/data/lists/a.csv", "DIN"), ("a.csv", "AFNOR"), ("in/a.csv", "AFNOR"),
      ("in/ba.csv", nil), ("a.csv.bak", nil), ("a.csv/b", nil),
    ])
  func paths(_ path: String, _ organisation: String?) throws {
    var source = Source(.file(path: path), name: path)
    try configuration(Self.text).apply(to: &source)
    #expect(source.organisation == organisation)
  }

  @Test("is applied whole, but an owner named on the command line stays")
  func applied() throws {
    var source = Source(.file(path: "lists/a.csv"), name: "a.csv")
    source.organisation = "ISO"
    try configuration(Self.text).apply(to: &source)
    #expect(source.organisation == "ISO")
    #expect(source.publication == "DIN 1")
    #expect(source.format == "csv")
    #expect(source.columns == ["X": "designation:de"])
  }

  @Test("does not hold for what has no path")
  func memory() throws {
    var source = Source(.memory([]), name: "a.csv")
    try configuration(Self.text).apply(to: &source)
    #expect(source.organisation == nil)
  }

  @Test("may give columns only a meaning that there is", arguments: ["desingation:de", "colour", ""])
  func unknownContent(_ content: String) throws {
    var source = Source(.memory(Array("X,Y\nLaterne,Licht\n".utf8)), name: "a.csv")
    source.format = "csv"
    source.columns = ["X": content]
    let error = #expect(throws: ImportError.self) { try ImporterRegistry.standard.read(source) }
    let words = try #require(error?.description)
    #expect(words.hasPrefix("a.csv: the configuration says that column “X” holds “\(content)” (expected identifier, "))
    #expect(words.hasSuffix("; correct “columns” in the configuration"))
  }

  @Test(
    "gives columns their meaning by heading, or by letter where no row is one of headings",
    arguments: [("X", ["Laterne"]), ("A", ["X", "Laterne"])])
  func columns(_ column: String, _ labels: [String]) throws {
    var source = Source(.memory(Array("X,Y\nLaterne,Licht\n".utf8)), name: "a.csv")
    source.columns = [column: "designation:de"]
    let entries = try ImporterRegistry.standard.read(source).glossaries.flatMap(\.entries)
    #expect(entries.allSatisfy { $0.languageSections.map(\.language.value) == ["de"] })
    #expect(entries.map(\.label) == labels)
  }
}
