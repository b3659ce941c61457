import Files
import Importers
import Review
import Terminology

/// `concord ledger`: checks a ledger, and joins what two teams said apart from each other.
struct LedgerCommand: Command {
  static let description = CommandDescription(
    name: "ledger", summary: "checks the ledger of a review, writes it as text, joins two of them",
    arguments: "verify|rebuild|export|import [FILE]", count: 1...2,
    options: [
      .ledger,
      .init("output", letter: "o", value: "FILE", "with export: the file to write (default standard output)"),
      .init("to", value: "FORMAT", "with export: tsv, with everything (default), or sssom, with the decisions"),
      .init("organisation", letter: "g", value: "ORG", "with import of SSSOM: whose positions the mappings are"),
      .init("by", value: "NAME", "with import of SSSOM: who takes them, where the file names nobody"),
      .init("json", "writes JSON"),
      .failOn,
    ],
    details: """
      verify checks that nothing was changed behind the ledger's back; rebuild works out positions and states anew from the
      history, and checks the ledger then. export writes a text that is sorted and can be kept under version control;
      import takes in what another ledger has and this one has not, all of it or nothing, and lists positions that
      contradict each other. A FILE of SSSOM is known by its head.
      """)

  private enum Action: String, CaseIterable {
    case verify
    case rebuild
    case export
    case `import`
  }

  private let parsed: ParsedArguments
  private let action: Action
  private let file: String?
  private let ledger: LedgerOption

  init(_ parsed: ParsedArguments) throws {
    self.parsed = parsed
    let word = parsed.positional[0]
    let known = Action.allCases.map(\.rawValue)
    guard let action = Action(rawValue: word) else {
      throw UsageError(
        "ledger does not know “\(word)”, but \(known.joined(separator: ", "))", command: Self.description.name,
        suggestion: UsageError.nearest(to: word, among: known))
    }
    self.action = action
    file = parsed.positional.dropFirst().first
    guard (file != nil) == (action == .import) else {
      throw UsageError(
        action == .import ? "import needs a FILE" : "\(word) takes no FILE; name the ledger with --ledger",
        command: Self.description.name)
    }
    ledger = try LedgerOption(parsed, for: Self.description.name)
  }

  func run(_ console: Console) throws -> ExitCode {
    switch action {
    case .verify: return try verify(ledger.open(in: nil, console), console)
    case .rebuild:
      let ledger = try ledger.open(in: nil, console)
      try ledger.rebuild()
      return try verify(ledger, console)
    case .export: return try export(ledger.open(in: nil, console), console)
    case .import:
      return try join(LedgerKeeper(path: try ledger.path(in: nil, console)), console)
    }
  }

  private func verify(_ ledger: Ledger, _ console: Console) throws -> ExitCode {
    let found = try ledger.verify()
    if parsed.isSet("json") {
      try console.write(JSONText.encode(found))
    } else {
      let verdict = found.faults.isEmpty ? "sound" : found.faults.count.counted("fault")
      let faults = found.faults.map { "  \($0)\n" }.joined()
      try console.write(
        words: "\(ledger.path): \(verdict), \(found.records.counted("record")), head \(found.head)\n\(faults)")
    }
    return found.faults.isEmpty ? .done : .findings
  }

  private func export(_ ledger: Ledger, _ console: Console) throws -> ExitCode {
    let text: String
    switch parsed.value("to") ?? "tsv" {
    case "tsv": text = try ledger.export()
    case "sssom": text = try ledger.mappings(toolVersion: Version.current)
    case let other:
      throw UsageError("--to takes tsv or sssom, not “\(other)”", command: Self.description.name)
    }
    guard let output = parsed.value("output") else {
      try console.write(text)
      return .done
    }
    try OutputSet.write(FileContents(text), to: output)
    return .done
  }

  private func join(_ keeper: LedgerKeeper, _ console: Console) throws -> ExitCode {
    let path = file ?? ""
    var stream = try FileStream(path: path)
    let bytes = try stream.readAll()
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ImportError("the file is not text in UTF-8", at: .init(file: path), remedy: "export the ledger again")
    }
    let join: LedgerJoin
    do {
      join = try keeper.change { ledger in
        LedgerMappings.isMappingSet(text)
          ? try ledger.joinMappings(text, organisation: parsed.value("organisation"), author: parsed.value("by"))
          : try ledger.join(text)
      }
    } catch let refusal as Refusal {
      throw ImportError(refusal.description, at: .init(file: path))
    }
    if parsed.isSet("json") {
      try console.write(JSONText.encode(join))
    } else {
      try console.write(words: Self.words(join))
    }
    let failOn = try parsed.severity("fail-on", of: Self.description.name)
    return join.contradictions.isEmpty || failOn.map { $0 > .major } ?? true ? .done : .findings
  }

  private static func words(_ join: LedgerJoin) -> String {
    let contradictions = join.contradictions.map { item in
      let place = item.caseID.map { "\($0)\(item.caseThere.map { ", there \($0)" } ?? "")" } ?? "who speaks"
      return "  \(place), \(item.organisation)\n    here   \(item.here)\n"
        + "    there  \(item.there)\n    "
        + (item.counts.map { "the later one counts, from \($0)\n" }
          ?? "sources differed, so they are two cases; of what is agreed on them, the later takes effect\n")
    }
    let refused = join.refused.map { "  \($0)\n" }.joined()
    return "\(join.added.counted("record")) added, \(join.known) known already"
      + (join.contradictions.isEmpty ? "\n" : ", \(join.contradictions.count.counted("contradiction")):\n")
      + contradictions.joined() + (join.refused.isEmpty ? "" : "not taken:\n\(refused)")
  }
}
