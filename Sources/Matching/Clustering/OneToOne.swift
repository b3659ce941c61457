import Terminology

/// Chooses correspondences so that every entry takes part in one at most.
public enum OneToOne {
  /// The chosen ones, in their order: the surest first, equal ones in the order of their keys.
  public static func select(_ correspondences: [Correspondence]) -> [Correspondence] {
    let ranked = correspondences.enumerated().sorted { left, right in
      left.element.confidence != right.element.confidence
        ? left.element.confidence > right.element.confidence : left.offset < right.offset
    }
    var lefts: Set<EntryKey> = []
    var rights: Set<EntryKey> = []
    var chosen: Set<Int> = []
    for (offset, correspondence) in ranked
    where !lefts.contains(correspondence.left) && !rights.contains(correspondence.right) {
      lefts.insert(correspondence.left)
      rights.insert(correspondence.right)
      chosen.insert(offset)
    }
    return correspondences.enumerated().filter { chosen.contains($0.offset) }.map(\.element)
  }
}
