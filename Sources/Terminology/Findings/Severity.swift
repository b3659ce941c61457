/// How much a finding or a conflict matters, the same four steps for both.
public enum Severity: String, Codable, Hashable, Sendable, CaseIterable, Comparable {
  /// Good to know; nothing to do.
  case note
  /// Can wait; a first edition may appear with it.
  case minor
  /// To be settled before publication.
  case major
  /// Blocks the entry or the case from being published at all.
  case critical

  /// Orders from ``note`` to ``critical``.
  public static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .note: 0
    case .minor: 1
    case .major: 2
    case .critical: 3
    }
  }
}
