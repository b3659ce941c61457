/// A concept as a source describes it (the concept entry of ISO 30042, the terminological entry of ISO 10241-1).
public struct ConceptEntry: Hashable, Sendable {
  /// What most entries do not have.
  private struct Details: SeldomDetails {
    var publication: String?
    var number: String?
    var relations: [ConceptRelation] = []
    var notes: [SourcedText] = []
    var sources: [SourceCitation] = []
    var rights: Rights?
    var properties: [Property] = []
  }

  /// Its id in its source.
  public var id: String
  /// The publication it stands in, where the collection covers several.
  public var publication: String? {
    get { seldom.details?.publication }
    set { seldom.change { $0.publication = newValue } }
  }
  /// The clause number under which readers find it, where that is not the id.
  public var number: String? {
    get { seldom.details?.number }
    set { seldom.change { $0.number = newValue } }
  }
  /// Its status.
  public var status: EntryStatus?
  /// The subject fields it belongs to.
  public var subjectFields: [SubjectField] = []
  /// Its relations to other concepts.
  public var relations: [ConceptRelation] {
    get { seldom.details?.relations ?? [] }
    set { seldom.change { $0.relations = newValue } }
  }
  /// Definitions given for the concept as a whole; their language is their own or that of the collection.
  public var definitions: [Definition] = []
  /// Notes to the entry as a whole.
  public var notes: [SourcedText] {
    get { seldom.details?.notes ?? [] }
    set { seldom.change { $0.notes = newValue } }
  }
  /// Where the entry was taken from.
  public var sources: [SourceCitation] {
    get { seldom.details?.sources ?? [] }
    set { seldom.change { $0.sources = newValue } }
  }
  /// What it says, language by language, in the order of the source.
  public var languageSections: [LanguageSection] = []
  /// Rights in this entry, where they differ from those of the collection.
  public var rights: Rights? {
    get { seldom.details?.rights }
    set { seldom.change { $0.rights = newValue } }
  }
  /// What else the source says about the entry.
  public var properties: [Property] {
    get { seldom.details?.properties ?? [] }
    set { seldom.change { $0.properties = newValue } }
  }
  /// Where it stands.
  public var location: SourceLocation?
  private var seldom: Seldom<Details>

  /// An entry of which only the id is known, unless more is given.
  public init(id: String, languageSections: [LanguageSection] = [], location: SourceLocation? = nil) {
    self.id = id
    self.languageSections = languageSections
    self.location = location
    seldom = Seldom()
  }
}

extension ConceptEntry: Codable {
  private enum CodingKeys: CodingKey {
    case id, status, subjectFields, definitions, languageSections, location
  }

  /// Reads an entry written by ``encode(to:)``.
  ///
  /// - Throws: `DecodingError` when something is missing or of another type.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(String.self, forKey: .id)
    status = try container.decodeIfPresent(EntryStatus.self, forKey: .status)
    subjectFields = try container.decode([SubjectField].self, forKey: .subjectFields)
    definitions = try container.decode([Definition].self, forKey: .definitions)
    languageSections = try container.decode([LanguageSection].self, forKey: .languageSections)
    location = try container.decodeIfPresent(SourceLocation.self, forKey: .location)
    seldom = try Seldom(from: decoder)
  }

  /// Writes what is known, all of it side by side.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encodeIfPresent(status, forKey: .status)
    try container.encode(subjectFields, forKey: .subjectFields)
    try container.encode(definitions, forKey: .definitions)
    try container.encode(languageSections, forKey: .languageSections)
    try container.encodeIfPresent(location, forKey: .location)
    try seldom.encode(to: encoder)
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
