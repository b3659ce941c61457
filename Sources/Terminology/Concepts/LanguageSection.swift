/// What an entry says in one language (the language section of ISO 30042).
public struct LanguageSection: Codable, Hashable, Sendable {
  /// The language.
  public var language: LanguageTag
  /// The designations, in the order of the source.
  public var designations: [Designation] = []
  /// The definitions; one is usual (ISO 10241-1), some sources have more.
  public var definitions: [Definition] = []
  /// The notes to entry.
  public var notes: [SourcedText] = []
  /// The examples.
  public var examples: [SourcedText] = []
  /// Where what the section says was taken from.
  public var sources: [SourceCitation] = []
  /// The status of the section, where it has one of its own.
  public var status: EntryStatus?
  /// What else the source says in this language.
  public var properties: [Property] = []

  /// A section with these designations.
  public init(_ language: LanguageTag, designations: [Designation] = []) {
    self.language = language
    self.designations = designations
  }
}
