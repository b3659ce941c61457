import Files
import Review
import Terminology

/// `concord review`: experts work through the cases.
struct ReviewCommand: Command {
  static let description = CommandDescription(
    name: "review", summary: "experts work through the cases", arguments: "[FOLDER]", count: 0...1,
    options: [
      .ledger,
      .init("port", value: "N", "the port on 127.0.0.1 at which the pages are (default any that is free)"),
      .init("no-browser", "starts the pages without opening a browser"),
      .init("list", "lists the cases, the weightiest first"),
      .init("show", value: "CASE", "shows a case with all that was said"),
      .init("decide", value: "CASE", "takes a position, or says something else, for an organisation"),
      .init(
        "accept-editorial", "consents to all differences that are editorial only; lists them, and does it with --yes"),
      .init("delegate", value: "ORG=ORG", "lets the second organisation speak for the first (ORG= ends that)"),
      .init("spreadsheet", value: "FILE", "writes the cases open for ORG as a spreadsheet to fill in"),
      .init("import", value: "FILE", "takes in such a spreadsheet, and says row by row what was taken"),
      .init("liaison", value: "ORG", "writes a draft letter to ORG on its open cases, in Markdown or HTML"),
      .init(
        "output", letter: "o", value: "FILE",
        "with --liaison: the file, .md or .html, or both where it has no such end (default standard output)"),
      .init("json", "writes JSON"),
      .init("organisation", letter: "g", value: "ORG", "for which organisation; with --list, only its cases"),
      .init("by", value: "NAME", "who says it"),
      .init("state", value: "STATE", "only cases that are open, reopened, proposed, contested, agreed or deferred"),
      .init("severity", value: "SEVERITY", "only cases of this severity: note, minor, major, critical"),
      .init("kind", value: "RULE", "only cases of this kind, for instance homonym"),
      .init("owed", value: "ORG", "only cases on which ORG still owes a position"),
      .init("language", value: "LANG", "only cases in this language"),
      .init("words", value: "WORDS", "only cases in which these words stand"),
      .init(
        "outcome", value: "OUTCOME",
        "with --decide: adoptAsIs, adoptWithNote, narrowerConcept, distinctConcepts, draftTogether, deprecate, deferred, "
          + "notTheSame"),
      .init("consent", "with --decide: consents to what is proposed"),
      .init("object", "with --decide: does not consent"),
      .init("waive", "with --decide: leaves the case to the others"),
      .init("undo", "with --decide: takes back what NAME said last for ORG"),
      .init("comment", value: "TEXT", "with --decide: says something without a position"),
      .init("level", value: "NAME", "with --decide: moves the case up or down to this level"),
      .init("reason", value: "TEXT", "with --decide: why"),
      .init("definition", value: "ENTRY", "whose definition is kept, or is the generic one"),
      .init("text", value: "TEXT", "the note, the delimiting characteristics or the drafted definition"),
      .init("text-language", value: "LANG", "the language of that text (default en)"),
      .init(
        "preferred", value: "LANG=TERM", repeats: true,
        "the preferred designation in a language; a new one with draftTogether, or where no entry has any"),
      .init("deprecated", value: "LANG=TERM", repeats: true, "the designation that is no longer to be used"),
      .init("qualifier", value: "ENTRY=DOMAIN", repeats: true, "the domain that tells an entry from homonyms"),
      .init("withdraw", value: "ENTRY", repeats: true, "an entry that its owner is to withdraw"),
      .init("apart", value: "ENTRY", repeats: true, "an entry that is not the same concept as the others"),
      .init("yes", "with --accept-editorial: does it"),
      .init("fail-on", value: "SEVERITY", "with --import: exit code 1 when rows are refused (up to major)"),
    ],
    details: """
      Without a mode, it shows the cases as pages in a browser of this machine, until it is interrupted; the address that
      it writes holds a secret: who knows it may speak.
      An ENTRY is its key, its number in the case, or its organisation where that has one entry in the case. What all
      organisations of a case consent to takes effect in the next merge. Exit code 2, and nothing kept, when something is
      refused; of a spreadsheet, the rows that are not refused are kept.
      """)

  /// What is asked for.
  private enum Mode: String, CaseIterable {
    case list
    case show
    case decide
    case acceptEditorial = "accept-editorial"
    case delegate
    case spreadsheet
    case `import`
    case liaison

    /// The options that go with it, beside those that go with everything.
    var options: Set<String> {
      let filters: Set<String> = ["state", "severity", "kind", "owed", "language", "words"]
      return switch self {
      case .list: filters.union(["organisation", "json"])
      case .show: ["json"]
      case .decide: ReviewDecision.options
      case .acceptEditorial: ["organisation", "by", "yes", "json"]
      case .delegate: ["by", "reason"]
      case .spreadsheet: filters.union(["organisation", "by"])
      case .import: ["organisation", "by", "json", "fail-on"]
      case .liaison: filters.union(["output"])
      }
    }
  }

  private let parsed: ParsedArguments
  private let mode: Mode?
  private let ledger: LedgerOption
  private let port: Int

  init(_ parsed: ParsedArguments) throws {
    self.parsed = parsed
    ledger = try LedgerOption(parsed, for: Self.description.name)
    let modes = Mode.allCases.filter { parsed.isSet($0.rawValue) || parsed.value($0.rawValue) != nil }
    guard modes.count < 2 else {
      throw UsageError(
        "\(modes.map { "--\($0.rawValue)" }.joined(separator: " and ")) exclude each other",
        command: Self.description.name)
    }
    mode = modes.first
    let known = (mode?.options ?? ["port", "no-browser"]).union(["ledger", mode?.rawValue ?? ""])
    if let odd = parsed.options.first(where: { !known.contains($0) }) {
      throw UsageError(
        mode.map { "--\(odd) does not go with --\($0.rawValue)" } ?? "--\(odd) goes with --list, --decide or the like",
        command: Self.description.name)
    }
    let word = parsed.value("port") ?? "0"
    guard let port = Int(word), (0...65_535).contains(port) else {
      throw UsageError("--port takes a number up to 65535, not “\(word)”", command: Self.description.name)
    }
    self.port = port
  }

  func run(_ console: Console) throws -> ExitCode {
    let path = try ledger.path(in: parsed.positional.first, console)
    guard let mode else {
      try ReviewSession(path, port: port, opensBrowser: !parsed.isSet("no-browser")).run(console)
      return .done
    }
    let ledger = try Ledger(path: path)
    switch mode {
    case .list: try ReviewListing(parsed).run(ledger, console)
    case .show: try ReviewListing(parsed).show(parsed.value("show") ?? "", ledger, console)
    case .decide:
      try ReviewDecision(parsed, levels: ReviewLevels.read(beside: path)).run(ledger, console)
    case .acceptEditorial: try ReviewDecision(parsed, levels: []).acceptEditorial(ledger, console)
    case .delegate: try ReviewDecision(parsed, levels: []).delegate(ledger, console)
    case .spreadsheet: try ReviewSpreadsheets(parsed).write(ledger, console)
    case .import: return try ReviewSpreadsheets(parsed).take(ledger, console)
    case .liaison: try ReviewLetters(parsed).write(ledger, console)
    }
    return .done
  }
}
