import Harmonisation
import Review
import Terminology

/// Lists and shows cases of a ledger, for people and for programs.
struct ReviewListing {
  private let filter: CaseFilter
  private let isJSON: Bool

  init(_ parsed: ParsedArguments) throws {
    let command = ReviewCommand.description.name
    var filter = CaseFilter()
    filter.severity = try parsed.severity("severity", of: command)
    if let word = parsed.value("state") {
      guard let state = CaseState(rawValue: word) else {
        let known = CaseState.allCases.map(\.rawValue).joined(separator: ", ")
        throw UsageError("--state takes one of \(known), not “\(word)”", command: command)
      }
      filter.state = state
    }
    if let word = parsed.value("language") {
      guard let language = LanguageTag(word) else {
        throw UsageError("--language takes a language such as fr, not “\(word)”", command: command)
      }
      filter.language = language
    }
    filter.rule = parsed.value("kind")
    filter.organisation = parsed.value("organisation")
    filter.owed = parsed.value("owed")
    filter.words = parsed.value("words") ?? ""
    self.filter = filter
    isJSON = parsed.isSet("json")
  }

  /// Lists the cases that were asked for.
  func run(_ ledger: Ledger, _ console: Console) throws {
    let cases = try ledger.cases(filter(for: ledger))
    let counts = try ledger.counts()
    if isJSON {
      return try console.write(JSONText.encode(Listing(cases: cases, counts: counts)))
    }
    var table = Columns()
    for item in cases {
      table.add(
        item.id, item.severity.rawValue, item.state.rawValue,
        [item.level.map { "at \($0)" }, item.owed.isEmpty ? nil : "owed by \(item.owed.joined(separator: ", "))"]
          .compactMap(\.self).joined(separator: ", "), item.message)
    }
    try console.write(
      words: table.text(indent: "") + "\n\(cases.count) of \(counts.total.counted("case")), \(counts.settled) settled\n"
    )
  }

  /// Which cases of a ledger are asked for.
  ///
  /// - Throws: `UsageError` for names that nothing has, which would give an empty list.
  func filter(for ledger: Ledger) throws -> CaseFilter {
    let organisations = try ledger.organisations()
    for name in [filter.organisation, filter.owed].compactMap(\.self) where !organisations.contains(name) {
      throw UsageError(
        "no source belongs to “\(name)”; the organisations are \(organisations.joined(separator: ", "))",
        command: ReviewCommand.description.name, suggestion: UsageError.nearest(to: name, among: organisations))
    }
    let rules = ConflictRules.all.map { type(of: $0).description.code }
    if let rule = filter.rule, !rules.contains(rule) {
      throw UsageError(
        "--kind takes one of \(rules.joined(separator: ", ")), not “\(rule)”", command: ReviewCommand.description.name,
        suggestion: UsageError.nearest(to: rule, among: rules))
    }
    return filter
  }

  /// Shows one case.
  func show(_ id: String, _ ledger: Ledger, _ console: Console) throws {
    let file = try ledger.file(id)
    if isJSON { return try console.write(JSONText.encode(CaseDocument(file))) }
    try console.write(words: CaseText(file).text)
  }

  private struct Listing: Encodable {
    var cases: [QueuedCase]
    var counts: CaseCounts
  }
}
