import Exporters
import Files
import Terminology

/// `concord convert`: one format to another, with a report of what the new one cannot carry.
struct Convert: Command {
  static let description = CommandDescription(
    name: "convert", summary: "one format to another, with a report of what is lost", arguments: "SOURCE", count: 1...1,
    options: [
      .init("output", letter: "o", value: "FILE", "the file to write (required)"),
      .init("to", value: "FORMAT", "the format to write (default: the one that the name of FILE asks for)"),
      .init("for-spreadsheet", "guards cells of CSV and TSV that a spreadsheet program would take for formulas"),
      .init("json", "writes the loss report as JSON to standard output"), .configuration, .format, .failOn,
    ],
    details: "FORMAT is one of:\n\(formats)")

  /// The formats with their names, a line each.
  private static var formats: String {
    var columns = Columns()
    for exporter in ExporterRegistry.standard.exporters { columns.add(exporter.identifier, exporter.name) }
    return String(columns.text(indent: "  ").dropLast())
  }

  private let sources: SourceOptions
  private let output: String
  private let exporter: any GlossaryExporter
  private let failOn: Severity?
  private let isJSON: Bool

  init(_ parsed: ParsedArguments) throws {
    sources = SourceOptions(parsed)
    guard let output = parsed.value("output") else {
      throw UsageError("convert needs -o FILE", command: Self.description.name)
    }
    self.output = output
    let exporter = try Convert.exporter(named: parsed.value("to"), for: output)
    self.exporter = parsed.isSet("for-spreadsheet") ? try Convert.forSpreadsheets(exporter) : exporter
    failOn = try parsed.severity("fail-on", of: Self.description.name)
    isJSON = parsed.isSet("json")
  }

  func run(_ console: Console) throws -> ExitCode {
    let progress = Progress(console)
    defer { progress.finish() }
    progress.add(steps: 1)
    var reader = try sources.open(console).reader
    let read = try reader.read(sources.arguments, progress)
    let findings = read.findings + reader.unusedSettings
    progress.step("writing \(output)")
    var bytes: [UInt8] = []
    let losses = try exporter.write(read.glossaries, to: &bytes)
    try OutputSet.write(FileContents(bytes), to: output)
    progress.finish()
    for line in FindingLines.lines(findings) { console.say(line) }
    let summary = ConversionSummary(read.glossaries, losses: losses, format: exporter.name, output: output)
    if isJSON { try console.write(try JSONText.encode(summary)) } else { console.say(summary.text) }
    guard let failOn else { return .done }
    return findings.contains { $0.severity >= failOn } ? .findings : .done
  }

  private static func forSpreadsheets(_ exporter: any GlossaryExporter) throws -> any GlossaryExporter {
    guard let guarded = exporter.forSpreadsheets else {
      throw UsageError(
        "--for-spreadsheet is for formats that spreadsheet programs open, and \(exporter.name) is none",
        command: description.name)
    }
    return guarded
  }

  private static func exporter(named name: String?, for output: String) throws -> any GlossaryExporter {
    let registry = ExporterRegistry.standard
    let known = registry.exporters.map(\.identifier)
    guard let name else {
      guard let exporter = registry.exporter(forFile: output) else {
        throw UsageError(
          "the name “\(output)” does not tell the format; name one of \(known.joined(separator: ", ")) with --to",
          command: description.name)
      }
      return exporter
    }
    guard let exporter = registry.exporter(named: name) else {
      throw UsageError(
        "there is no format “\(name)”; known are \(known.joined(separator: ", "))", command: description.name,
        suggestion: UsageError.nearest(to: name, among: known))
    }
    return exporter
  }
}
