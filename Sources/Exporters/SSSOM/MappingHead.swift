import Formats
import Terminology

/// Writes the head of a mapping set, YAML without the `#` before each line.
enum MappingHead {
  /// Whether a glossary was a mapping set, so that its properties are the head of one.
  static func isMappingSet(_ header: GlossaryHeader) -> Bool {
    header.properties.contains { $0.name == "curie_map" || $0.name == "mapping_set_id" }
  }

  /// The lines for mappings of these glossaries that use these names.
  static func lines(_ glossaries: [Glossary], _ names: CompactNames) -> [String] {
    var metadata: [Property] = []
    for property in glossaries.filter({ isMappingSet($0.header) }).flatMap(\.header.properties)
    where property.name != "mapping" && property.name != "curie_map"
      && !metadata.contains(where: { $0.name == property.name })
    {
      metadata.append(property)
    }
    if metadata[named: "mapping_set_id"] == nil {
      let parts = glossaries.prefix(1).flatMap { [$0.header.organisation, $0.header.publication] }
      metadata.append(
        Property(
          "mapping_set_id",
          "https://w3id.org/sssom/mappings/" + parts.map { EntryIRIs.encoded($0) }.joined(separator: "/")))
    }
    if metadata[named: "license"] == nil {
      metadata.append(Property("license", "https://w3id.org/sssom/license/unspecified"))
    }
    var prefixes = glossaries.flatMap { $0.header.properties.filter { $0.name == "curie_map" }.flatMap(\.properties) }
    let needed = names.used.map { Property($0.prefix, $0.expansion) }
    let justification = SSSOMVocabulary.prefixes.prefix(1).map { Property($0.prefix, $0.expansion) }
    for property in needed + justification where !prefixes.contains(where: { $0.name == property.name }) {
      prefixes.append(property)
    }
    return ([Property("curie_map", properties: prefixes)] + metadata).flatMap { lines($0, indent: "") }
  }

  private static func lines(_ property: Property, indent: String) -> [String] {
    let key = "\(indent)\(key(property.name)):"
    guard !property.properties.isEmpty else {
      // A number among texts in quotes: SSSOM wants this one to be a number.
      let isNumber = property.name == "mapping_set_confidence" && Double(property.value) != nil
      return ["\(key) \(isNumber ? property.value : quoted(property.value))"]
    }
    if property.properties.allSatisfy({ $0.name == "item" }) {
      return [key]
        + property.properties.flatMap { item -> [String] in
          guard !item.properties.isEmpty else { return ["\(indent)- \(quoted(item.value))"] }
          let inner = item.properties.flatMap { lines($0, indent: "\(indent)  ") }
          return inner.enumerated().map { place, line in
            place == 0 ? "\(indent)- \(line.dropFirst(indent.count + 2))" : line
          }
        }
    }
    return [key] + property.properties.flatMap { lines($0, indent: "\(indent)  ") }
  }

  private static func key(_ name: String) -> String {
    let isPlain = !name.isEmpty && name.utf8.allSatisfy { $0.isASCIIAlphanumeric || $0 == 0x5F || $0 == 0x2E }
    let words: Set<String> = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]
    return isPlain && !words.contains(name.lowercased()) && Double(name) == nil ? name : quoted(name)
  }

  /// A double-quoted scalar (YAML 1.2, 7.3.1).
  private static func quoted(_ text: String) -> String {
    var result = String.UnicodeScalarView(["\""])
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += ["\\", scalar]
      case "\n": result += "\\n".unicodeScalars
      case "\t": result += "\\t".unicodeScalars
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}":
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += ("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).unicodeScalars
      default: result.append(scalar)
      }
    }
    result.append("\"")
    return String(result)
  }
}
