/// Where a text or an entry was taken from, and how faithfully.
public struct SourceCitation: Codable, Hashable, Sendable {
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
  public var modification: String?
  /// An address where the document can be found.
  public var link: String?
  /// The citation as the source writes it, where the fields above do not say it all.
  public var original: String?
  /// What else the source says about the citation.
  public var properties: [Property] = []

  /// A citation of a document.
  public init(
    _ reference: String, clause: String? = nil, relation: Relation? = nil, modification: String? = nil,
    link: String? = nil, original: String? = nil
  ) {
    self.reference = reference
    self.clause = clause
    self.relation = relation
    self.modification = modification
    self.link = link
    self.original = original
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
