import Terminology

/// The concepts that a first edition can take up at once: several sources define them, and they agree or differ
/// editorially only.
public enum LowHangingFruit {
  /// These concepts, in the order of the directory.
  public static func entries(of directory: Directory) -> [DirectoryEntry] {
    directory.entries.filter { $0.isShared && ($0.status == .identical || $0.status == .agreed) }
  }
}
