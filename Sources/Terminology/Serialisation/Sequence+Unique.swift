extension Sequence where Element: Hashable {
  /// The elements, each once, in the order in which they first come.
  package func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Array where Element: Equatable {
  /// Takes away every element that is the same as the one before it.
  package mutating func removeRepeats() {
    var last: Element?
    removeAll { element in
      defer { last = element }
      return element == last
    }
  }
}
