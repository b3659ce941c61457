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
    for (name, text) in deprecated.sorted(by: { $0.key < $1.key }) {
      let spelt = SentenceCase.lowered(text.trimmingWhitespace())
      guard !spelt.isEmpty, let language = LanguageTag(name) else { continue }
      let isPreferred = preferred.contains {
        LanguageTag($0.key) == language && SentenceCase.lowered($0.value.trimmingWhitespace()) == spelt
      }
      guard isPreferred else { continue }
      return Misfit(
        detail: .deprecated, language: name,
        words: "“\(text.trimmingWhitespace())” (\(language)) cannot be preferred and deprecated at once; leave one out")
    }
    return nil
  }

  /// The definition of an entry that has none.
  private func undefined(in file: CaseFile) -> Misfit? {
    let members = file.entries.map(\.key)
    guard let key = try? ResolutionForm.entry(definition, among: members),
      let entry = file.entries.first(where: { $0.key == key })?.entry,
      (entry.definitions + entry.languageSections.flatMap(\.definitions)).allSatisfy(\.text.isEmpty)
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
    for (name, text) in terms.sorted(by: { $0.key < $1.key }) {
      let term = text.trimmingWhitespace()
      guard !term.isEmpty, let language = LanguageTag(name) else { continue }
      let known = CaseLanguages(file).designations(in: language)
      let spelt = SentenceCase.lowered(term)
      guard !known.contains(where: { SentenceCase.lowered($0) == spelt }) else { continue }
      guard !known.isEmpty || detail == .deprecated else { continue }
      let names = known.prefix(ResolutionForm.shown).map { "“\($0)”" }.joined(separator: ", ")
      return Misfit(
        detail: detail, language: name,
        words: "no entry of the case has the designation “\(term)” (\(language)); "
          + (known.isEmpty ? "they have none in that language" : "they have \(names)")
          + (known.count > ResolutionForm.shown ? " and others" : "")
          + (detail == .preferred
            ? "; for a new one, take the outcome “\(ResolutionWords.name(of: .draftTogether))”" : ""))
    }
    return nil
  }
}
