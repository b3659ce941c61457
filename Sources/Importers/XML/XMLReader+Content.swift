import Terminology

extension XMLReader {
  /// Calls a function at the start tag of every child of the element just opened, and returns after its end tag.
  ///
  /// The function may read the child to its end; what it leaves unread is passed over. Text between the children
  /// that is more than white space goes to `strayText`.
  package func forEachChild(strayText: (String) throws -> Void = { _ in }, _ visit: () throws -> Void) throws {
    let level = depth
    while true {
      switch try next() {
      case .start:
        let child = depth
        try visit()
        if depth >= child { try skip(to: child - 1) }
      case .end:
        if depth < level { return }
      case .text:
        if !isWhitespace { try strayText(text) }
      case .finished:
        return
      }
    }
  }

  /// All text inside the element just opened, elements inside it included.
  package func readText() throws -> String {
    let level = depth
    var result = ""
    while true {
      switch try next() {
      case .text: result += text
      case .end where depth < level: return result
      case .finished: return result
      case .start, .end: continue
      }
    }
  }

  /// Reads to the end of the document, so that what is wrong behind its root element does not pass unseen.
  package func finish() throws {
    while try next() != .finished { continue }
  }

  private func skip(to level: Int) throws {
    while depth > level {
      if try next() == .finished { return }
    }
  }
}
