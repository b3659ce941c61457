import Terminology

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
        [.ambiguity, .rivals, .source].contains(item.kind) ? (item.left, item.right) : (item.right, item.left)
      return item
    }
    return turned
  }
}
