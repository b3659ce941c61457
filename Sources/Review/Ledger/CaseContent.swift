import Harmonisation
import Matching

/// What a ledger keeps of a case for those who review it.
public struct CaseContent: Codable, Sendable {
  /// The case as it was last found.
  public var found: ConflictCase
  /// Why its entries were compared: the first correspondences between them.
  public var correspondences: [Correspondence]
}
