import Formats
import Terminology

/// Turns marked-up text into plain text plus a list of what was marked up.
///
/// White space is laid out as readers see it: none at the ends, a line break or tab of the source file is a space,
/// and blocks such as paragraphs and list items begin on a line of their own. Runs of plain spaces stay as they are.
struct RichTextBuilder {
  private struct Open {
    var kind: TextMarkup.Kind
    var target: String?
    var source: String?
    /// Where its first visible character went; nil before there is one.
    var start: Int?
  }

  private var bytes: [UInt8] = []
  private var pending: [UInt8] = []
  private var breaksLine = false
  private var keepsLine = false
  private var open: [Open] = []
  private var markup: [TextMarkup] = []
  private var countedBytes = 0
  private var countedScalars = 0

  /// The text so far, without white space at its end.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds plain text.
  mutating func append(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    var start: String.UTF8View.Index?
    let view = text.utf8
    for index in view.indices {
      let byte = view[index]
      if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
        if let first = start { appendVisible(view[first..<index]) }
        start = nil
        pending.append(byte)
      } else if start == nil {
        start = index
      }
    }
    if let first = start { appendVisible(view[first...]) }
  }

  /// Adds characters that are visible whatever they are.
  mutating func appendLiteral(_ text: String) {
    appendVisible(text.utf8[...])
  }

  /// Ends the line, where there is one.
  mutating func breakLine() {
    if !keepsLine { breaksLine = true }
    keepsLine = false
  }

  /// Keeps what follows on the line, were it to begin one of its own, with a space before it.
  mutating func keepLine() {
    // White space of the source file makes one space together with what stands beside it.
    pending.append(0x0A)
    keepsLine = true
  }

  /// Begins a marked-up part, which goes to the matching ``close()``.
  mutating func open(_ kind: TextMarkup.Kind, target: String? = nil, source: String? = nil) {
    open.append(Open(kind: kind, target: target, source: source, start: nil))
  }

  /// Ends the part begun last; raised and lowered characters become those of Unicode where it has them.
  mutating func close() {
    guard let part = open.popLast() else { return }
    let start = part.start ?? bytes.count
    if part.kind == .superscript || part.kind == .subscript { shift(from: start, to: part.kind) }
    let offset = scalarCount(upTo: start)
    let length = String(decoding: bytes[start...], as: UTF8.self).unicodeScalars.count
    guard length > 0 || part.target != nil || part.source != nil else { return }
    markup.append(
      TextMarkup(part.kind, offset: offset, length: length, target: part.target, source: part.source))
  }

  /// The finished text; markup that contains other markup comes before it.
  consuming func finish() -> SourcedText {
    while !open.isEmpty { close() }
    let ordered = markup.enumerated().sorted { left, right in
      if left.element.offset != right.element.offset { return left.element.offset < right.element.offset }
      if left.element.length != right.element.length { return left.element.length > right.element.length }
      return left.offset < right.offset
    }
    return SourcedText(text, markup: ordered.map(\.element))
  }

  private mutating func appendVisible(_ word: Substring.UTF8View) {
    if breaksLine && !bytes.isEmpty {
      bytes.append(0x0A)
    } else if !pending.isEmpty && !bytes.isEmpty {
      if pending.allSatisfy({ $0 == 0x20 }) { bytes.append(contentsOf: pending) } else { bytes.append(0x20) }
    }
    breaksLine = false
    keepsLine = false
    pending.removeAll(keepingCapacity: true)
    for i in open.indices where open[i].start == nil { open[i].start = bytes.count }
    bytes.append(contentsOf: word)
  }

  private mutating func shift(from start: Int, to kind: TextMarkup.Kind) {
    let plain = String(decoding: bytes[start...], as: UTF8.self)
    if let shifted = kind == .superscript ? ShiftedCharacters.raised(plain) : ShiftedCharacters.lowered(plain) {
      bytes.replaceSubrange(start..., with: shifted.utf8)
    } else if kind == .superscript && !plain.isEmpty {
      bytes.insert(0x5E, at: start)
    }
    countedBytes = 0
    countedScalars = 0
  }

  private mutating func scalarCount(upTo end: Int) -> Int {
    if end < countedBytes {
      countedBytes = 0
      countedScalars = 0
    }
    for byte in bytes[countedBytes..<end] where byte & 0xC0 != 0x80 { countedScalars += 1 }
    countedBytes = end
    return countedScalars
  }
}
