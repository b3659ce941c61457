import Terminology

/// What matching found: the correspondences between entries, and how each is known.
public struct Alignment: Codable, Hashable, Sendable {
  /// All pairs of entries that were compared because something brought them together, in the order of their keys; a
  /// low confidence says that they are different concepts in spite of it.
  public var correspondences: [Correspondence]

  /// An alignment of these correspondences.
  public init(correspondences: [Correspondence]) {
    self.correspondences = correspondences
  }

  /// The correspondences of at least this confidence.
  public func accepted(from confidence: Double) -> [Correspondence] {
    correspondences.filter { $0.confidence >= confidence }
  }
}
