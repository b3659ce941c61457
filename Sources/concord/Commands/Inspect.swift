import FoundationEssentials
import Importers
import Terminology

/// `concord inspect`: what is in a source, and what is wrong with it.
struct Inspect: Command {
  static let description = CommandDescription(
    name: "inspect", summary: "what is in a file, and what is wrong with it", arguments: "SOURCE...",
    count: 1...Int.max,
    options: [
      .init("json", "writes JSON"),
      .init("all", "lists every finding, not only the first three of a kind"),
      .configuration, .format, .failOn,
    ])

  private let sources: SourceOptions
  private let isJSON: Bool
  private let findingsKept: Int
  private let failOn: Severity?

  init(_ parsed: ParsedArguments) throws {
    sources = SourceOptions(parsed)
    isJSON = parsed.isSet("json")
    findingsKept = parsed.isSet("all") ? .max : 3
    failOn = try parsed.severity("fail-on", of: Self.description.name)
  }

  func run(_ console: Console) throws -> ExitCode {
    var reader = try sources.open(console).reader
    let found = try reader.find(sources.arguments)
    let remarks = found.findings + reader.unusedSettings
    for line in FindingLines.lines(remarks) { console.say(line) }
    let progress = Progress(console)
    defer { progress.finish() }
    progress.add(steps: found.sources.count)
    var reports: [Report] = []
    for source in found.sources {
      progress.step("reading \(source.name)")
      var summary = GlossarySummary(findingsKept: findingsKept)
      try ImporterRegistry.standard.read(source, into: &summary)
      reports.append(Report(source: source.name, summary: summary))
    }
    progress.finish()
    let text = isJSON ? try JSONText.encode(reports) : Console.shown(reports.map(\.text).joined(separator: "\n"))
    try console.write(text)
    guard let failOn else { return .done }
    let severities = remarks.map(\.severity) + reports.flatMap { $0.summary.findings.values.map(\.severity) }
    return severities.contains { $0 >= failOn } ? .findings : .done
  }

  private struct Report: Encodable {
    var source: String
    var summary: GlossarySummary

    var text: String {
      var facts = Columns()
      facts.add("  format", summary.header.format ?? "")
      facts.add("  organisation", summary.header.organisation)
      facts.add("  publication", summary.header.publication)
      facts.add("  concepts", "\(summary.concepts)\(Report.counts(summary.entryStatuses))")
      facts.add("  language sections", "\(summary.languageSections) in \(summary.languages.count.counted("language"))")
      facts.add("  designations", "\(summary.designations)\(Report.counts(summary.designationStatuses))")
      facts.add("  definitions", "\(summary.definitions)")
      facts.add("  kept as properties", "\(summary.propertyCount)")
      var languages = Columns()
      languages.add("language", "sections", "designations", "definitions")
      for (tag, counts) in summary.languages.sorted(by: { $0.key < $1.key }) {
        languages.add(tag, "\(counts.sections)", "\(counts.designations)", "\(counts.definitions)")
      }
      return "\(source)\n\(facts.text(indent: ""))\n\(languages.text(indent: "  "))\(findings)"
    }

    private var findings: String {
      guard !summary.findings.isEmpty else { return "\n  no findings\n" }
      let lines = summary.findings.sorted { $0.key < $1.key }.map { code, counts in
        let first = counts.first.map { "      \($0.location): \($0.message)\n" }.joined()
        let more = counts.count > counts.first.count ? "      … and \(counts.count - counts.first.count) more\n" : ""
        return "    \(code) (\(counts.severity.rawValue)): \(counts.count)\n\(first)\(more)"
      }
      let total = summary.findings.values.map(\.count).reduce(0, +)
      return "\n  findings: \(total)\n\(lines.joined())"
    }

    private static func counts(_ statuses: [String: Int]) -> String {
      let known = statuses.filter { $0.key != "unstated" }.sorted { $0.key < $1.key }
      guard !known.isEmpty else { return "" }
      let rest = statuses["unstated"].map { ["unstated \($0)"] } ?? []
      return " (" + (known.map { "\($0.key) \($0.value)" } + rest).joined(separator: ", ") + ")"
    }
  }
}
