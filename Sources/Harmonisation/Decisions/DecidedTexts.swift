import Terminology

/// Which definitions and preferred designations decisions set for the entries of a concept; of two decisions that set
/// different ones for an entry, the later one holds.
struct DecidedTexts {
  /// What a decision can set.
  enum Aspect: Hashable {
    case definition
    case preferred(LanguageTag)
  }

  /// What is set of an entry.
  struct Statement: Hashable {
    var entry: EntryKey
    var aspect: Aspect
  }

  private var said: [Statement: (text: String, decision: String)] = [:]

  /// Takes note of what a decision sets.
  mutating func add(_ statements: [(Statement, text: String)], of decision: String) {
    for (statement, text) in statements { said[statement] = said[statement] ?? (text, decision) }
  }

  /// The decisions before that set something else.
  func contradicted(by statements: [(Statement, text: String)]) -> [String] {
    let others = statements.compactMap { statement, text in
      said[statement].flatMap { $0.text == text ? nil : $0.decision }
    }
    return Set(others).sorted()
  }

  /// What a resolution of a case with these entries sets.
  static func statements(_ resolution: Resolution, of members: [EntryKey]) -> [(Statement, text: String)] {
    guard resolution.outcome.isOneConcept == true else { return [] }
    let definition = resolution.outcome == .draftTogether ? resolution.text : resolution.definition?.description
    let groups = resolution.concepts.isEmpty ? [members] : resolution.concepts
    // Of several groups, the definition is that of the one in which its owner is.
    let chosen = resolution.definition.flatMap { key in groups.first { $0.contains(key) } } ?? groups.first ?? []
    return chosen.flatMap { key in
      (definition.map { [(Statement(entry: key, aspect: .definition), $0)] } ?? [])
        + resolution.preferred.map { (Statement(entry: key, aspect: .preferred($0.key)), $0.value) }
    }
  }
}
