import Files
import Review

/// The levels of a review, the lowest first.
enum ReviewLevels {
  /// Where nothing else is configured.
  static let standard = ["terminology team", "J-SCTF", "SPCG"]

  /// The levels that the configuration beside a ledger names.
  ///
  /// - Throws: `ImportError` when the configuration is none.
  static func read(beside ledger: String) throws -> [String] {
    let path = Path.join(Path.folder(ledger), Configuration.fileName)
    guard LocalFileSystem().exists(path) else { return standard }
    return try Configuration.read(path).levels ?? standard
  }
}
