import Terminology

/// What the members of a concept say in one language: every text once, with all its owners.
public struct DirectorySection: Codable, Sendable {
  /// The language.
  public var language: LanguageTag
  /// The designations, those preferred by most organisations first.
  public var designations: [OwnedDesignation]
  /// The definitions, in the order of their owners.
  public var definitions: [OwnedText]
  /// The notes, in the order of their owners.
  public var notes: [OwnedText]
  /// The examples, in the order of their owners.
  public var examples: [OwnedText]

  /// The definitions that experts did not set aside.
  public var agreedDefinitions: [OwnedText] { definitions.filter { $0.isAdopted != false } }

  /// A section in which nothing stands yet.
  public init(language: LanguageTag) {
    self.language = language
    designations = []
    definitions = []
    notes = []
    examples = []
  }
}

/// A designation with the members that use it, each in its own standing.
public struct OwnedDesignation: Codable, Sendable {
  /// The use that one member makes of it.
  public struct Use: Codable, Hashable, Sendable {
    /// The member.
    public var owner: EntryKey
    /// The standing of the designation with that member; nil where the member does not say.
    public var status: AdministrativeStatus?
    /// The designation as the member writes it, where that differs in the capital at its beginning.
    public var text: String?

    /// A use.
    public init(owner: EntryKey, status: AdministrativeStatus?, text: String? = nil) {
      self.owner = owner
      self.status = status
      self.text = text
    }
  }

  /// The designation.
  public var text: String
  /// The domain that tells it from homonyms.
  public var domain: String?
  /// Its type, where a member states it.
  public var type: DesignationType?
  /// Its part of speech, where a member states it.
  public var partOfSpeech: PartOfSpeech?
  /// Its gender, where a member states it.
  public var gender: GrammaticalGender?
  /// Where it is used, where a member states it.
  public var geographicalUsage: String?
  /// The standing that experts agreed on, else the one on which its owners agree; nil where they differ or do not say.
  public var status: AdministrativeStatus?
  /// Who uses it, in the order of their keys; nobody, where experts chose it here.
  public var uses: [Use]

  /// The organisations that use it, each once.
  public var organisations: [String] { uses.map(\.owner.organisation).uniqued() }
}

/// A text with the members that state it in these words.
public struct OwnedText: Codable, Sendable {
  /// The text.
  public var text: SourcedText
  /// Who states it, in the order of their keys; nobody, where experts drafted it here.
  public var owners: [EntryKey]
  /// Whether experts adopted it, or set it aside for another text; nil where they decided nothing.
  public var isAdopted: Bool?

  /// The organisations that state it, each once.
  public var organisations: [String] { owners.map(\.organisation).uniqued() }
}
