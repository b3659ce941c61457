import Terminology

/// What a ledger had come to when something was made from it.
public struct LedgerState: Hashable, Sendable {
  /// How many merges it knows.
  public var merges: Int
  /// The day of the last merge.
  public var merged: String?
  /// The number of the last record of the history; 0 before the first.
  public var record: Int
  /// The day of the last record.
  public var recorded: String?

  /// In words: `merge 3 of 2026-11-22, record 17 of 2026-11-23`.
  public var words: String {
    let merge = merged.map { "merge \(merges) of \($0)" } ?? "no merge"
    return "\(merge), \(recorded.map { "record \(record) of \($0)" } ?? "nothing said yet")"
  }

  /// The day of the last thing that happened.
  public var day: String? { [merged, recorded].compactMap { $0 }.max() }
}

extension Ledger {
  /// What the ledger has come to.
  ///
  /// - Throws: ``LedgerError``
  public func state() throws -> LedgerState { try working(state) }

  /// What the ledger has come to, within a transaction.
  func state(in database: Database) throws -> LedgerState {
    func last(_ table: String) throws -> (number: Int, date: String)? {
      try database.list("SELECT number, date FROM \(table) ORDER BY number DESC LIMIT 1") { ($0.int(0), $0.text(1)) }
        .first
    }
    let run = try last("run")
    let record = try last("history")
    return LedgerState(
      merges: run?.number ?? 0, merged: run.map { Ledger.day(of: $0.date) }, record: record?.number ?? 0,
      recorded: record.map { Ledger.day(of: $0.date) })
  }
}
