/// What represents a concept in a language (ISO 1087, 3.4.1): a term, an abbreviation, an appellation, a symbol.
public struct Designation: Codable, Hashable, Sendable {
  /// The designation itself, without domain, gender, note or markup.
  public var text: String
  /// What kind of designation it is, where known.
  public var type: DesignationType?
  /// Its administrative status, where the source says so.
  public var status: AdministrativeStatus?
  /// Its part of speech.
  public var partOfSpeech: PartOfSpeech?
  /// Its grammatical gender.
  public var gender: GrammaticalGender?
  /// Its grammatical number.
  public var number: GrammaticalNumber?
  /// Where it is used, for instance `US` or `en-GB`.
  public var geographicalUsage: String?
  /// The domain that tells it from homonyms, for instance `of an item` in `fault <of an item>`.
  public var domain: String?
  /// Whether the source states that the language has no designation here; ``text`` is then empty.
  public var isAbsent: Bool?
  /// Remarks on its use.
  public var notes: [SourcedText] = []
  /// Texts in which it occurs.
  public var contexts: [SourcedText] = []
  /// Where it was taken from.
  public var sources: [SourceCitation] = []
  /// What was marked up in it.
  public var markup: [TextMarkup] = []
  /// What else the source says about it.
  public var properties: [Property] = []
  /// Where it stands.
  public var location: SourceLocation?

  /// A designation of which only the text is known, unless more is given.
  public init(
    _ text: String, type: DesignationType? = nil, status: AdministrativeStatus? = nil, location: SourceLocation? = nil
  ) {
    self.text = text
    self.type = type
    self.status = status
    self.location = location
  }

  /// The designation with its domain, as a reader writes it: `fault <of an item>`.
  public var qualifiedText: String {
    domain.map { "\(text) <\($0)>" } ?? text
  }
}
