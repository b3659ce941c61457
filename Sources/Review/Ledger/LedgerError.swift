/// What keeps a ledger from being read or written, for the person at the keyboard.
public struct LedgerError: Error, Hashable, Sendable {
  /// What is wrong.
  public var problem: String
  /// The file.
  public var path: String
  /// What to do.
  public var remedy: String

  init(_ problem: String, path: String, remedy: String) {
    self.problem = problem
    self.path = path
    self.remedy = remedy
  }

  init(_ error: DatabaseError) {
    path = error.path
    (problem, remedy) =
      switch error.kind {
      case .locked: ("another program holds the ledger", "try again when it is done")
      case .moved:
        ("the ledger was taken away or replaced while it was in use", "nothing was recorded; begin again")
      case .readOnly:
        ("the ledger cannot be written here", "make the file and its folder writable, or name another with --ledger")
      case .cannotOpen:
        ("the ledger cannot be opened", "check that its folder is there and writable, or name another with --ledger")
      case .full: ("there is no room on the disk for the ledger", "make room; what was acknowledged is kept")
      case .damaged: ("the file is damaged, or no ledger", "get a copy, or import an export with concord ledger import")
      case .disk: ("the disk does not read or write the ledger", "check the disk; what was acknowledged is kept")
      case .other: ("the ledger cannot be used", "check the file with concord ledger verify")
      }
    switch error.kind {
    case .other, .cannotOpen, .disk: problem += ": \(error.message)"
    default: break
    }
  }
}

extension LedgerError: CustomStringConvertible {
  /// The message.
  public var description: String { "\(path): \(problem); \(remedy)" }
}
