/// A node of a YAML document to be written.
indirect enum YAMLValue {
  case null
  case text(String)
  case flag(Bool)
  case list([YAMLValue])
  case mapping(YAMLFields)
}

/// A mapping of YAML to be written, in its order; every key is there once.
struct YAMLFields {
  private(set) var pairs: [(key: String, value: YAMLValue)] = []
  private var keys: Set<String> = []

  /// Adds a value; false where the key is taken.
  @discardableResult
  mutating func add(_ key: String, _ value: YAMLValue) -> Bool {
    guard keys.insert(key).inserted else { return false }
    pairs.append((key, value))
    return true
  }

  /// Adds a text, where there is one.
  mutating func add(_ key: String, _ text: String?) {
    if let text, !text.isEmpty { add(key, .text(text)) }
  }

  /// Adds a list, where it has items.
  mutating func add(_ key: String, _ items: [YAMLValue]) {
    if !items.isEmpty { add(key, .list(items)) }
  }

  /// Whether a key is taken.
  func has(_ key: String) -> Bool { keys.contains(key) }
}
