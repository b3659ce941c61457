import Glibc

/// What Concord asks of a file system to put its outputs in place.
///
/// All writing goes through this interface, so that a test can fail the nth operation, for every n.
public protocol FileSystem: Sendable {
  /// Makes a folder and those above it, where they are not there; returns those that it made, the uppermost first.
  @discardableResult
  func makeFolder(_ path: String) throws -> [String]
  /// Whether something is at the path.
  func exists(_ path: String) -> Bool
  /// Writes a new file and waits until the disk has it.
  func write(_ contents: FileContents, to path: String) throws
  /// Gives a file a second name.
  func link(_ path: String, as newPath: String) throws
  /// Moves a file to a name, in one step, replacing what was there.
  func rename(_ path: String, to newPath: String) throws
  /// Waits until the disk has the names in a folder.
  func syncFolder(_ path: String) throws
  /// Takes a file away; not being there is no failure.
  func remove(_ path: String)
  /// Takes a folder away when it is empty.
  func removeFolder(_ path: String)
}

extension FileSystem {
  /// Writes a new file of these bytes and waits until the disk has it.
  public func write(_ bytes: [UInt8], to path: String) throws {
    try write(FileContents(bytes), to: path)
  }
}

/// The file system of the machine.
public struct LocalFileSystem: FileSystem {
  /// The file system of the machine.
  public init() {}

  /// Makes a folder and those above it, where they are not there; when it cannot, none is made.
  ///
  /// - Parameter path: the folder.
  /// - Returns: the folders that it made, the uppermost first.
  /// - Throws: ``FileError``
  @discardableResult
  public func makeFolder(_ path: String) throws -> [String] {
    var made: [String] = []
    var prefix = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      prefix += part
      if unsafe mkdir(prefix, 0o777) == 0 {
        made.append(prefix)
      } else if errno != EEXIST && errno != EISDIR {
        let code = errno
        for folder in made.reversed() { removeFolder(folder) }
        throw FileError(path: path, operation: "make the folder", code: code)
      }
      prefix += "/"
    }
    guard Folder.isFolder(path.isEmpty ? "." : path) else {
      throw FileError(path: path, operation: "make the folder", code: ENOTDIR)
    }
    return made
  }

  /// Whether something is at the path.
  public func exists(_ path: String) -> Bool {
    unsafe access(path, F_OK) == 0
  }

  /// Writes a new file and waits until the disk has it.
  ///
  /// - Throws: ``FileError``
  public func write(_ contents: FileContents, to path: String) throws {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError(path: path, operation: "write", code: errno) }
    defer { close(descriptor) }
    for piece in contents.pieces { try LocalFileSystem.write(piece, to: descriptor, at: path) }
    guard fsync(descriptor) == 0 else { throw FileError(path: path, operation: "write", code: errno) }
  }

  private static func write(_ piece: [UInt8], to descriptor: CInt, at path: String) throws {
    var written = 0
    while written < piece.count {
      let count = unsafe piece.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), piece.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw FileError(path: path, operation: "write", code: errno) }
      written += count
    }
  }

  /// Gives a file a second name.
  ///
  /// - Throws: ``FileError``
  public func link(_ path: String, as newPath: String) throws {
    guard unsafe Glibc.link(path, newPath) == 0 else {
      throw FileError(path: path, operation: "keep a copy of", code: errno)
    }
  }

  /// Moves a file to a name, in one step, replacing what was there.
  ///
  /// - Throws: ``FileError``
  public func rename(_ path: String, to newPath: String) throws {
    guard unsafe Glibc.rename(path, newPath) == 0 else {
      throw FileError(path: newPath, operation: "replace", code: errno)
    }
  }

  /// Waits until the disk has the names in a folder.
  ///
  /// - Throws: ``FileError``
  public func syncFolder(_ path: String) throws {
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: path, operation: "open", code: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw FileError(path: path, operation: "write", code: errno)
    }
  }

  /// Takes a file away; not being there is no failure.
  public func remove(_ path: String) {
    unsafe unlink(path)
  }

  /// Takes a folder away when it is empty.
  public func removeFolder(_ path: String) {
    unsafe rmdir(path)
  }
}
