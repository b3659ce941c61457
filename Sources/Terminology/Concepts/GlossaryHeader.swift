/// Whose collection a glossary is, what it is called and how it may be used.
public struct GlossaryHeader: Codable, Hashable, Sendable {
  /// The organisation that owns the collection, for instance `IEC`, `ISO` or `ITU-T`.
  public var organisation: String
  /// The publication, for instance `ISO 13849-1:2006`; part of the key of every entry.
  public var publication: String
  /// The title in full, where there is one.
  public var title: String?
  /// The edition.
  public var edition: String?
  /// The date of publication or of the last change, as the source writes it.
  public var date: String?
  /// The languages in which the collection says it is written, in its order.
  public var languages: [LanguageTag] = []
  /// What is known about rights.
  public var rights: Rights?
  /// The format it was read from, for instance `TBX v3 (DCT)`.
  public var format: String?
  /// What else the source says about the collection.
  public var properties: [Property] = []

  /// A header of which only owner and publication are known.
  public init(organisation: String, publication: String) {
    self.organisation = organisation
    self.publication = publication
  }
}
