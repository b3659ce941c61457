import Terminology

/// What would settle a case: an outcome and all that it says about the entries concerned.
///
/// Two organisations that arrive at the same resolution apart from each other agree; who wrote it down first does not
/// matter.
public struct Resolution: Codable, Hashable, Sendable {
  /// The outcome.
  public var outcome: Outcome
  /// Which entries are one concept: those of one group are, those of different groups are not.
  ///
  /// Nothing is said about entries that are in no group.
  public var concepts: [[EntryKey]]
  /// Whose definition is kept, or is the generic one.
  public var definition: EntryKey?
  /// An entry of the concept that text and designations are for, where the entries are several concepts and no
  /// definition says which.
  public var subject: EntryKey?
  /// The note to add, the delimiting characteristics, or the definition that was drafted.
  public var text: String?
  /// The language of the text.
  public var language: LanguageTag?
  /// The preferred designation, language by language.
  public var preferred: [LanguageTag: String]
  /// The designation that is no longer to be used, language by language.
  public var deprecated: [LanguageTag: String]
  /// The domain that tells the designations of an entry from homonyms.
  public var qualifiers: [EntryKey: String]
  /// The entries that are to be withdrawn by their owners.
  public var withdrawn: [EntryKey]

  /// A resolution of which only the outcome and the concepts are known, unless more is given.
  public init(
    _ outcome: Outcome, concepts: [[EntryKey]] = [], definition: EntryKey? = nil, subject: EntryKey? = nil,
    text: String? = nil, language: LanguageTag? = nil, preferred: [LanguageTag: String] = [:],
    deprecated: [LanguageTag: String] = [:],
    qualifiers: [EntryKey: String] = [:], withdrawn: [EntryKey] = []
  ) {
    self.outcome = outcome
    self.concepts = concepts.map { $0.sorted() }.filter { !$0.isEmpty }.sorted { $0[0] < $1[0] }
    self.definition = definition
    self.subject = subject
    self.text = text
    self.language = language
    self.preferred = preferred
    self.deprecated = deprecated
    self.qualifiers = qualifiers
    self.withdrawn = withdrawn.sorted()
  }
}

extension Resolution {
  /// The language of the text, which is English unless it is said.
  var textLanguage: LanguageTag { language ?? LanguageTag(canonical: "en") }

  /// The entries of the concept that text and designations are for; nil where nothing is said about concepts.
  var subjects: [EntryKey]? {
    (definition ?? subject).flatMap { key in concepts.first { $0.contains(key) } } ?? concepts.first
  }
}

extension Resolution {
  private enum CodingKeys: CodingKey {
    case outcome, concepts, definition, subject, text, language, preferred, deprecated, qualifiers, withdrawn
  }

  /// A qualifier as it is written.
  private struct Qualifier: Codable {
    var entry: EntryKey
    var domain: String
  }

  /// Reads a resolution written by ``encode(to:)``.
  ///
  /// - Throws: `DecodingError` when something is missing or of another type.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let qualifiers = try values.decodeIfPresent([Qualifier].self, forKey: .qualifiers) ?? []
    self.init(
      try values.decode(Outcome.self, forKey: .outcome),
      concepts: try values.decodeIfPresent([[EntryKey]].self, forKey: .concepts) ?? [],
      definition: try values.decodeIfPresent(EntryKey.self, forKey: .definition),
      subject: try values.decodeIfPresent(EntryKey.self, forKey: .subject),
      text: try values.decodeIfPresent(String.self, forKey: .text),
      language: try values.decodeIfPresent(LanguageTag.self, forKey: .language),
      preferred: try Resolution.byLanguage(values.decodeIfPresent([String: String].self, forKey: .preferred)),
      deprecated: try Resolution.byLanguage(values.decodeIfPresent([String: String].self, forKey: .deprecated)),
      qualifiers: Dictionary(qualifiers.map { ($0.entry, $0.domain) }) { $1 },
      withdrawn: try values.decodeIfPresent([EntryKey].self, forKey: .withdrawn) ?? [])
  }

  /// Writes what is said, and nothing for what is not.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    // In the order of their names: what is in order need not be sorted.
    if !concepts.isEmpty { try values.encode(concepts, forKey: .concepts) }
    try values.encodeIfPresent(definition, forKey: .definition)
    if !deprecated.isEmpty { try values.encode(Resolution.byTag(deprecated), forKey: .deprecated) }
    try values.encodeIfPresent(language, forKey: .language)
    try values.encode(outcome, forKey: .outcome)
    if !preferred.isEmpty { try values.encode(Resolution.byTag(preferred), forKey: .preferred) }
    if !qualifiers.isEmpty {
      let ordered = qualifiers.sorted { $0.key < $1.key }.map { Qualifier(entry: $0.key, domain: $0.value) }
      try values.encode(ordered, forKey: .qualifiers)
    }
    try values.encodeIfPresent(subject, forKey: .subject)
    try values.encodeIfPresent(text, forKey: .text)
    if !withdrawn.isEmpty { try values.encode(withdrawn, forKey: .withdrawn) }
  }

  private static func byTag(_ texts: [LanguageTag: String]) -> [String: String] {
    Dictionary(uniqueKeysWithValues: texts.map { ($0.key.value, $0.value) })
  }

  private static func byLanguage(_ texts: [String: String]?) throws -> [LanguageTag: String] {
    var result: [LanguageTag: String] = [:]
    for (tag, text) in texts ?? [:] {
      guard let language = LanguageTag(tag) else {
        throw DecodingError.dataCorrupted(
          DecodingError.Context(codingPath: [], debugDescription: "“\(tag)” names no language"))
      }
      result[language] = text
    }
    return result
  }
}
