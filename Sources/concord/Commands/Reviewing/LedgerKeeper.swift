import Concurrency
import Files
import Harmonisation
import Review

/// Keeps a ledger that may not be there yet; work that fails leaves none behind where there was none.
final class LedgerKeeper {
  /// The file; nil when no ledger is kept.
  let path: String?
  /// The last record of the ledger that was taken account of.
  private var lastRead = 0

  /// The keeper of a ledger.
  init(path: String?) {
    self.path = path
  }

  /// Reads what is known from before while other work goes on.
  ///
  /// - Throws: what the work throws; else `LedgerError`.
  func reviews<Value>(during work: () throws -> Value) throws -> (Reviews, Value) {
    guard let path, LocalFileSystem().exists(path) else { return (.none, try work()) }
    let (known, value) = try Parallel.both(
      {
        let ledger = try Ledger(path: path)
        return (reviews: try ledger.reviews(), lastRead: ledger.lastRead)
      }, work)
    lastRead = known.lastRead
    return (known.reviews, value)
  }

  /// Records what a merge found while its output is written, both or neither.
  ///
  /// - Throws: `LedgerError`, and what writing the output throws.
  func record(_ directory: Directory, writing writeOutput: () throws -> Void) throws {
    guard path != nil else { return try writeOutput() }
    try change { ledger in
      ledger.lastRead = lastRead
      try ledger.record(directory, writingOutput: writeOutput)
    }
  }

  /// Carries out work with the ledger, which is made where there is none.
  ///
  /// - Throws: `LedgerError`, and what the work throws.
  func change<Result>(_ work: (Ledger) throws -> Result) throws -> Result {
    let path = path ?? Ledger.fileName
    let isNew = !LocalFileSystem().exists(path)
    do {
      return try work(try Ledger(path: path, creates: true))
    } catch {
      // Another program may have made something of the new ledger meanwhile.
      if isNew, (try? Ledger(path: path).isEmpty) == true {
        for end in ["", "-wal", "-shm"] { LocalFileSystem().remove(path + end) }
      }
      throw error
    }
  }
}
