import Terminology

extension Matcher {
  /// The correspondences between the glossaries of one side and those of another; left entries are of the first side.
  public func align(_ left: [Glossary], with right: [Glossary]) -> Alignment {
    let rightKeys = Set(right.flatMap { glossary in glossary.entries.map(glossary.key) })
    let correspondences = align(left + right).correspondences.compactMap { found -> Correspondence? in
      guard rightKeys.contains(found.left) != rightKeys.contains(found.right) else { return nil }
      return rightKeys.contains(found.left) ? found.turned : found
    }
    return Alignment(correspondences: correspondences.sorted { ($0.left, $0.right) < ($1.left, $1.right) })
  }
}

extension Correspondence {
  /// The same correspondence seen from the other side.
  public var turned: Correspondence {
    var turned = self
    turned.left = right
    turned.right = left
    turned.relation = relation == .broad ? .narrow : relation == .narrow ? .broad : relation
    turned.evidence = evidence.map { item in
      var item = item
      (item.left, item.right) =
        item.kind == .ambiguity || item.kind == .source ? (item.left, item.right) : (item.right, item.left)
      return item
    }
    return turned
  }
}
