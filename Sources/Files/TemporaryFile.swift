import Glibc

/// A file for what does not fit in memory, which goes when it is let go of, and when the program is interrupted.
public final class TemporaryFile: Sendable {
  /// Where temporary files are: `TMPDIR`, else `/tmp`.
  public static var folder: String {
    let stated = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? ""
    return stated.isEmpty ? "/tmp" : stated
  }

  /// The file.
  public let path: String

  /// An empty file under a name that nobody else has.
  ///
  /// - Throws: ``FileError`` when there is no room for it.
  public init() throws {
    path = try PendingFiles.making { () throws(FileError) in
      // The six Xs are a template: mkstemp replaces them by letters that make a name that is not taken.
      var name = Array(Path.join(TemporaryFile.folder, "concord-XXXXXX").utf8CString)
      let descriptor = unsafe mkstemp(&name)
      let code = errno
      let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      guard descriptor >= 0 else { throw FileError(path: path, operation: "write", code: code) }
      close(descriptor)
      return path
    }
  }

  deinit {
    LocalFileSystem().remove(path)
    PendingFiles.remove([path])
  }
}
