import Files
import Importers
import Terminology

/// `concord validate`: whether a TBX file keeps the rules of its dialect.
struct Validate: Command {
  static let description = CommandDescription(
    name: "validate", summary: "TBX against its dialect", arguments: "FILE", count: 1...1,
    options: [
      .init(
        "dialect", value: "NAME",
        "the dialect to check against: \(TBXValidator.dialects.joined(separator: ", ")) (default what the file says)"),
      .init("json", "writes JSON"),
      .init("all", "lists every finding, not only the first three of a kind"),
      .init("fail-on", value: "SEVERITY", "exit code 1 from which severity on (default major, which makes it invalid)"),
    ],
    details: """
      Exit codes: 0 valid, 1 invalid, 2 not TBX or not well-formed. What a code such as tbx.element-order means stands in
      Sources/Importers/Importers.docc/Validation.md.
      """)

  private let path: String
  private let dialect: String?
  private let isJSON: Bool
  private let findingsKept: Int
  private let failOn: Severity

  init(_ parsed: ParsedArguments) throws {
    path = parsed.positional[0]
    dialect = parsed.value("dialect")
    if let dialect, !TBXValidator.dialects.contains(dialect) {
      throw UsageError(
        "there is no dialect “\(dialect)”; known are \(TBXValidator.dialects.joined(separator: ", "))",
        command: Self.description.name, suggestion: UsageError.nearest(to: dialect, among: TBXValidator.dialects))
    }
    isJSON = parsed.isSet("json")
    findingsKept = parsed.isSet("all") ? .max : 3
    failOn = try parsed.severity("fail-on", of: Self.description.name) ?? .major
  }

  func run(_ console: Console) throws -> ExitCode {
    let source = Source(Folder.isFolder(path) ? .folder(path: path) : .file(path: path), name: Path.name(path))
    let progress = Progress(console)
    defer { progress.finish() }
    progress.add(steps: 1)
    progress.step("checking \(source.name)")
    let report = Report(
      file: path, validation: try TBXValidator(dialect: dialect, findingsKept: findingsKept).validate(source))
    progress.finish()
    try console.write(isJSON ? try JSONText.encode(report) : report.text)
    return report.validation.has(failOn) ? .findings : .done
  }

  private struct Report: Encodable {
    var file: String
    var validation: TBXValidation

    private enum CodingKeys: String, CodingKey {
      case file, valid, dialect, version, style, entries, counts, findings
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(file, forKey: .file)
      try container.encode(validation.isValid, forKey: .valid)
      try container.encodeIfPresent(validation.dialect, forKey: .dialect)
      try container.encode(validation.version, forKey: .version)
      try container.encodeIfPresent(validation.style, forKey: .style)
      try container.encode(validation.entries, forKey: .entries)
      try container.encode(validation.counts, forKey: .counts)
      try container.encode(validation.findings, forKey: .findings)
    }

    /// The findings, a line each, and the verdict.
    var text: String {
      let lines = validation.findings.map { "\($0.severity.rawValue): \($0.location): \($0.message) [\($0.code)]\n" }
      let kept = Dictionary(grouping: validation.findings, by: \.code).mapValues(\.count)
      let more = validation.counts.sorted { $0.key < $1.key }.compactMap { code, count -> String? in
        let rest = count - (kept[code] ?? 0)
        return rest > 0 ? "… and \(rest) more of \(code)\n" : nil
      }
      let verdict = validation.isValid ? "valid" : "invalid"
      let total = validation.counts.values.reduce(0, +)
      let findings = total > 0 ? ", \(total.counted("finding"))" : ""
      let entries = validation.entries.counted("entry")
      return lines.joined() + more.joined() + "\(file): \(verdict) \(validation.format), \(entries)\(findings)\n"
    }
  }
}
