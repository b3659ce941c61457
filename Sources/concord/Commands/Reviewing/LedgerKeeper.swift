import Files
import Harmonisation
import Review

/// Keeps the ledger of a merge; a merge that fails leaves none behind where there was none.
struct LedgerKeeper {
  /// The file; nil when no ledger is kept.
  let path: String?

  /// What is known from before.
  ///
  /// - Throws: `LedgerError`
  func reviews() throws -> Reviews {
    guard let path, LocalFileSystem().exists(path) else { return .none }
    return try Ledger(path: path).reviews()
  }

  /// Records what a merge found while its output is written, both or neither.
  ///
  /// - Throws: `LedgerError`, and what writing the output throws.
  func record<Result>(_ directory: Directory, writing writeOutput: () throws -> Result) throws -> Result {
    guard let path else { return try writeOutput() }
    let isNew = !LocalFileSystem().exists(path)
    let files = ["", "-wal", "-shm"].map { path + $0 }
    if isNew { PendingFiles.insert(files) }
    defer { if isNew { PendingFiles.remove(files) } }
    do {
      return try Ledger(path: path, creates: true).record(directory, writingOutput: writeOutput)
    } catch {
      if isNew { files.forEach(LocalFileSystem().remove) }
      throw error
    }
  }
}
