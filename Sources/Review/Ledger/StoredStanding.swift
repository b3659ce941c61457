import Exporters
import Harmonisation

/// How a case stands, as a merge found, made ready for the ledger.
struct StoredStanding: Sendable {
  /// The columns of ``values``.
  static let columns = ["state", "outcome", "owed", "level", "settled_by", "overruled"]

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
    try database.run(StoredStanding.statement, values + [.text(id)])
  }

  private static let statement: String = {
    let names = columns.joined(separator: ", ")
    let new = columns.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
    return "UPDATE cases SET (\(names)) = (\(new)) WHERE id = ?\(columns.count + 1) AND (\(names)) IS NOT (\(new))"
  }()
}
