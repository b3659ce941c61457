import Exporters
import Files
import Harmonisation
import Importers
import Matching
import Terminology

/// `concord match`: which entries of two sources define the same concept.
struct Match: Command {
  static let description = CommandDescription(
    name: "match", summary: "which entries of two sources define the same concept", arguments: "A B", count: 2...2,
    options: [
      .init("output", letter: "o", value: "FILE", "writes SSSOM/TSV to a file instead of standard output"),
      .init(
        "min-confidence", value: "P",
        "leaves out correspondences below this confidence (default: minConfidence in FILE, else 0.5)"),
      .init("one-to-one", "lets every entry take part in one correspondence at most"),
      .init(
        "explain", value: "A-ID B-ID", "shows how two entries compare instead: the evidence, and what it adds up to"),
      .init("json", "writes JSON with all evidence"), .configuration, .format,
    ])

  private let sources: SourceOptions
  private let output: String?
  private let minimum: Double?
  private let isOneToOne: Bool
  private let isJSON: Bool
  private let explained: [String]?

  init(_ parsed: ParsedArguments) throws {
    sources = SourceOptions(parsed)
    output = parsed.value("output")
    minimum = try parsed.probability("min-confidence", of: Self.description.name)
    isOneToOne = parsed.isSet("one-to-one")
    isJSON = parsed.isSet("json")
    explained = parsed.values("explain")
  }

  func run(_ console: Console) throws -> ExitCode {
    let (configuration, opened) = try sources.open(console)
    let progress = Progress(console)
    defer { progress.finish() }
    progress.add(steps: 1)
    var reader = opened
    let sides = try sources.arguments.map { try reader.read([$0], progress) }
    for line in FindingLines.lines(sides.flatMap(\.findings) + reader.unusedSettings) { console.say(line) }
    progress.step("matching \(sides.flatMap(\.glossaries).map(\.entries.count).reduce(0, +)) entries")
    Memory.reuseLargeBlocks()
    let (text, what): (String, String)
    if let explained {
      (text, what) = (try explanation(explained, sides), "explanation")
    } else {
      let alignment = Matcher().align(
        sides[0].glossaries, with: sides[1].glossaries, from: minimum ?? configuration.minConfidence ?? 0.5)
      let correspondences = isOneToOne ? OneToOne.select(alignment.correspondences) : alignment.correspondences
      (text, what) = (try self.text(correspondences, sides), correspondences.count.counted("correspondence"))
    }
    progress.finish()
    guard let output else {
      try console.write(text)
      return .done
    }
    try OutputSet.write(FileContents(text), to: output)
    console.say("\(what) in \(output)")
    return .done
  }

  private func text(_ correspondences: [Correspondence], _ sides: [SourceReader.Result]) throws -> String {
    if isJSON { return try JSONText.encode(correspondences) }
    let labels = EntryLabels(sides.flatMap(\.glossaries))
    let digests = try SourceReader.records(sides.flatMap(\.sources)).map(\.sha256)
    let head = SSSOMWriter.Head(name: digests, toolVersion: Version.current)
    return SSSOMWriter(head).text(correspondences) { labels[$0] }
  }

  /// How the two entries that are asked for compare.
  private func explanation(_ identifiers: [String], _ sides: [SourceReader.Result]) throws -> String {
    let keys = try zip(sides, identifiers).map { side, identifier in
      try Match.key(identifier, in: side.glossaries)
    }
    let correspondence = Matcher().compare(keys[0], keys[1], in: sides[0].glossaries, with: sides[1].glossaries)
    if isJSON { return try JSONText.encode(correspondence) }
    let labels = EntryLabels(sides.flatMap(\.glossaries))
    return Explanation(correspondence).text { labels[$0] }
  }

  /// The key of an entry by its id, its number, or its key as reports write it.
  private static func key(_ name: String, in glossaries: [Glossary]) throws -> EntryKey {
    let candidates = glossaries.flatMap { glossary in
      glossary.entries.filter { $0.id == name || $0.number == name || glossary.key(of: $0).description == name }
        .map(glossary.key)
    }
    guard let key = candidates.first else {
      let known = glossaries.flatMap { $0.entries.prefix(100_000).map(\.id) }
      throw UsageError(
        "--explain: no entry “\(name)” in \(glossaries.map(\.header.publication).joined(separator: ", "))",
        command: description.name, suggestion: UsageError.nearest(to: name, among: known))
    }
    guard candidates.count == 1 else {
      throw UsageError(
        "--explain: “\(name)” is the id of \(candidates.count) entries; name one of "
          + candidates.prefix(3).map(\.description).joined(separator: ", "), command: description.name)
    }
    return key
  }
}
