import Harmonisation
import Terminology

/// A resolution as people write it down: in a form, in the row of a spreadsheet, on a command line.
///
/// Entries are named by their keys, by their numbers in the case (from 1), or by their organisations where these have
/// one entry in the case only.
public struct ResolutionForm: Hashable, Sendable {
  /// The outcome.
  public var outcome: Outcome
  /// Whose definition is kept.
  public var definition = ""
  /// The note, the delimiting characteristics or the drafted definition.
  public var text = ""
  /// The language of the text.
  public var language = ""
  /// The preferred designations, by language.
  public var preferred: [String: String] = [:]
  /// The designations that are no longer to be used, by language.
  public var deprecated: [String: String] = [:]
  /// The domains that tell entries from homonyms, by entry.
  public var qualifiers: [String: String] = [:]
  /// The entries to withdraw.
  public var withdrawn: [String] = []
  /// The entries that are not the same concept as the others.
  public var apart: [String] = []

  /// A form in which only the outcome is filled in.
  public init(_ outcome: Outcome) {
    self.outcome = outcome
  }

  /// The resolution.
  ///
  /// - Parameter file: the case.
  /// - Returns: the resolution, with what the outcome says about which entries are one concept.
  /// - Throws: ``Refusal`` that names what is missing or does not fit.
  public func resolution(of file: CaseFile) throws(Refusal) -> Resolution {
    if let misfit = misfit(in: file) { throw Refusal(description: misfit.words) }
    let members = file.entries.map(\.key)
    let definition = try definition.isEmpty ? nil : ResolutionForm.entry(definition, among: members)
    let trimmed = text.trimmingWhitespace()
    let preferred = try ResolutionForm.byTag(preferred)
    let deprecated = try ResolutionForm.byTag(deprecated)
    try require(!trimmed.isEmpty, for: [.adoptWithNote], "write the note that is to be added")
    try require(
      !trimmed.isEmpty, for: [.narrowerConcept], "write the characteristics that delimit the narrower concept")
    try require(definition != nil, for: [.narrowerConcept], "say whose definition is the generic one")
    try require(
      !trimmed.isEmpty || !preferred.isEmpty, for: [.draftTogether],
      "write the definition that is proposed, or the designation")
    try require(
      !withdrawn.isEmpty || !deprecated.isEmpty, for: [.deprecate],
      "say which entry is to be withdrawn, or which designation deprecated")
    try require(
      definition != nil || !ConflictRules.asksWhichDefinition(file.found.rule), for: [.adoptAsIs, .adoptWithNote],
      "say whose definition is adopted")
    try require(
      !preferred.isEmpty || !ConflictRules.asksWhichDesignation(file.found.rule), for: [.adoptAsIs],
      "say which designation is preferred")
    try require(
      definition != nil || !preferred.isEmpty || !file.found.evidence.contains { $0.label == "definition" },
      for: [.adoptAsIs],
      "say whose definition is adopted, or which designation is preferred")
    var qualified: [EntryKey: String] = [:]
    for (name, domain) in qualifiers where !domain.trimmingWhitespace().isEmpty {
      let key = try ResolutionForm.entry(name, among: members)
      guard qualified.updateValue(domain.trimmingWhitespace(), forKey: key) == nil else {
        throw Refusal(description: "the domain of \(key) is given twice; write one")
      }
    }
    var separate: [EntryKey] = []
    for name in apart { separate.append(try ResolutionForm.entry(name, among: members)) }
    var gone: [EntryKey] = []
    for name in withdrawn { gone.append(try ResolutionForm.entry(name, among: members)) }
    guard Set(separate).count < members.count else {
      throw Refusal(description: "not all entries can be set apart from the others")
    }
    try require(
      separate.isEmpty || Set(separate).count < members.count - 1, for: [.adoptAsIs, .adoptWithNote],
      "at least two entries have to stay together; where all are apart, take the outcome "
        + "“\(ResolutionWords.name(of: .distinctConcepts))” or “\(ResolutionWords.name(of: .notTheSame))”")
    try require(
      members.count > 1, for: [.narrowerConcept, .distinctConcepts, .notTheSame],
      "the case has one entry only, and nothing that it could be told apart from")
    if outcome.isOneConcept == true, let definition, separate.contains(definition) {
      throw Refusal(
        description:
          "\(definition) is set apart, so its definition cannot be the one of the others; choose one of theirs")
    }
    let concepts = ConceptGroups(file, generic: definition).groups(outcome, apart: Set(separate))
    let rest = members.first { !separate.contains($0) }
    return Resolution(
      outcome, concepts: concepts, definition: definition,
      subject: outcome.isOneConcept == true && concepts.count > 1 && definition == nil ? rest : nil,
      text: trimmed.isEmpty ? nil : trimmed,
      language: try trimmed.isEmpty ? nil : ResolutionForm.tag(language.isEmpty ? "en" : language),
      preferred: preferred, deprecated: deprecated, qualifiers: qualified, withdrawn: gone)
  }

  private func require(_ isThere: Bool, for outcomes: Set<Outcome>, _ words: String) throws(Refusal) {
    guard isThere || !outcomes.contains(outcome) else { throw Refusal(description: words) }
  }

  /// The entry of a case that is named.
  ///
  /// - Throws: ``Refusal`` when no entry, or more than one, is named so.
  public static func entry(_ name: String, among members: [EntryKey]) throws(Refusal) -> EntryKey {
    if let key = members.first(where: { $0.description == name }) { return key }
    if let number = Int(name), members.indices.contains(number - 1) { return members[number - 1] }
    let owned = members.filter { $0.organisation == name }
    if let only = owned.first, owned.count == 1 { return only }
    let entries = members.enumerated().map { "\($0.offset + 1) \($0.element)" }.joined(separator: "; ")
    throw Refusal(
      description: owned.isEmpty
        ? "no entry of the case is “\(name)”; they are \(entries)"
        : "\(name) has \(owned.count) entries in the case; say which one: \(entries)")
  }

  private static func tag(_ name: String) throws(Refusal) -> LanguageTag {
    guard let tag = LanguageTag(name) else {
      throw Refusal(description: "“\(name)” names no language; write a tag such as fr")
    }
    return tag
  }

  private static func byTag(_ texts: [String: String]) throws(Refusal) -> [LanguageTag: String] {
    var result: [LanguageTag: String] = [:]
    for (name, text) in texts where !text.trimmingWhitespace().isEmpty {
      guard result.updateValue(text.trimmingWhitespace(), forKey: try tag(name)) == nil else {
        throw Refusal(description: "there are two texts for the language “\(name)”; write one")
      }
    }
    return result
  }
}
