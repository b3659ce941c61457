import Terminology

extension XMLReader {
  /// The element just opened with all that is in it, as a property.
  package func readProperty() throws -> Property {
    var property = Property(name.local)
    property.properties = attributes.map { Property("@\($0.name.local)", $0.value) }
    var text = ""
    let level = depth
    while true {
      switch try next() {
      case .start: property.properties.append(try readProperty())
      case .text: text += self.text
      case .end where depth < level:
        property.value = text.collapsingWhitespace()
        return property
      case .end: continue
      case .finished: return property
      }
    }
  }
}

extension Property {
  /// The texts of the properties with this name, at any depth.
  func texts(named name: String) -> [String] {
    (self.name == name && !value.isEmpty ? [value] : []) + properties.flatMap { $0.texts(named: name) }
  }
}
