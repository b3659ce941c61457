// Arrays of the values of this module are written only when they hold something, and an absent one is read as
// empty; so it is with numbers that are not known. The compiler's own Codable code picks these overloads, for they are more specific than the general ones;
// so the values need no Codable code of their own, and a file is not full of "[]".

extension KeyedEncodingContainer {
  mutating func encode<Element: Encodable>(_ values: [Element], forKey key: Key) throws {
    guard !values.isEmpty else { return }
    var container = nestedUnkeyedContainer(forKey: key)
    for value in values { try container.encode(value) }
  }

  mutating func encode(_ value: Ordinal, forKey key: Key) throws {
    try encodeIfPresent(value.number, forKey: key)
  }
}

extension KeyedDecodingContainer {
  func decode<Element: Decodable>(_ type: [Element].Type, forKey key: Key) throws -> [Element] {
    guard contains(key) else { return [] }
    var container = try nestedUnkeyedContainer(forKey: key)
    var values: [Element] = []
    while !container.isAtEnd { values.append(try container.decode(Element.self)) }
    return values
  }

  func decode(_ type: Ordinal.Type, forKey key: Key) throws -> Ordinal {
    try decodeIfPresent(type, forKey: key) ?? Ordinal(nil)
  }
}
