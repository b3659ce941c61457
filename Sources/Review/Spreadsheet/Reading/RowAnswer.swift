import Harmonisation
import Terminology

/// What an expert says in a row of a spreadsheet, for a case as it stands in the ledger.
struct RowAnswer {
  /// What is new in it.
  private(set) var contents: [Contribution.Content] = []
  /// What is new in it, in words.
  private(set) var said: [String] = []
  /// What stands already, in words.
  private(set) var known: [String] = []

  private let row: FilledRow
  private let file: CaseFile
  private let names: EntryNames

  /// The answer.
  ///
  /// - Parameters:
  ///   - row: the row.
  ///   - file: the case.
  ///   - organisation: for which organisation it is.
  ///   - author: who filled it in.
  /// - Throws: ``RowRefusal`` that names the cell that does not fit.
  init(_ row: FilledRow, _ file: CaseFile, organisation: String, author: String) throws(RowRefusal) {
    self.row = row
    self.file = file
    names = EntryNames(file.entries.map(\.key))
    if let wrong = row.answers.first(where: { RowAnswer.faults.contains(row[$0]) }) {
      throw RowRefusal(wrong, "the cell holds the error \(row[wrong]) of a formula; write a text there")
    }
    let own = file.positions.first { $0.organisation == organisation && $0.isCurrent }
    if let stance = try stance(own) {
      let words = ResolutionWords.verb(of: stance.kind) + (stance.resolution.map(Self.sentence) ?? "")
      if let own, own.stance == stance, row[.reason].isEmpty || own.reason == row[.reason] {
        known.append(words)
      } else {
        contents.append(.position(stance, reason: row[.reason]))
        said.append(words)
      }
    }
    let comment = row[.comment]
    guard !comment.isEmpty else { return }
    let isKnown = file.history.contains { said in
      said.record.action == .comment && said.record.words == comment && said.record.author == author
        && said.record.organisation == organisation && !said.isUndone
    }
    if isKnown {
      known.append("comment")
    } else {
      contents.append(.comment(comment))
      said.append("comment")
    }
  }

  private static func sentence(_ resolution: Resolution) -> String { ": \(ResolutionWords.sentence(resolution))" }

  /// What spreadsheet programs show in place of what they cannot work out.
  private static let faults: Set<String> = [
    "#NAME?", "#REF!", "#VALUE!", "#N/A", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!",
  ]

  /// The stance; nil where the row takes none.
  private func stance(_ own: Position?) throws(RowRefusal) -> Stance? {
    guard let position = try position() else { return nil }
    guard row[.judgement] == file.judgement else {
      throw RowRefusal(
        row[.judgement].isEmpty ? .judgement : nil,
        row[.judgement].isEmpty
          ? "the hidden cell “\(SheetColumn.judgement.heading)” is empty, so nobody can tell which texts were judged; "
            + "fill in a new spreadsheet"
          : "the texts of the case have changed since the spreadsheet was made; look at it again in a new one")
    }
    if position != .propose, let detail = row.answers.first(where: { $0.isDetail || $0 == .outcome }) {
      throw RowRefusal(
        detail,
        "“\(row[detail])” does not go with the position “\(position.rawValue)”; clear the cell, or pick "
          + "“\(SheetPosition.propose.rawValue)”")
    }
    switch position {
    case .object: return .objects
    case .waive: return .waives
    case .propose: return .supports(try proposal())
    case .consent: return .supports(try proposed(own))
    }
  }

  /// The position; nil where the row takes none.
  private func position() throws(RowRefusal) -> SheetPosition? {
    guard row[.position].isEmpty else {
      guard let position = SheetPosition(row[.position]) else {
        let known = SheetPosition.allCases.map { "“\($0.rawValue)”" }.joined(separator: ", ")
        throw RowRefusal(.position, "“\(row[.position])” is no position; pick one of \(known), or clear the cell")
      }
      return position
    }
    guard row[.outcome].isEmpty else { return .propose }
    if let stray = row.answers.first(where: { $0 != .comment }) {
      throw RowRefusal(
        stray,
        "“\(row[stray])” stands there without a position or an outcome; pick one, or write it under "
          + "“\(SheetColumn.comment.heading)”")
    }
    return nil
  }

  /// What was proposed when the spreadsheet was made, if it still is.
  private func proposed(_ own: Position?) throws(RowRefusal) -> Resolution {
    func isMeant(_ resolution: Resolution) -> Bool { (try? resolution.digest) == row[.proposal] }
    if let supported = own?.stance.resolution, isMeant(supported) { return supported }
    guard !row[.proposal].isEmpty else {
      throw RowRefusal(.position, "nothing was proposed that could be consented to; pick an outcome instead")
    }
    guard let proposed = file.resolution, isMeant(proposed) else {
      throw RowRefusal(
        .position, "what is proposed has changed since the spreadsheet was made; look at it again in a new one")
    }
    return proposed
  }

