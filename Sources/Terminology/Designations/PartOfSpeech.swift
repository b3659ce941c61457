/// The part of speech of a designation (ISO 12620); the list is open.
public struct PartOfSpeech: RawRepresentable, Codable, Hashable, Sendable {
  /// The word of ISO 30042, for instance `noun`.
  public var rawValue: String

  /// A part of speech by its word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A noun or a phrase that acts as one.
  public static let noun = PartOfSpeech(rawValue: "noun")
  /// A verb.
  public static let verb = PartOfSpeech(rawValue: "verb")
  /// An adjective.
  public static let adjective = PartOfSpeech(rawValue: "adjective")
  /// An adverb.
  public static let adverb = PartOfSpeech(rawValue: "adverb")
  /// A proper name.
  public static let properNoun = PartOfSpeech(rawValue: "properNoun")
  /// A prefix.
  public static let prefix = PartOfSpeech(rawValue: "prefix")
  /// A suffix.
  public static let suffix = PartOfSpeech(rawValue: "suffix")
}
