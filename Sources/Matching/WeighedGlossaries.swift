/// Glossaries whose entries were compared, and are not gathered into concepts yet.
public struct WeighedGlossaries: Sendable {
  let weighing: Weighing
  /// The correspondences between entries.
  public let alignment: Alignment
}
