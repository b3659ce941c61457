// The faces that a value in the making shows to those who write it, as the standard library asks for them.

/// The members of an object.
struct JSONObjectContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let node: JSONNode
  var codingPath: [any CodingKey] { node.codingPath }

  func encodeNil(forKey key: Key) {
    node.beginPart(key)
    node.writeNull()
  }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    node.beginPart(key)
    try node.write(value, key)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    part(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { part(key).unkeyedContainer() }

  func superEncoder() -> any Encoder { part(JSONPartKey.superclass) }

  func superEncoder(forKey key: Key) -> any Encoder { part(key) }

  private func part(_ key: any CodingKey) -> JSONNode {
    node.beginPart(key)
    return node.openPart(key)
  }
}

/// The elements of an array.
struct JSONArrayContainer: UnkeyedEncodingContainer {
  let node: JSONNode
  var codingPath: [any CodingKey] { node.codingPath }
  var count: Int { node.count }

  func encodeNil() {
    node.beginPart(nil)
    node.writeNull()
  }

  func encode<Value: Encodable>(_ value: Value) throws {
    node.beginPart(nil)
    try node.write(value, JSONPartKey.element(count - 1))
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    part().container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { part().unkeyedContainer() }

  func superEncoder() -> any Encoder { part() }

  private func part() -> JSONNode {
    node.beginPart(nil)
    return node.openPart(JSONPartKey.element(count - 1))
  }
}

/// A value that is neither an object nor an array.
struct JSONScalarContainer: SingleValueEncodingContainer {
  let node: JSONNode
  var codingPath: [any CodingKey] { node.codingPath }

  func encodeNil() { node.writeNull() }

  func encode<Value: Encodable>(_ value: Value) throws {
    // Nearly all are texts, and no text is a number.
    guard try Value.self == String.self || !node.writeNumber(value) else { return }
    try node.write(value, nil)
  }
}

/// A key of a part that has none of its own.
private enum JSONPartKey: CodingKey {
  case superclass
  case element(Int)

  var stringValue: String {
    switch self {
    case .superclass: "super"
    case .element(let number): "\(number)"
    }
  }

  var intValue: Int? {
    switch self {
    case .superclass: nil
    case .element(let number): number
    }
  }

  init?(stringValue: String) { nil }
  init?(intValue: Int) { self = .element(intValue) }
}
