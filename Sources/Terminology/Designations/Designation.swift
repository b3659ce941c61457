/// What represents a concept in a language (ISO 1087, 3.4.1): a term, an abbreviation, an appellation, a symbol.
public struct Designation: Hashable, Sendable {
  /// What most designations do not have.
  private struct Details: SeldomDetails {
    var gender: GrammaticalGender?
    var number: GrammaticalNumber?
    var geographicalUsage: String?
    var domain: String?
    var isAbsent: Bool?
    var notes: [SourcedText] = []
    var contexts: [SourcedText] = []
    var markup: [TextMarkup] = []
    var properties: [Property] = []
  }

  /// The designation itself, without domain, gender, note or markup.
  public var text: String
  /// What kind of designation it is, where known.
  public var type: DesignationType?
  /// Its administrative status, where the source says so.
  public var status: AdministrativeStatus?
  /// Its part of speech.
  public var partOfSpeech: PartOfSpeech?
  /// Its grammatical gender.
  public var gender: GrammaticalGender? {
    get { seldom.details?.gender }
    set { seldom.change { $0.gender = newValue } }
  }
  /// Its grammatical number.
  public var number: GrammaticalNumber? {
    get { seldom.details?.number }
    set { seldom.change { $0.number = newValue } }
  }
  /// Where it is used, for instance `US` or `en-GB`.
  public var geographicalUsage: String? {
    get { seldom.details?.geographicalUsage }
    set { seldom.change { $0.geographicalUsage = newValue } }
  }
  /// The domain that tells it from homonyms, for instance `of an item` in `fault <of an item>`.
  public var domain: String? {
    get { seldom.details?.domain }
    set { seldom.change { $0.domain = newValue } }
  }
  /// Whether the source states that the language has no designation here; ``text`` is then empty.
  public var isAbsent: Bool? {
    get { seldom.details?.isAbsent }
    set { seldom.change { $0.isAbsent = newValue } }
  }
  /// Remarks on its use.
  public var notes: [SourcedText] {
    get { seldom.details?.notes ?? [] }
    set { seldom.change { $0.notes = newValue } }
  }
  /// Texts in which it occurs.
  public var contexts: [SourcedText] {
    get { seldom.details?.contexts ?? [] }
    set { seldom.change { $0.contexts = newValue } }
  }
  /// Where it was taken from.
  public var sources: [SourceCitation] = []
  /// What was marked up in it.
  public var markup: [TextMarkup] {
    get { seldom.details?.markup ?? [] }
    set { seldom.change { $0.markup = newValue } }
  }
  /// What else the source says about it.
  public var properties: [Property] {
    get { seldom.details?.properties ?? [] }
    set { seldom.change { $0.properties = newValue } }
  }
  /// Where it stands.
  public var location: SourceLocation?
  private var seldom: Seldom<Details>

  /// A designation of which only the text is known, unless more is given.
  public init(
    _ text: String, type: DesignationType? = nil, status: AdministrativeStatus? = nil, location: SourceLocation? = nil
  ) {
    self.text = text
    self.type = type
    self.status = status
    self.location = location
    seldom = Seldom()
  }

  /// The designation with its domain, as a reader writes it: `fault <of an item>`.
  public var qualifiedText: String {
    domain.map { "\(text) <\($0)>" } ?? text
  }
}

extension Designation: Codable {
  private enum CodingKeys: CodingKey {
    case text, type, status, partOfSpeech, sources, location
  }

  /// Reads a designation written by ``encode(to:)``.
  ///
  /// - Throws: `DecodingError` when something is missing or of another type.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    text = try container.decode(String.self, forKey: .text)
    type = try container.decodeIfPresent(DesignationType.self, forKey: .type)
    status = try container.decodeIfPresent(AdministrativeStatus.self, forKey: .status)
    partOfSpeech = try container.decodeIfPresent(PartOfSpeech.self, forKey: .partOfSpeech)
    sources = try container.decode([SourceCitation].self, forKey: .sources)
    location = try container.decodeIfPresent(SourceLocation.self, forKey: .location)
    seldom = try Seldom(from: decoder)
  }

  /// Writes what is known, all of it side by side.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(text, forKey: .text)
    try container.encodeIfPresent(type, forKey: .type)
    try container.encodeIfPresent(status, forKey: .status)
    try container.encodeIfPresent(partOfSpeech, forKey: .partOfSpeech)
    try container.encode(sources, forKey: .sources)
    try container.encodeIfPresent(location, forKey: .location)
    try seldom.encode(to: encoder)
  }
}
