/// A field of knowledge to which an entry belongs (ISO 1087, 3.1.4).
public struct SubjectField: Codable, Hashable, Sendable {
  /// Its name.
  public var name: String
  /// Its identifier in a classification, for instance `section-3-5`.
  public var identifier: String?
  /// The language of the name, where the source says so.
  public var language: LanguageTag?

  /// A subject field by name.
  public init(_ name: String, identifier: String? = nil, language: LanguageTag? = nil) {
    self.name = name
    self.identifier = identifier
    self.language = language
  }
}
