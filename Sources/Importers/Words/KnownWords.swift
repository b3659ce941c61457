/// What the words of a pick list mean, looked up once for each word of a file.
struct KnownWords<Value> {
  private var words: [(bytes: [UInt8], value: Value)] = []

  /// The most words that are kept; a list has fewer, and what is no list would not gain.
  private static var limit: Int { 32 }

  /// What a word means.
  mutating func value(_ bytes: Span<UInt8>, _ meaning: (String) -> Value) -> Value {
    for index in words.indices where bytes.holds(words[index].bytes) { return words[index].value }
    let array = unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) }
    let value = meaning(String(decoding: array, as: UTF8.self))
    if words.count < KnownWords.limit { words.append((array, value)) }
    return value
  }
}

extension Span<UInt8> {
  /// Whether the bytes are these.
  func holds(_ other: [UInt8]) -> Bool {
    guard count == other.count else { return false }
    for index in other.indices where self[index] != other[index] { return false }
    return true
  }
}
