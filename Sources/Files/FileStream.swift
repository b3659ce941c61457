import Glibc

/// A file as a stream of bytes.
public final class FileStream: ByteStream {
  private let path: String
  private let descriptor: Int32
  /// Whether the bytes can be read again from their beginning, as those of a pipe cannot.
  public let isRepeatable: Bool
  /// How many bytes the file had when it was opened.
  public let size: Int

  /// Opens a file for reading.
  ///
  /// - Throws: ``FileError`` when it cannot be opened or is a folder.
  public init(path: String) throws {
    self.path = path
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    let code = errno
    var status = stat()
    let isKnown = unsafe fstat(descriptor, &status) == 0
    size = isKnown ? Int(status.st_size) : 0
    isRepeatable = isKnown && status.st_mode & S_IFMT == S_IFREG
    guard descriptor >= 0 else { throw FileError(path: path, operation: "open", code: code) }
    guard isKnown, status.st_mode & S_IFMT != S_IFDIR else {
      throw FileError(path: path, operation: "read", code: EISDIR)
    }
  }

  deinit {
    // Also after a failed start, when there may be nothing to close.
    if descriptor >= 0 { close(descriptor) }
  }

  /// The next bytes of the file.
  ///
  /// - Throws: ``FileError`` when reading fails.
  public func read(upTo count: Int) throws -> [UInt8] {
    var result = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      repeat {
        result = unsafe Glibc.read(descriptor, buffer.baseAddress, count)
      } while result < 0 && errno == EINTR
      initialized = max(result, 0)
    }
    guard result >= 0 else { throw FileError(path: path, operation: "read", code: errno) }
    return bytes
  }
}
