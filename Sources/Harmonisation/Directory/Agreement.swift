import Terminology

/// What experts agreed on about a concept, beside the texts that they adopted.
public struct Agreement: Codable, Hashable, Sendable {
  /// The ids of the cases in which they did, in the order of the decisions.
  public var decisions: [String] = []
  /// The entries that their owners are to withdraw.
  public var withdrawn: [EntryKey] = []
  /// The id of the concept that is the broader one.
  public var broader: String?

  /// An agreement on nothing yet.
  public init() {}
}
