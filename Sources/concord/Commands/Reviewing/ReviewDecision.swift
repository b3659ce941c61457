import Harmonisation
import Review
import Terminology

/// Says something about a case for an organisation.
struct ReviewDecision {
  private let parsed: ParsedArguments
  private let levels: [String]

  init(_ parsed: ParsedArguments, levels: [String]) throws {
    self.parsed = parsed
    self.levels = levels
  }

  /// What may be said; one of them at a time.
  private static let contents = ["outcome", "consent", "object", "waive", "undo", "comment", "level"]
  /// What an outcome may need to say.
  private static let details = [
    "definition", "text", "text-language", "preferred", "deprecated", "qualifier", "withdraw", "apart",
  ]
  /// The options that go with a decision.
  static let options = Set(contents + details + ["organisation", "by", "reason", "json"])

  /// Says it.
  func run(_ ledger: Ledger, _ console: Console) throws {
    let id = parsed.value("decide") ?? ""
    let file = try ledger.file(id)
    let content = try content(file)
    let contribution = Contribution(
      caseID: id, organisation: try required("organisation"), author: try required("by"), content: content,
      judgement: file.judgement, proposal: parsed.isSet("consent") ? try file.resolution?.digest : nil)
    let record = try ledger.take(contribution)
    let state = try ledger.file(id).summary
    let takenBack = file.history.first { content == .undo(record: $0.record.id) }
    if parsed.isSet("json") {
      let answer = Answer(record: record.id, date: record.date, takenBack: takenBack?.record.id, case: state)
      try console.write(JSONText.encode(answer))
    } else {
      let owed = state.owed.isEmpty ? "" : ", owed by \(state.owed.joined(separator: ", "))"
      var said = ""
      if case .position(.supports(let resolution), _) = content {
        said = "\n  \(ResolutionWords.sentence(resolution))"
      } else if let takenBack {
        let words = takenBack.record.words
        said = "\n  taken back: \(takenBack.words())" + (words.isEmpty ? "" : "\n  \(words)")
      }
      try console.write(words: "\(id): \(state.state.rawValue)\(owed)\(said)\n")
    }
  }

  private struct Answer: Encodable {
    var record: String
    var date: String
    var takenBack: String?
    var `case`: QueuedCase
  }

  private func required(_ name: String) throws -> String {
    guard let value = parsed.value(name), !value.trimmingWhitespace().isEmpty else {
      throw usage("--\(name) is needed")
    }
    return value
  }

  private func usage(_ problem: String) -> UsageError {
    UsageError(problem, command: ReviewCommand.description.name)
  }

  private func content(_ file: CaseFile) throws -> Contribution.Content {
    let reason = parsed.value("reason") ?? ""
    let said = ReviewDecision.contents.filter { parsed.isSet($0) || parsed.value($0) != nil }
    guard said.count == 1, let what = said.first else {
      throw usage("say one of \(ReviewDecision.contents.map { "--\($0)" }.joined(separator: ", "))")
    }
    if what != "outcome", let odd = ReviewDecision.details.first(where: { parsed.values($0) != nil }) {
      throw usage("--\(odd) goes with --outcome, not with --\(what)")
    }
    if what == "comment" || what == "undo", parsed.value("reason") != nil {
      throw usage("--reason goes with a position or --level, not with --\(what)")
    }
    switch what {
    case "outcome": return .position(.supports(try form().resolution(of: file)), reason: reason)
    case "consent":
      guard let proposed = file.resolution else {
        throw Refusal(description: "nothing is proposed on \(file.summary.id) that could be consented to")
      }
      guard file.proposals.count < 2 else {
        let words = file.proposals.map { ResolutionWords.sentence($0) }.joined(separator: " | ")
        throw Refusal(
          description:
            "several things are proposed on \(file.summary.id); say with --outcome which you support: \(words)")
      }
      return .position(.supports(proposed), reason: reason)
    case "object": return .position(.objects, reason: reason)
    case "waive": return .position(.waives, reason: reason)
    case "comment": return .comment((parsed.value("comment") ?? "").trimmingWhitespace())
    case "level": return try file.move(to: parsed.value("level") ?? "", of: levels, reason: reason)
    default:
      let last = try file.takenBack(by: required("by").collapsingWhitespace(), for: required("organisation"))
      return .undo(record: last.record.id)
    }
  }

  private func form() throws -> ResolutionForm {
    let word = parsed.value("outcome") ?? ""
    guard let outcome = Outcome(rawValue: word) else {
      let known = Outcome.allCases.map(\.rawValue)
      throw UsageError(
        "--outcome takes one of \(known.joined(separator: ", ")), not “\(word)”",
        command: ReviewCommand.description.name, suggestion: UsageError.nearest(to: word, among: known))
    }
    var form = ResolutionForm(outcome)
    form.definition = parsed.value("definition") ?? ""
    form.text = parsed.value("text") ?? ""
    form.language = parsed.value("text-language") ?? ""
    form.preferred = try pairs("preferred", "LANG=TERM")
    form.deprecated = try pairs("deprecated", "LANG=TERM")
    form.qualifiers = try pairs("qualifier", "ENTRY=DOMAIN", fromEnd: true)
    form.withdrawn = parsed.values("withdraw") ?? []
    form.apart = parsed.values("apart") ?? []
    return form
  }

  private func pairs(_ name: String, _ shape: String, fromEnd: Bool = false) throws -> [String: String] {
    var pairs: [String: String] = [:]
    for value in parsed.values(name) ?? [] {
      guard let equals = fromEnd ? value.lastIndex(of: "=") : value.firstIndex(of: "=") else {
        throw usage("--\(name) takes \(shape), not “\(value)”")
      }
      let (key, text) = (String(value[..<equals]), String(value[value.index(after: equals)...]))
      guard pairs.updateValue(text, forKey: key) == nil else { throw usage("--\(name) \(key)= is given twice") }
    }
    return pairs
  }

  /// Consents to what is suggested in all cases that are editorial only; lists them first.
  func acceptEditorial(_ ledger: Ledger, _ console: Console) throws {
    let organisation = try required("organisation")
    let plan = try EditorialAcceptance(ledger, organisation: organisation)
    if parsed.isSet("yes") {
      try plan.carryOut(ledger, author: try required("by"))
    }
    if parsed.isSet("json") { return try console.write(JSONText.encode(plan.items)) }
    for item in plan.items { try console.write(words: "\(item.id)  \(item.message)\n  \(item.words)\n") }
    let count = plan.items.count.counted("case")
    try console.write(
      parsed.isSet("yes")
        ? "\(organisation) consents in \(count)\n"
        : "\(count); with --yes and --by NAME, \(organisation) consents in all of them\n")
  }

  /// Lets an organisation speak for another.
  func delegate(_ ledger: Ledger, _ console: Console) throws {
    let names = (parsed.value("delegate") ?? "").split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard names.count == 2, !names[0].isEmpty else { throw usage("--delegate takes ORG=ORG") }
    let delegate = names[1].isEmpty ? nil : String(names[1])
    try ledger.delegate(
      String(names[0]), to: delegate, author: try required("by"), reason: parsed.value("reason") ?? "")
    try console.write(delegate.map { "\($0) speaks for \(names[0])\n" } ?? "\(names[0]) speaks for itself\n")
  }
}
