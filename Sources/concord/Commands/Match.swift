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
      .init("json", "writes JSON with all evidence"), .configuration, .format,
    ])

  private let sources: SourceOptions
  private let output: String?
  private let minimum: Double?
  private let isOneToOne: Bool
  private let isJSON: Bool

  init(_ parsed: ParsedArguments) throws {
    sources = SourceOptions(parsed)
    output = parsed.value("output")
    minimum = try parsed.probability("min-confidence", of: Self.description.name)
    isOneToOne = parsed.isSet("one-to-one")
    isJSON = parsed.isSet("json")
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
    let alignment = Matcher().align(
      sides[0].glossaries, with: sides[1].glossaries, from: minimum ?? configuration.minConfidence ?? 0.5)
    var correspondences = alignment.correspondences
    if isOneToOne { correspondences = OneToOne.select(correspondences) }
    let text: String
    if isJSON {
      text = try JSONText.encode(correspondences)
    } else {
      let labels = EntryLabels(sides.flatMap(\.glossaries))
      let digests = try SourceReader.records(sides.flatMap(\.sources)).map(\.sha256)
      let head = SSSOMWriter.Head(name: digests, toolVersion: Version.current)
      text = SSSOMWriter(head).text(correspondences) { labels[$0] }
    }
    progress.finish()
    guard let output else {
      try console.write(text)
      return .done
    }
    var files = OutputSet()
    files.add(text, at: output)
    try files.commit()
    console.say("\(correspondences.count.counted("correspondence")) in \(output)")
    return .done
  }
}
