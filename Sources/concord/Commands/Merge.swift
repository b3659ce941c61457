import Concurrency
import Exporters
import Files
import Harmonisation
import Importers
import Matching
import Terminology

/// `concord merge`: the common directory of several sources, and the report on their conflicts.
struct Merge: Command {
  static let description = CommandDescription(
    name: "merge", summary: "the common directory of several sources, and a report on their conflicts",
    arguments: "SOURCE...", count: 1...Int.max,
    options: [
      .init("output", letter: "o", value: "DIR", "the folder of the directory (default Directory)"),
      .init("reports", value: "DIR", "the folder of the reports (default Reports)"),
      .configuration, .format, .ledger,
      .init("no-ledger", "keeps no ledger: decisions take no effect, and nothing is recorded"),
      .init(
        "fail-on", value: "SEVERITY", "exit code 1 when a case or finding is this severe (note, minor, major, critical)"
      ),
      .init("json", "writes the summary as JSON"),
    ],
    details: """
      Writes DIR/directory.tbx (TBX-Basic), directory.json (lossless), directory.csv and mappings.sssom.tsv, and
      DIR/conflicts.html, conflicts.csv and conflicts.json. Files are replaced together or not at all. What experts decided
      with concord review takes effect; the ledger keeps that, and the ids by which partners know concepts and cases.
      """)

  private let sources: SourceOptions
  private let output: String
  private let reports: String
  private let ledger: LedgerOption
  private let failOn: Severity?
  private let isJSON: Bool

  init(_ parsed: ParsedArguments) throws {
    sources = SourceOptions(parsed)
    output = parsed.value("output") ?? "Directory"
    reports = parsed.value("reports") ?? "Reports"
    ledger = try LedgerOption(parsed, for: Self.description.name)
    failOn = try parsed.severity("fail-on", of: Self.description.name)
    isJSON = parsed.isSet("json")
  }

  func run(_ console: Console) throws -> ExitCode {
    let (configuration, opened) = try sources.open(console)
    let languages = try configuration.requiredLanguages()
    let progress = Progress(console)
    defer { progress.finish() }
    progress.add(steps: 2)
    var reader = opened
    let keeper = try ledger.keeper(beside: configuration, console)
    var harmoniser = Harmoniser()
    if let languages { harmoniser.requiredLanguages = languages }
    if let minimum = configuration.minConfidence { harmoniser.matcher.minimum = minimum }
    let (reviews, (read, compared)) = try keeper.reviews {
      let read = try reader.read(sources.arguments, progress)
      for line in FindingLines.lines(read.findings + reader.unusedSettings) { console.say(line) }
      progress.step("matching \(read.glossaries.map(\.entries.count).reduce(0, +)) entries")
      return (read, harmoniser.compare(read.glossaries))
    }
    let directory = harmoniser.harmonise(
      consume compared, reviews: reviews, findings: read.findings, sources: try SourceReader.records(read.sources),
      generator: "concord \(Version.current)")
    progress.step("writing \(output) and \(reports)")
    let (files, losses) = try outputs(of: directory, title: configuration.title ?? "Common terminology directory")
    try keeper.record(directory) { commit in try files.commit(confirming: commit) }
    progress.finish()
    let summary = MergeSummary(directory, losses: losses, output: output, reports: reports, ledger: keeper.path)
    try console.write(isJSON ? try JSONText.encode(summary) : summary.text)
    guard let failOn else { return .done }
    let open = directory.cases.filter { !$0.isSettled }
    let severities = open.map(\.severity) + directory.findings.map(\.severity)
    return severities.contains { $0 >= failOn } ? .findings : .done
  }

  /// Makes the files, beside their places so far, and says what each format could not carry.
  private func outputs(of directory: Directory, title: String) throws -> (OutputSet, losses: [String: LossReport]) {
    let files = OutputSet()
    let cases = try CaseLines(directory)
    let losses = try add(
      [
        TBXBasicExporter(title: title), DirectoryJSONExporter(cases: cases), DirectoryCSVExporter(),
        MappingExporter(toolVersion: Version.current),
      ], of: directory, in: output, to: files)
    _ = try add(
      [
        ConflictReportExporter(title: title, losses: losses), ConflictTableExporter(),
        ConflictJSONExporter(losses: losses, cases: cases),
      ], of: directory, in: reports, to: files)
    return (files, losses)
  }

  /// Adds what exporters write, and says what was lost on the way.
  private func add(
    _ exporters: [any DirectoryExporter], of directory: Directory, in folder: String, to files: OutputSet
  ) throws -> [String: LossReport] {
    let losses = Parallel.map(exporters.count) { number in
      Result {
        var contents = FileContents()
        let losses = try exporters[number].write(directory, to: &contents)
        try files.add(contents, at: Path.join(folder, exporters[number].fileName))
        return losses
      }
    }
    return Dictionary(uniqueKeysWithValues: zip(exporters.map(\.fileName), try losses.map { try $0.get() }))
  }
}
