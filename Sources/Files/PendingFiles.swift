import Synchronization

/// The temporary files that are on the disk right now, so that an interrupted program can take them away.
public enum PendingFiles {
  private static let paths = Mutex<Set<String>>([])

  static func insert(_ new: [String]) { paths.withLock { $0.formUnion(new) } }
  static func remove(_ old: [String]) { paths.withLock { $0.subtract(old) } }

  /// Takes all of them away.
  public static func removeAll() {
    let pending = paths.withLock { set in
      defer { set.removeAll() }
      return set
    }
    for path in pending { LocalFileSystem().remove(path) }
  }
}