  /// The resolution that the row describes.
  private func proposal() throws(RowRefusal) -> Resolution {
    var form = ResolutionForm(try outcome())
    if !row[.definition].isEmpty {
      form.definition = try checked(.definition) { () throws(Refusal) in
        try names.key(row[.definition]).description
      }
    }
    form.text = row[.text]
    form.language = row[.language]
    if !form.language.isEmpty, LanguageTag(form.language) == nil {
      throw RowRefusal(.language, "“\(form.language)” names no language; write one such as fr")
    }
    form.preferred = try preferred()
    form.deprecated = try deprecated()
    form.qualifiers = try qualifiers()
    form.withdrawn = try checked(.withdrawn) { () throws(Refusal) in
      try names.keys(row[.withdrawn]).map(\.description)
    }
    form.apart = try checked(.apart) { () throws(Refusal) in try names.keys(row[.apart]).map(\.description) }
    if let misfit = form.misfit(in: file) { throw RowRefusal(column(of: misfit), misfit.words) }
    return try checked(missing(form)) { () throws(Refusal) in try form.resolution(of: file) }
  }

  private func outcome() throws(RowRefusal) -> Outcome {
    let words = SheetColumn.folded(row[.outcome])
    let outcome = Outcome.allCases.first { outcome in
      [ResolutionWords.name(of: outcome), outcome.rawValue].contains { SheetColumn.folded($0) == words }
    }
    guard let outcome else {
      let known = Outcome.allCases.map { "“\(ResolutionWords.name(of: $0))”" }.joined(separator: ", ")
      throw RowRefusal(
        .outcome, words.isEmpty ? "pick an outcome: \(known)" : "“\(row[.outcome])” is no outcome; pick one of \(known)"
      )
    }
    return outcome
  }

  /// Which cell does not fit.
  private func column(of misfit: ResolutionForm.Misfit) -> SheetColumn {
    switch misfit.detail {
    case .definition: .definition
    case .text: row[.text].isEmpty ? .language : .text
    case .preferred:
      misfit.language.map { .preferred(language: $0) } ?? row.answers.first(where: \.isPreferred) ?? .outcome
    case .deprecated: .deprecated
    case .withdrawn: .withdrawn
    case .qualifiers: .qualifiers
    case .apart: .apart
    }
  }

  /// Which cell an outcome lacks.
  private func missing(_ form: ResolutionForm) -> SheetColumn {
    switch form.outcome {
    case .draftTogether: .text
    case .adoptWithNote, .narrowerConcept: form.text.isEmpty ? .text : .definition
    case .adoptAsIs:
      ConflictRules.asksWhichDesignation(file.found.rule)
        ? row.answers.first(where: \.isPreferred) ?? .outcome : .definition
    case .deprecate: .withdrawn
    case .distinctConcepts, .deferred, .notTheSame: .apart
    }
  }

  private func qualifiers() throws(RowRefusal) -> [String: String] {
    var qualifiers: [String: String] = [:]
    for line in EntryNames.lines(row[.qualifiers]) {
      guard let equals = line.lastIndex(of: "=") else {
        throw RowRefusal(
          .qualifiers, "“\(line)” does not say which entry has which domain; write it as 2 = building services")
      }
      let key = try checked(.qualifiers) { () throws(Refusal) in try names.key(String(line[..<equals])) }
      guard qualifiers.updateValue(String(line[line.index(after: equals)...]), forKey: key.description) == nil else {
        throw RowRefusal(.qualifiers, "the domain of \(key) is given twice; write one")
      }
    }
    return qualifiers
  }

  /// The preferred designations by language.
  private func preferred() throws(RowRefusal) -> [String: String] {
    let preferred = row.preferred
    for (language, text) in preferred where EntryNames.lines(text).count > 1 {
      throw RowRefusal(
        .preferred(language: language), "the preferred designation (\(language)) is given twice; write one")
    }
    return preferred
  }

  /// The deprecated designations by language: the one that is written in front, else that of the entries.
  private func deprecated() throws(RowRefusal) -> [String: String] {
    var deprecated: [String: String] = [:]
    func add(_ text: String, _ language: String) throws(RowRefusal) {
      guard deprecated.updateValue(text, forKey: language) == nil else {
        throw RowRefusal(
          .deprecated, "the deprecated designation (\(language)) is given twice; write one, and the other in a comment")
      }
    }
    for line in EntryNames.lines(row[.deprecated]) {
      let designations = file.entries.compactMap(\.entry).flatMap(\.languageSections).flatMap { section in
        section.designations.map { (section.language.value, $0.text) }
      }
      let languages = Set(designations.filter { $0.1 == line }.map(\.0))
      if let only = languages.first, languages.count == 1 {
        try add(line, only)
        continue
      }
      guard let colon = line.firstIndex(of: ":"), let language = LanguageTag(String(line[..<colon])) else {
        throw RowRefusal(
          .deprecated,
          "it is not clear in which language “\(line)” is; write the language in front, as in fr: \(line)")
      }
      try add(String(line[line.index(after: colon)...]).trimmingWhitespace(), language.value)
    }
    return deprecated
  }

  /// What a cell says, a refusal of it in the words of the sheet.
  private func checked<Value>(
    _ column: SheetColumn, _ read: () throws(Refusal) -> Value
  ) throws(RowRefusal) -> Value {
    do {
      return try read()
    } catch {
      throw RowRefusal(column, error.description)
    }
  }
}
