import Harmonisation
import Terminology

extension ResolutionForm {
  /// What a form may say beside its outcome.
  enum Detail: CaseIterable {
    case definition
    case text
    case preferred
    case deprecated
    case withdrawn
    case qualifiers
    case apart

    /// The outcomes to which it belongs.
    var outcomes: Set<Outcome> {
      switch self {
      case .definition: [.adoptAsIs, .adoptWithNote, .narrowerConcept]
      case .text: [.adoptWithNote, .narrowerConcept, .draftTogether]
      case .preferred: [.adoptAsIs, .adoptWithNote, .draftTogether, .deprecate]
      case .deprecated, .withdrawn: [.deprecate]
      case .qualifiers: [.distinctConcepts]
      case .apart: Set(Outcome.allCases).subtracting([.deferred])
      }
    }

    /// What it is called.
    var name: String {
      switch self {
      case .definition: "definition of an entry"
      case .text: "text"
      case .preferred: "preferred designation"
      case .deprecated: "deprecated designation"
      case .withdrawn: "entry to withdraw"
      case .qualifiers: "domain"
      case .apart: "entry that is set apart"
      }
    }
  }

  /// A detail that does not fit.
  struct Misfit {
    /// The detail.
    var detail: Detail
    /// The language, as it was written, where it is a designation in one.
    var language: String?
    /// Why it does not fit, and what to do.
    var words: String
  }

  /// The first detail that would have no effect, or another than was meant; nil where all fit the outcome and the case.
  func misfit(in file: CaseFile) -> Misfit? {
    if let stray = Detail.allCases.first(where: { has($0) && !$0.outcomes.contains(outcome) }) {
      return Misfit(
        detail: stray,
        words: "the outcome “\(ResolutionWords.name(of: outcome))” takes no \(stray.name); leave it out")
    }
    return (outcome == .draftTogether ? nil : unknown(preferred, .preferred, file))
      ?? unknown(deprecated, .deprecated, file) ?? preferredAndDeprecated ?? undefined(in: file) ?? sameDomains
  }

  /// A designation that would be preferred and deprecated at once.
  private var preferredAndDeprecated: Misfit? {
    let preferred = ResolutionForm.terms(preferred)
    let both = ResolutionForm.terms(deprecated).first { term in
      preferred.contains { $0.language == term.language && $0.spelt == term.spelt }
    }
    return both.map { term in
      Misfit(
        detail: .deprecated, language: term.name,
        words: "“\(term.text)” (\(term.language)) cannot be preferred and deprecated at once; leave one out")
    }
  }

  /// A designation as it was written down.
  private struct Term {
    /// The language, as it was written.
    var name: String
    var language: LanguageTag
    var text: String
    /// The text as it is compared.
    var spelt: String { SentenceCase.lowered(text) }
  }

  /// The designations that are filled in, in languages that there are, by the names of the languages.
  private static func terms(_ texts: [String: String]) -> [Term] {
    texts.sorted { $0.key < $1.key }.compactMap { name, text in
      let text = text.trimmingWhitespace()
      return text.isEmpty ? nil : LanguageTag(name).map { Term(name: name, language: $0, text: text) }
    }
  }

  /// The definition of an entry that has none.
  private func undefined(in file: CaseFile) -> Misfit? {
    guard let key = try? ResolutionForm.entry(definition, among: file.entries.map(\.key)),
      let entry = file.entries.first(where: { $0.key == key })?.entry, !entry.hasDefinition
    else { return nil }
    return Misfit(detail: .definition, words: "\(key) has no definition; choose an entry that has one")
  }

  /// Domains that tell nothing apart.
  private var sameDomains: Misfit? {
    let domains = qualifiers.values.map { $0.trimmingWhitespace() }.filter { !$0.isEmpty }
    guard let first = domains.first, domains.count > 1, Set(domains).count == 1 else { return nil }
    return Misfit(
      detail: .qualifiers,
      words: "the domain “\(first)” is given to all entries and tells none apart; write different ones")
  }

  private func has(_ detail: Detail) -> Bool {
    func isFilled(_ text: String) -> Bool { !text.trimmingWhitespace().isEmpty }
    return switch detail {
    case .definition: isFilled(definition)
    case .text: isFilled(text) || isFilled(language)
    case .preferred: preferred.values.contains(where: isFilled)
    case .deprecated: deprecated.values.contains(where: isFilled)
    case .withdrawn: !withdrawn.isEmpty
    case .qualifiers: qualifiers.values.contains(where: isFilled)
    case .apart: !apart.isEmpty
    }
  }

  /// How many designations a refusal names.
  private static let shown = 8

  /// A designation that no entry of the case has, which may be a typing error; where they have none at all in the
  /// language, one that is preferred fills the gap.
  private func unknown(_ terms: [String: String], _ detail: Detail, _ file: CaseFile) -> Misfit? {
    for term in ResolutionForm.terms(terms) {
      let known = CaseLanguages(file).designations(in: term.language)
      let spelt = term.spelt
      guard !known.contains(where: { SentenceCase.lowered($0) == spelt }) else { continue }
      guard !known.isEmpty || detail == .deprecated else { continue }
      let names = known.prefix(ResolutionForm.shown).map { "“\($0)”" }.joined(separator: ", ")
      return Misfit(
        detail: detail, language: term.name,
        words: "no entry of the case has the designation “\(term.text)” (\(term.language)); "
          + (known.isEmpty ? "they have none in that language" : "they have \(names)")
          + (known.count > ResolutionForm.shown ? " and others" : "")
          + (detail == .preferred
            ? "; for a new one, take the outcome “\(ResolutionWords.name(of: .draftTogether))”" : ""))
    }
    return nil
  }
}
