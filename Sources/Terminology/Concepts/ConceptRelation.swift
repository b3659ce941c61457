/// A relation of an entry to another one.
public struct ConceptRelation: Codable, Hashable, Sendable {
  /// The kind of a relation; the list is open.
  public struct Kind: RawRepresentable, Codable, Hashable, Sendable {
    /// The word for the relation, for instance `broader`.
    public var rawValue: String

    /// A kind by its word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// To the superordinate concept.
    public static let broader = Kind(rawValue: "broader")
    /// To a subordinate concept.
    public static let narrower = Kind(rawValue: "narrower")
    /// To an associated concept.
    public static let related = Kind(rawValue: "related")
    /// To an entry that this one replaces.
    public static let supersedes = Kind(rawValue: "supersedes")
    /// To the entry that replaces this one.
    public static let supersededBy = Kind(rawValue: "supersededBy")
    /// To an entry worth reading with this one.
    public static let see = Kind(rawValue: "see")

    /// Whether the relation is to a concept of another collection (the mapping relations of SKOS).
    package var isMapping: Bool {
      ["exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch", "mappingRelation"].contains(rawValue)
    }
  }

  /// The kind of the relation.
  public var kind: Kind
  /// What it points at: the id of an entry, where the source gives one, else a designation or address.
  public var target: String
  /// The words shown for it.
  public var label: String?
  /// The publication in which the target stands, where that is another one.
  public var publication: String?
  /// What else the source says about the relation.
  public var properties: [Property] = []

  /// A relation to a target.
  public init(
    _ kind: Kind, to target: String, label: String? = nil, publication: String? = nil, properties: [Property] = []
  ) {
    self.kind = kind
    self.target = target
    self.label = label
    self.publication = publication
    self.properties = properties
  }
}
