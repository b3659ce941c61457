import Formats

/// A node of a YAML document, with the place where it begins.
struct YAMLNode {
  /// What the node is.
  enum Content {
    case scalar(String)
    case sequence([YAMLNode])
    case mapping(YAMLMapping)
    /// A plain scalar that is empty, `~` or `null`.
    case null
  }

  var content: Content
  var line: Int
  var column: Int

  /// The text of a scalar; nil for anything else and for an empty one.
  var text: String? {
    if case .scalar(let text) = content, !text.isEmpty { return text }
    return nil
  }

  /// The node as a mapping.
  var mapping: YAMLMapping? {
    if case .mapping(let mapping) = content { return mapping }
    return nil
  }

  /// The items of a sequence; a single node is a sequence of one, nothing an empty one.
  var items: [YAMLNode] {
    switch content {
    case .sequence(let items): items
    case .null: []
    default: [self]
    }
  }
}

/// A mapping of YAML, in the order of the file; keys are taken out as they are understood.
struct YAMLMapping {
  /// A key with its value.
  struct Pair {
    var key: String
    /// The key as it is written.
    var writtenKey: String
    var value: YAMLNode
  }

  private(set) var pairs: [Pair] = []

  /// Adds a pair, its key in snake case: Glossarist writes `localized_concepts` and `localizedConcepts`, and Ruby
  /// symbols (`:type`).
  mutating func append(_ key: String, _ value: YAMLNode) {
    pairs.append(Pair(key: GlossaristNotation.snakeCase(key), writtenKey: key, value: value))
  }

  /// The value of a key.
  subscript(key: String) -> YAMLNode? {
    pairs.first { $0.key == key }?.value
  }

  /// Takes the value of a key out of the mapping.
  mutating func take(_ key: String) -> YAMLNode? {
    guard let index = pairs.firstIndex(where: { $0.key == key }) else { return nil }
    return pairs.remove(at: index).value
  }

  /// Takes the text of a key out of the mapping; a value that is no text stays.
  mutating func takeText(_ key: String) -> String? {
    guard let index = pairs.firstIndex(where: { $0.key == key }), let text = pairs[index].value.text else { return nil }
    pairs.remove(at: index)
    return text
  }
}
