import Glibc

/// A folder for what does not fit in memory, which goes with the files in it when it is let go of, and when the program
/// is interrupted.
public final class TemporaryFolder: Sendable {
  /// The folder.
  public let path: String

  /// An empty folder, under a name that nobody else has, in `TMPDIR`, else in `/tmp`.
  ///
  /// - Throws: ``FileError`` when there is no room for it.
  public init() throws {
    path = try PendingFiles.making { () throws(FileError) in
      // The six Xs are a template: mkdtemp replaces them by letters that make a name that is not taken.
      var name = Array(Path.join(TemporaryFolder.place, "concord-XXXXXX").utf8CString)
      let isMade = unsafe mkdtemp(&name) != nil
      let code = errno
      let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      guard isMade else { throw FileError(path: path, operation: "make the folder", code: code) }
      return path
    }
  }

  deinit {
    PendingFiles.takeAway(path)
    PendingFiles.remove([path])
  }

  private static var place: String {
    let stated = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? ""
    return stated.isEmpty ? "/tmp" : stated
  }
}
