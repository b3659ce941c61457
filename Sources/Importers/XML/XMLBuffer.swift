/// Memory that grows, for the parser's callbacks: an array would look at every append whether somebody else has it.
///
/// It has one owner at a time. Whoever hands it on lets go of it, so that it can be read on another thread.
@safe
struct XMLBuffer<Element: BitwiseCopyable>: @unchecked Sendable {
  /// Frees the memory when nobody has it any more.
  @safe
  private final class Memory {
    let start: UnsafeMutablePointer<Element>

    init(capacity: Int) {
      unsafe start = .allocate(capacity: capacity)
    }

    deinit {
      unsafe start.deallocate()
    }
  }

  private var memory: Memory?
  private var start: UnsafeMutablePointer<Element>?
  private var capacity = 0
  /// How many elements there are.
  private(set) var count = 0

  /// The element at a place.
  subscript(index: Int) -> Element {
    get {
      precondition(index >= 0 && index < count)
      return unsafe start.unsafelyUnwrapped[index]
    }
    set {
      precondition(index >= 0 && index < count)
      unsafe start.unsafelyUnwrapped[index] = newValue
    }
  }

  /// Calls a function with a part of the elements.
  func withSpan<Result>(_ range: Range<Int>, _ body: (Span<Element>) -> Result) -> Result {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    let part = unsafe UnsafeBufferPointer(start: start.map { unsafe $0 + range.lowerBound }, count: range.count)
    return unsafe body(part.span)
  }

  /// Makes room for so many elements.
  mutating func reserve(_ count: Int) {
    if count > capacity { grow(to: count) }
  }

  /// Makes room for as many elements as another buffer has room for.
  mutating func reserve(as other: XMLBuffer) { reserve(other.capacity) }

  /// Adds an element.
  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(to: count + 1) }
    unsafe start.unsafelyUnwrapped[count] = element
    count += 1
  }

  /// Adds elements.
  mutating func append(_ elements: UnsafeBufferPointer<Element>) {
    guard let source = elements.baseAddress, !elements.isEmpty else { return }
    let added = elements.count
    if count + added > capacity { grow(to: count + added) }
    unsafe (start.unsafelyUnwrapped + count).update(from: source, count: added)
    count += added
  }

  /// Adds the elements of another buffer from a place on.
  mutating func append(_ other: XMLBuffer, from place: Int) {
    let start = unsafe other.start.map { unsafe UnsafePointer($0 + place) }
    unsafe append(UnsafeBufferPointer(start: start, count: other.count - place))
  }

  /// Drops all elements and keeps the memory.
  mutating func removeAll() { count = 0 }

  /// Drops the elements from a place on.
  mutating func truncate(to count: Int) { self.count = min(count, self.count) }

  private mutating func grow(to needed: Int) {
    capacity = max(needed, capacity * 2, 4_096)
    let larger = Memory(capacity: capacity)
    if let old = unsafe start { unsafe larger.start.update(from: old, count: count) }
    unsafe start = larger.start
    memory = larger
  }
}
