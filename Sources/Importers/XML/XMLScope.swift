/// The namespaces that are declared where a parser is.
struct XMLScope: Sendable {
  private struct Declaration: Sendable {
    let prefix: String
    let namespace: String
    let depth: Int
  }

  private var declarations: [Declaration] = []

  /// Takes a declaration of the element that was just opened at a depth.
  mutating func declare(_ prefix: String, _ namespace: String, depth: Int) {
    declarations.append(Declaration(prefix: prefix, namespace: namespace, depth: depth))
  }

  /// Forgets what elements deeper than this declared.
  mutating func close(to depth: Int) {
    while let last = declarations.last, last.depth > depth { declarations.removeLast() }
  }

  /// Start tags of so many elements, in ASCII and in one line, within which names mean what they mean here.
  func startTags(depth: Int) -> [UInt8] {
    var namespaces: [String: String] = [:]
    for declaration in declarations { namespaces[declaration.prefix] = declaration.namespace }
    let attributes = namespaces.sorted { $0.key < $1.key }.map { prefix, namespace in
      " xmlns\(prefix.isEmpty ? "" : ":\(prefix)")=\"\(XMLScope.escaped(namespace))\""
    }
    return Array(("<e\(attributes.joined())>" + String(repeating: "<e>", count: max(depth, 1) - 1)).utf8)
  }

  /// The end tags of those elements.
  static func endTags(depth: Int) -> [UInt8] {
    Array(String(repeating: "</e>", count: max(depth, 1)).utf8)
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII && scalar.properties.isAlphabetic {
        result.unicodeScalars.append(scalar)
      } else {
        result += "&#\(scalar.value);"
      }
    }
    return result
  }
}
