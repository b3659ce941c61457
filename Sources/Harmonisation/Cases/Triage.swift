import Terminology

/// Ranks cases, so that experts see first what keeps a first edition from appearing.
enum Triage {
  /// By severity, then by how much they block, then by rule and entries.
  static func ranked(_ cases: [ConflictCase]) -> [ConflictCase] {
    cases.sorted { left, right in
      if left.severity != right.severity { return left.severity > right.severity }
      if left.blocking != right.blocking { return left.blocking > right.blocking }
      if left.rule != right.rule { return left.rule < right.rule }
      if left.members != right.members { return left.members.lexicographicallyPrecedes(right.members) }
      return left.id < right.id
    }
  }
}
