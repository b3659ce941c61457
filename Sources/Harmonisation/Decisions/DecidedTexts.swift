import Terminology

/// Which definitions and preferred designations decisions set for the entries of a concept; of two decisions that set
/// different ones for an entry, the later one holds.
struct DecidedTexts {
  /// What a decision can set.
  enum Aspect: Hashable {
    /// A definition that was drafted, in its language.
    case draft(LanguageTag)
    /// Whose definition is adopted, in all languages.
    case definition
    case preferred(LanguageTag)
  }

  /// What is set of an entry.
  struct Statement: Hashable {
    var entry: EntryKey
    var aspect: Aspect
  }

  private var said: [Statement: (text: String, decision: String)] = [:]
  /// The languages in which definitions of an entry's concept were drafted.
  private var drafted: [EntryKey: [LanguageTag]] = [:]

  /// Takes note of what a decision sets.
  mutating func add(_ statements: [(Statement, text: String)], of decision: String) {
    for (statement, text) in statements where said[statement] == nil {
      said[statement] = (text, decision)
      if case .draft(let language) = statement.aspect { drafted[statement.entry, default: []].append(language) }
    }
  }

  /// The decisions before that set something else.
  func contradicted(by statements: [(Statement, text: String)]) -> [String] {
    let others = statements.flatMap { statement, text in
      let same = said[statement].flatMap { $0.text == text ? nil : $0.decision }
      return [same].compactMap(\.self) + opposed(to: statement)
    }
    return Set(others).sorted()
  }

  /// What was drafted where a definition is adopted, and the other way round.
  private func opposed(to statement: Statement) -> [String] {
    let entry = statement.entry
    let others: [Aspect] =
      switch statement.aspect {
      case .definition: (drafted[entry] ?? []).map(Aspect.draft)
      case .draft: [.definition]
      case .preferred: []
      }
    return others.compactMap { said[Statement(entry: entry, aspect: $0)]?.decision }
  }

  /// What a resolution of a case with these entries sets.
  static func statements(_ resolution: Resolution, of members: [EntryKey]) -> [(Statement, text: String)] {
    guard resolution.outcome.isOneConcept == true else { return [] }
    let draft = resolution.outcome == .draftTogether ? resolution.text : nil
    let aspect = draft == nil ? Aspect.definition : .draft(resolution.textLanguage)
    let definition = resolution.outcome == .draftTogether ? draft : resolution.definition?.description
    return (resolution.subjects ?? members).flatMap { key in
      (definition.map { [(Statement(entry: key, aspect: aspect), $0)] } ?? [])
        + resolution.preferred.map { (Statement(entry: key, aspect: .preferred($0.key)), $0.value) }
    }
  }
}
