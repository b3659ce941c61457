import Terminology

/// Two entries, how their concepts relate, how sure that is, and why.
public struct Correspondence: Codable, Hashable, Sendable {
  /// How two concepts relate (the mapping relations of SKOS).
  public enum Relation: String, Codable, Hashable, Sendable, CaseIterable {
    /// The same concept.
    case exact
    /// Nearly the same concept.
    case close
    /// The second is the broader one.
    case broad
    /// The second is the narrower one.
    case narrow
    /// Associated in another way.
    case related
  }

  /// One entry.
  public var left: EntryKey
  /// The other entry.
  public var right: EntryKey
  /// How their concepts relate, should they be brought together.
  public var relation: Relation
  /// The probability, as estimated, that the entries define the same concept.
  public var confidence: Double
  /// What spoke for it and against it.
  public var evidence: [Evidence]

  /// A correspondence of two entries.
  public init(
    left: EntryKey, right: EntryKey, relation: Relation, confidence: Double, evidence: [Evidence]
  ) {
    self.left = left
    self.right = right
    self.relation = relation
    self.confidence = confidence
    self.evidence = evidence
  }

  /// The evidence that designations of the two met, the strongest first.
  public var meetings: [Evidence] {
    evidence.filter { $0.kind == .designation }
  }
}
