/// Where a text or an entry was taken from, and how faithfully.
public struct SourceCitation: Hashable, Sendable {
  /// What most citations do not have.
  private struct Details: SeldomDetails {
    var modification: String?
    var link: String?
    var original: String?
    var properties: [Property] = []
  }

  /// How the text at hand relates to the cited one (ISO 10241-1, 6.8; ISO 30042 and IEV practice).
  public enum Relation: String, Codable, Hashable, Sendable, CaseIterable {
    /// Taken over word for word.
    case identical
    /// Taken over with changes.
    case modified
    /// Reworked for another context.
    case adapted
    /// Similar, without being taken over.
    case similar
    /// Merely comparable or contrasting.
    case compare
    /// For further reading.
    case see
    /// An older form of this text.
    case lineage
  }

  /// The document, for instance `ISO/IEC 20924:2018`.
  public var reference: String
  /// The clause or entry in it, for instance `3.1.28`.
  public var clause: String?
  /// How the texts relate, where the source says so.
  public var relation: Relation?
  /// What was changed, in the words of the source.
  public var modification: String? {
    get { seldom.details?.modification }
    set { seldom.change { $0.modification = newValue } }
  }
  /// An address where the document can be found.
  public var link: String? {
    get { seldom.details?.link }
    set { seldom.change { $0.link = newValue } }
  }
  /// The citation as the source writes it, where the fields above do not say it all.
  public var original: String? {
    get { seldom.details?.original }
    set { seldom.change { $0.original = newValue } }
  }
  /// What else the source says about the citation.
  public var properties: [Property] {
    get { seldom.details?.properties ?? [] }
    set { seldom.change { $0.properties = newValue } }
  }
  private var seldom: Seldom<Details>

  /// A citation of a document.
  public init(
    _ reference: String, clause: String? = nil, relation: Relation? = nil, modification: String? = nil,
    link: String? = nil, original: String? = nil
  ) {
    self.reference = reference
    self.clause = clause
    self.relation = relation
    seldom = Seldom()
    if modification != nil || link != nil || original != nil {
      seldom = Seldom(Details(modification: modification, link: link, original: original))
    }
  }
}

extension SourceCitation: Codable {
  private enum CodingKeys: CodingKey {
    case reference, clause, relation
  }

  /// Reads a citation written by ``encode(to:)``.
  ///
  /// - Throws: `DecodingError` when something is missing or of another type.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    reference = try container.decode(String.self, forKey: .reference)
    clause = try container.decodeIfPresent(String.self, forKey: .clause)
    relation = try container.decodeIfPresent(Relation.self, forKey: .relation)
    seldom = try Seldom(from: decoder)
  }

  /// Writes what is known, all of it side by side.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(reference, forKey: .reference)
    try container.encodeIfPresent(clause, forKey: .clause)
    try container.encodeIfPresent(relation, forKey: .relation)
    try seldom.encode(to: encoder)
  }
}

extension SourceCitation: CustomStringConvertible {
  /// The citation as a reader expects it: the original words, else `reference, clause, modified – what`.
  public var description: String {
    if let original { return original }
    if relation == nil, modification == nil, let clause, !reference.isEmpty, !clause.isEmpty {
      return "\(reference), \(clause)"
    }
    var parts = [reference]
    if let clause { parts.append(clause) }
    if let relation, relation != .identical { parts.append(relation.rawValue) }
    let words = parts.filter { !$0.isEmpty }.joined(separator: ", ")
    return modification.map { "\(words) – \($0)" } ?? words
  }
}
