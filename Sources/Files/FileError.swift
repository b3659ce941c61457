import Glibc

/// A failed operation of the file system, in words for the person at the keyboard.
public struct FileError: Error, Hashable, Sendable {
  /// The file or folder.
  public let path: String
  /// What was tried, for instance `open` or `replace`.
  public let operation: String
  /// Why it failed, in the words of the system.
  public let reason: String
  /// The number of the system's error, 0 when the reason is ours.
  public let code: Int32

  /// A failure that the system reports by an error number.
  init(path: String, operation: String, code: Int32) {
    self.path = path
    self.operation = operation
    self.code = code
    // A name that is not UTF-8 reaches us repaired, and so is not found again.
    reason =
      code == ENOENT && path.contains("\u{FFFD}")
      ? "its name is not in UTF-8; rename it" : unsafe String(cString: strerror(code))
  }

  /// A failure of our own finding.
  init(path: String, operation: String, reason: String) {
    self.path = path
    self.operation = operation
    self.reason = reason
    code = 0
  }
}

extension FileError: CustomStringConvertible {
  /// `cannot open glossary.tbx: No such file or directory`.
  public var description: String { "cannot \(operation) \(path): \(reason)" }
}
