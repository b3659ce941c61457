/// A concept as a source describes it (the concept entry of ISO 30042, the terminological entry of ISO 10241-1).
public struct ConceptEntry: Codable, Hashable, Sendable {
  /// Its id in its source.
  public var id: String
  /// The publication it stands in, where the collection covers several.
  public var publication: String?
  /// The clause number under which readers find it, where that is not the id.
  public var number: String?
  /// Its status.
  public var status: EntryStatus?
  /// The subject fields it belongs to.
  public var subjectFields: [SubjectField] = []
  /// Its relations to other concepts.
  public var relations: [ConceptRelation] = []
  /// Definitions given for the concept as a whole; their language is their own or that of the collection.
  public var definitions: [Definition] = []
  /// Notes to the entry as a whole.
  public var notes: [SourcedText] = []
  /// Where the entry was taken from.
  public var sources: [SourceCitation] = []
  /// What it says, language by language, in the order of the source.
  public var languageSections: [LanguageSection] = []
  /// Rights in this entry, where they differ from those of the collection.
  public var rights: Rights?
  /// What else the source says about the entry.
  public var properties: [Property] = []
  /// Where it stands.
  public var location: SourceLocation?

  /// An entry of which only the id is known, unless more is given.
  public init(id: String, languageSections: [LanguageSection] = [], location: SourceLocation? = nil) {
    self.id = id
    self.languageSections = languageSections
    self.location = location
  }
}

extension ConceptEntry {
  /// The section of a language, by its full tag, else by its primary subtag.
  public func section(_ language: LanguageTag) -> LanguageSection? {
    languageSections.first { $0.language == language }
      ?? languageSections.first { $0.language.primary == language.primary }
  }

  /// The definitions in a language, those of the concept level included.
  public func definitions(in language: LanguageTag) -> [Definition] {
    languageSections.filter { $0.language == language }.flatMap(\.definitions)
      + definitions.filter { $0.language == language }
  }

  /// The languages of its sections and definitions, each once, in the order of the source.
  public var languages: [LanguageTag] {
    (languageSections.map(\.language) + definitions.compactMap(\.language)).uniqued()
  }

  /// Whether the entry takes part in harmonisation as a current one: it is neither superseded nor withdrawn.
  public var isCurrent: Bool {
    status != .superseded && status != .withdrawn
  }
}
