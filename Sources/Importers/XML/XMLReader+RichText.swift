import Terminology

extension XMLReader {
  /// The text of the element just opened, with its inline markup set aside.
  func readRichText() throws -> SourcedText {
    if let text = readPlainText() { return SourcedText(text) }
    let level = depth
    var inline = InlineMarkup()
    while true {
      switch try next() {
      case .start: inline.start(name.local) { attribute($0) }
      case .text: inline.text(text)
      case .end where depth < level: return inline.finish()
      case .end: inline.end(name.local)
      case .finished: return inline.finish()
      }
    }
  }
}
