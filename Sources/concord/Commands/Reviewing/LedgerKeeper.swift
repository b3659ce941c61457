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

  /// What is known from before.
  ///
  /// - Throws: `LedgerError`
  func reviews() throws -> Reviews {
    guard let path, LocalFileSystem().exists(path) else { return .none }
    let opened = try Ledger(path: path)
    ledger = opened
    return try opened.reviews()
  }

  /// Records what a merge found while its output is written, both or neither.
  ///
  /// - Throws: `LedgerError`, and what writing the output throws.
  func record(_ directory: Directory, writing writeOutput: () throws -> Void) throws {
    guard path != nil else { return try writeOutput() }
    try change { try $0.record(directory, writingOutput: writeOutput) }
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
      if isNew, (try? Ledger(path: path).isEmpty) == true {
        for end in ["", "-wal", "-shm"] { LocalFileSystem().remove(path + end) }
      }
      throw error
    }
  }
}
