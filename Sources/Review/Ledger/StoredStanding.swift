import Exporters
import Harmonisation

/// How a case stands, as a merge found, made ready for the ledger.
struct StoredStanding: Sendable {
  /// The columns of ``values``.
  static let columns = "state, outcome, owed, level, settled_by, overruled"

  /// What stands in the columns.
  let values: [SQLValue]

  /// A case on which these organisations have still to say something.
  init(openTo organisations: [String]) {
    values = [.text(CaseState.open.rawValue), .null, .text(CaseProjection.list(organisations)), .null, .null, .null]
  }

  /// A case on which experts have come so far.
  ///
  /// - Throws: what the encoder throws.
  init(_ review: CaseReview) throws {
    let overruled = review.overruledBy.isEmpty ? nil : try review.resolution.map { try JSON.line($0) }
    values = [
      .text(review.state.rawValue), SQLValue(review.resolution?.outcome.rawValue),
      .text(CaseProjection.list(review.owed)), SQLValue(review.level), SQLValue(review.settledBy), SQLValue(overruled),
    ]
  }

  /// Notes it of a case, where it stood otherwise.
  ///
  /// - Throws: ``DatabaseError``
  func write(to database: Database, of id: String) throws {
    try database.run(
      """
      UPDATE cases SET (\(StoredStanding.columns)) = (?1, ?2, ?3, ?4, ?5, ?6)
      WHERE id = ?7 AND (\(StoredStanding.columns)) IS NOT (?1, ?2, ?3, ?4, ?5, ?6)
      """, values + [.text(id)])
  }
}
