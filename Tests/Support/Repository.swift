import Files

/// The folder of the project, for tests that read its samples and documents.
public enum Repository {
  /// Its path.
  public static let path = ["Support", "Tests"].reduce(Path.folder(#filePath)) { path, _ in Path.folder(path) }

  /// The path of a file in it.
  public static func file(_ name: String) -> String { Path.join(path, name) }
}
