import Exporters
import Files
import Importers
import Review
import Terminology

/// Writes cases as a spreadsheet for an organisation, and takes it in again when it was filled in.
struct ReviewSpreadsheets {
  private let parsed: ParsedArguments

  init(_ parsed: ParsedArguments) { self.parsed = parsed }

  /// Writes the spreadsheet.
  func write(_ ledger: Ledger, _ console: Console) throws {
    guard let organisation = parsed.value("organisation"), !organisation.isEmpty else {
      throw UsageError("--organisation is needed with --spreadsheet", command: ReviewCommand.description.name)
    }
    let path = parsed.value("spreadsheet") ?? ""
    guard path.lowercased().hasSuffix(".xlsx") else {
      throw UsageError("--spreadsheet writes a file whose name ends in .xlsx", command: ReviewCommand.description.name)
    }
    try UsageError.requireNew(
      path, "answers may be filled in; name another file, or import and remove that one",
      command: ReviewCommand.description.name)
    let spreadsheet = try ReviewSpreadsheet(
      ledger, organisation: organisation, author: parsed.value("by") ?? "",
      filter: ReviewListing(parsed).filter(for: ledger))
    try OutputSet.write(FileContents(spreadsheet.bytes), to: path)
    try console.write("\(path): \(spreadsheet.count.counted("case")) for \(organisation)\n")
  }

  /// Takes in a spreadsheet that was filled in.
  ///
  /// - Returns: ``ExitCode/findings`` when rows were refused and `--fail-on` asks for it.
  func take(_ ledger: Ledger, _ console: Console) throws -> ExitCode {
    let failOn = try parsed.severity("fail-on", of: ReviewCommand.description.name)
    let path = parsed.value("import") ?? ""
    let taken = try ledger.take(
      spreadsheet: Source(.file(path: path), name: path), organisation: parsed.value("organisation"),
      author: parsed.value("by"))
    if parsed.isSet("json") {
      try console.write(JSONText.encode(taken))
    } else {
      try console.write(words: Self.words(taken))
    }
    return taken.rows(.refused).isEmpty || failOn.map { $0 > .major } ?? true ? .done : .findings
  }

  private static func words(_ taken: SpreadsheetImport) -> String {
    let lines = taken.rows.map { row in
      let place = row.cell.map { ", \($0)\(row.heading.map { " (\($0))" } ?? "")" } ?? ""
      let subject = row.caseID.isEmpty ? "" : " \(row.caseID)"
      return "\(row.sheet), row \(row.row)\(place):\(subject) \(name(of: row.result)): \(row.words)\n"
    }
    let counts = [SpreadsheetImport.Result.taken, .unchanged, .refused].map { result in
      "\(taken.rows(result).count) \(name(of: result))"
    }
    let rows = (taken.rows.count + taken.silent).counted("row")
    return lines.joined()
      + "\(rows) from \(taken.author) for \(taken.organisation): \(counts.joined(separator: ", ")), "
      + "\(taken.silent) not filled in\n"
  }

  private static func name(of result: SpreadsheetImport.Result) -> String {
    switch result {
    case .taken: "taken"
    case .unchanged: "already so"
    case .refused: "refused"
    }
  }
}
