/// How and from what a directory was made, so that a difference between two runs can be explained.
public struct RunRecord: Codable, Hashable, Sendable {
  /// A source that was read.
  public struct SourceRecord: Codable, Hashable, Sendable {
    /// Its name.
    public var name: String
    /// The SHA-256 digest of its bytes; of the digests of its files in order, where it is a folder.
    public var sha256: String

    /// A record of a source.
    public init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }
  }

  /// The program and its version.
  public var generator: String
  /// The version of ICU that normalised the texts.
  public var icu: String
  /// The version of Unicode.
  public var unicode: String
  /// The version of the rules, and a digest of the weights of evidence: `1-0a5e83c1f2d94b76`.
  public var rules: String
  /// The sources, in the order of their names.
  public var sources: [SourceRecord]

  /// A record of a run.
  public init(generator: String, icu: String, unicode: String, rules: String, sources: [SourceRecord]) {
    self.generator = generator
    self.icu = icu
    self.unicode = unicode
    self.rules = rules
    self.sources = sources
  }
}
