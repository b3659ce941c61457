import Matching
import Terminology

/// What a rule may look at.
public struct RuleContext: Sendable {
  /// The entries of the directory.
  public let entries: [DirectoryEntry]
  /// The collections that the directory was made from.
  public let sources: [GlossaryHeader]
  /// The pairs that matching weighed.
  public let correspondences: [Correspondence]
  /// The languages in which a concept of the directory is expected to have a designation.
  public let requiredLanguages: [LanguageTag]
  /// What the cross-references of entries point at.
  let references: ReferenceResolver

  /// Where source entries stand in the directory.
  let places: EntryPlaces

  init(
    entries: [DirectoryEntry], sources: [GlossaryHeader], correspondences: [Correspondence],
    requiredLanguages: [LanguageTag]
  ) {
    self.entries = entries
    self.sources = sources
    self.correspondences = correspondences
    self.requiredLanguages = requiredLanguages
    references = ReferenceResolver(entries)
    places = EntryPlaces(entries)
  }

  /// The number of the directory entry that a source entry belongs to.
  func place(of key: EntryKey) -> Int? { places.entry(of: key) }

  /// A source entry.
  func member(_ key: EntryKey) -> Member? { places.member(key, of: entries) }

  /// A case of a rule; its id and its rank follow from the entries and languages that it concerns.
  ///
  /// - Parameters:
  ///   - rule: the rule.
  ///   - severity: how much the case matters.
  ///   - message: one sentence for experts.
  ///   - members: the entries that it concerns.
  ///   - languages: the languages that it concerns.
  ///   - evidence: what the sources say.
  ///   - suggestion: what experts might agree on.
  ///   - discriminator: what tells the case from others of the same rule and entries.
  /// - Returns: the case.
  func makeCase<Rule: ConflictRule>(
    _ rule: Rule.Type, _ severity: Severity, _ message: String, members: [EntryKey], languages: [LanguageTag],
    evidence: [CaseEvidence], suggestion: Suggestion, discriminator: String = ""
  ) -> ConflictCase {
    let keys = Array(Set(members)).sorted()
    let code = Rule.description.code
    let organisations = Set(keys.map(\.organisation)).count
    let touchesBothLanguages = languages.contains { $0.primary == "en" || $0.primary == "fr" }
    return ConflictCase(
      id: StableIdentifier.make("case", [code, discriminator] + keys.map(\.description)), rule: code,
      severity: severity, message: message, members: keys, languages: Array(Set(languages)).sorted(),
      evidence: evidence, suggestion: suggestion,
      blocking: organisations * 4 + (touchesBothLanguages ? 2 : 0) + min(keys.count, 10),
      topic: discriminator.isEmpty ? nil : discriminator)
  }

  /// The name of a language in English, for messages.
  func name(of language: LanguageTag) -> String { LanguageName.english(language) }
}
