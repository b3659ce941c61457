import Files
import Harmonisation
import Review

/// Keeps a ledger that may not be there yet; work that fails leaves none behind where there was none.
final class LedgerKeeper {
  /// The file; nil when no ledger is kept.
  let path: String?
  private var ledger: Ledger?

  /// The keeper of a ledger.
  init(path: String?) {
    self.path = path
  }

  /// Reads what is known from before while other work goes on.
  ///
  /// - Throws: `LedgerError`, and what the work throws.
  func reviews<Value>(during work: () throws -> Value) throws -> (Reviews, Value) {
    guard let path, LocalFileSystem().exists(path) else { return (.none, try work()) }
    let opened = try Ledger(path: path)
    ledger = opened
    return try opened.reviews(during: work)
  }

  /// Records what a merge found while its output is put in place, both or neither.
  ///
  /// - Parameters:
  ///   - directory: what the merge made.
  ///   - place: puts the output in place; calls what it is given when that is done and can still be undone.
  /// - Throws: `LedgerError`, and what placing the output throws.
  func record(_ directory: Directory, placing place: (_ commit: () throws -> Void) throws -> Void) throws {
    guard path != nil else { return try place {} }
    try change { try $0.record(directory, placing: place) }
  }

  /// Carries out work with the ledger, which is made where there is none.
  ///
  /// - Throws: `LedgerError`, and what the work throws.
  func change<Result>(_ work: (Ledger) throws -> Result) throws -> Result {
    let path = path ?? Ledger.fileName
    let isNew = !LocalFileSystem().exists(path)
    do {
      return try work(try ledger ?? Ledger(path: path, creates: true))
    } catch {
      // Another program may have made something of the new ledger meanwhile.
      if isNew { try? Ledger(path: path).removeIfEmpty() }
      throw error
    }
  }
}
