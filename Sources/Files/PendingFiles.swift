import Synchronization

/// The temporary files and folders that are on the disk right now, so that an interrupted program can take them away.
public enum PendingFiles {
  private static let paths = Mutex<Set<String>>([])

  static func insert(_ new: [String]) { paths.withLock { $0.formUnion(new) } }
  static func remove(_ old: [String]) { paths.withLock { $0.subtract(old) } }

  /// Makes a file or folder and takes note of it in one step, so that no interruption comes between the two.
  ///
  /// - Parameter make: makes it and gives its path.
  /// - Returns: the path.
  /// - Throws: what making it throws.
  static func making<Failure: Error>(_ make: () throws(Failure) -> String) throws(Failure) -> String {
    try paths.withLock { paths throws(Failure) in
      let path = try make()
      paths.insert(path)
      return path
    }
  }

  /// Takes a file away, or a folder with the files in it.
  static func takeAway(_ path: String) {
    guard Folder.isFolder(path) else { return LocalFileSystem().remove(path) }
    // While the program is being interrupted, another thread may make one more file.
    for _ in 0..<100 where Folder.isFolder(path) {
      for name in (try? Folder.names(in: path)) ?? [] { LocalFileSystem().remove(Path.join(path, name)) }
      LocalFileSystem().removeFolder(path)
    }
  }

  /// Takes all of them away and ends the program; no other is made in between.
  public static func removeAll(andEnd end: () -> Never) -> Never {
    paths.withLock { paths in
      for path in paths { takeAway(path) }
      end()
    }
  }
}
