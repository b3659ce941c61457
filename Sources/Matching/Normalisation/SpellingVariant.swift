/// A part of words that is spelt in two ways.
///
/// It is looked for byte by byte: the searches of the standard library take ten times as long on short texts.
struct SpellingVariant {
  /// The one way.
  let from: String
  /// The other, which stands for both.
  let to: String
  /// Whether it counts at the beginning of words only.
  let isOpening: Bool
  private let bytes: [UInt8]

  /// A variant; a `^` before it says that it counts at the beginning only.
  init(_ from: String, _ to: String) {
    isOpening = from.hasPrefix("^")
    self.from = isOpening ? String(from.dropFirst()) : from
    self.to = to
    bytes = Array(self.from.utf8)
  }

  /// Whether a word has it where it counts.
  func isIn(_ word: String) -> Bool {
    let text = word.utf8
    guard !isOpening else { return text.starts(with: bytes) }
    guard let first = bytes.first, text.count >= bytes.count else { return false }
    return text.indices.contains { text[$0] == first && text[$0...].starts(with: bytes) }
  }

  /// Whether a word ends with it.
  func ends(_ word: String) -> Bool {
    let text = word.utf8
    return text.last == bytes.last && text.count >= bytes.count && text.suffix(bytes.count).elementsEqual(bytes)
  }
}
