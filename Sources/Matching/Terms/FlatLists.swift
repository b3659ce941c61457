/// Many short lists of one type in one array.
struct FlatLists<Element: Sendable>: Sendable {
  /// The elements, list by list.
  private(set) var elements: [Element] = []
  /// Where each list begins, and the end.
  private var starts: [Int32] = [0]

  /// No lists.
  init() {}

  /// So many lists, over which elements are distributed; in each, they keep their order.
  ///
  /// - Parameters:
  ///   - items: what holds the elements.
  ///   - count: the number of lists.
  ///   - list: the number of the list to which an item belongs.
  ///   - element: the element that it holds.
  init<Item>(
    _ items: some Collection<Item>, over count: Int, by list: (Item) -> Int, element: (Item) -> Element
  ) {
    starts = [Int32](repeating: 0, count: count + 1)
    for item in items { starts[list(item) + 1] += 1 }
    for number in starts.indices.dropFirst() { starts[number] += starts[number - 1] }
    guard let first = items.first else { return }
    var next = starts
    elements = [Element](repeating: element(first), count: items.count)
    for item in items {
      elements[Int(next[list(item)])] = element(item)
      next[list(item)] += 1
    }
  }

  /// How many lists there are.
  var count: Int { starts.count - 1 }

  /// The numbers of the lists.
  var indices: Range<Int> { 0..<count }

  /// Where a list stands in ``elements``.
  func range(_ list: Int) -> Range<Int> { Int(starts[list])..<Int(starts[list + 1]) }

  /// A list.
  subscript(list: Int) -> ArraySlice<Element> { elements[range(list)] }

  /// Puts a list behind the others.
  mutating func append(_ list: some Sequence<Element>) {
    elements.append(contentsOf: list)
    starts.append(Int32(elements.count))
  }

  /// Puts other lists behind these.
  mutating func append(lists: FlatLists) {
    starts += lists.starts.dropFirst().map { $0 + Int32(elements.count) }
    elements += lists.elements
  }

  /// Puts an element behind those of the last list.
  mutating func appendToLast(_ element: Element) {
    elements.append(element)
    starts[starts.count - 1] += 1
  }
}
