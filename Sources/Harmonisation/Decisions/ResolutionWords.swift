import Terminology

/// What a resolution says, in words for people.
public enum ResolutionWords {
  /// What an outcome is called.
  public static func name(of outcome: Outcome) -> String {
    switch outcome {
    case .adoptAsIs: "Adopt as it is"
    case .adoptWithNote: "Adopt with a note"
    case .narrowerConcept: "Narrower concept"
    case .distinctConcepts: "Distinct concepts"
    case .draftTogether: "Draft together"
    case .deprecate: "Deprecate or withdraw"
    case .deferred: "Unsure, defer"
    case .notTheSame: "Not the same"
    }
  }

  /// What an outcome means.
  public static func meaning(of outcome: Outcome) -> String {
    switch outcome {
    case .adoptAsIs: "One concept; one definition is kept as it is."
    case .adoptWithNote: "One concept; one definition is kept, and a note is added."
    case .narrowerConcept: "A narrower concept, defined by the generic one and what delimits it."
    case .distinctConcepts: "Distinct concepts; both are kept, and domains tell them apart."
    case .draftTogether: "One concept; a new definition or designation is drafted here."
    case .deprecate: "An entry is withdrawn, or a designation is no longer used."
    case .deferred: "Not settled now."
    case .notTheSame: "Not the same concept, and nothing to tell apart."
    }
  }

  /// What a stance is called, of an organisation.
  public static func verb(of stance: Stance.Kind) -> String {
    switch stance {
    case .supports: "supports"
    case .objects: "does not consent"
    case .waives: "leaves it to the others"
    }
  }

  /// A resolution in one line.
  ///
  /// - Parameters:
  ///   - resolution: the resolution.
  ///   - citation: how entries are cited; by their keys, unless it is given.
  /// - Returns: the line.
  public static func sentence(
    _ resolution: Resolution, citation: (EntryKey) -> String = { $0.description }
  ) -> String {
    var parts = [name(of: resolution.outcome)]
    if let definition = resolution.definition {
      parts.append(
        resolution.outcome == .narrowerConcept
          ? "generic definition: \(citation(definition))" : "definition of \(citation(definition))")
    }
    if let text = resolution.text { parts.append("“\(text)”\(resolution.language.map { " (\($0))" } ?? "")") }
    for (language, term) in resolution.preferred.sorted(by: { $0.key < $1.key }) {
      parts.append("preferred “\(term)” (\(language))")
    }
    for (language, term) in resolution.deprecated.sorted(by: { $0.key < $1.key }) {
      parts.append("deprecated “\(term)” (\(language))")
    }
    for (key, domain) in resolution.qualifiers.sorted(by: { $0.key < $1.key }) {
      parts.append("\(citation(key)) in the domain “\(domain)”")
    }
    for key in resolution.withdrawn { parts.append("\(citation(key)) withdrawn") }
    // That all entries are apart is said by the outcome.
    let isPlain = resolution.outcome.isOneConcept == false && resolution.concepts.allSatisfy { $0.count == 1 }
    if resolution.concepts.count > 1, !isPlain {
      for group in resolution.concepts {
        let names = group.map(citation).joined(separator: ", ")
        parts.append(group.count == 1 ? "\(names) apart" : "one concept: \(names)")
      }
    }
    return parts.joined(separator: "; ")
  }
}
