import Terminology

/// A value in the making: an object, an array or a scalar.
final class JSONNode: Encoder {
  private enum Kind {
    case nothing, object, array, scalar
  }

  private let output: JSONBytes
  private let outer: JSONNode?
  private let key: (any CodingKey)?
  private var kind = Kind.nothing
  private var members: [(name: String, start: Int)] = []
  /// How many elements an array has.
  private(set) var count = 0
  /// The last value in it, where that may still go on.
  private var open: JSONNode?

  private init(_ output: JSONBytes, in outer: JSONNode?, _ key: (any CodingKey)?) {
    self.output = output
    self.outer = outer
    self.key = key
  }

  /// Writes a value.
  ///
  /// - Throws: `EncodingError` for a number that JSON does not have, and what the value throws.
  static func write(_ value: some Encodable, to output: JSONBytes) throws {
    try JSONNode(output, in: nil, nil).write(value, nil)
  }

  var codingPath: [any CodingKey] { (outer?.codingPath ?? []) + [key].compactMap(\.self) }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    begin(.object, "{")
    return KeyedEncodingContainer(JSONObjectContainer(node: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    begin(.array, "[")
    return JSONArrayContainer(node: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { JSONScalarContainer(node: self) }

  /// Begins the next member of an object, or element of an array.
  func beginPart(_ key: (any CodingKey)?) {
    finishPart()
    if let key {
      if !members.isEmpty { output.add(",") }
      members.append((key.stringValue, output.bytes.count))
      output.add(quoted: key.stringValue)
      output.add(":")
    } else {
      if count > 0 { output.add(",") }
      count += 1
    }
  }

  /// A value within this one that goes on for as long as this one does not.
  func openPart(_ key: (any CodingKey)?) -> JSONNode {
    let part = JSONNode(output, in: self, key)
    open = part
    return part
  }

  /// Writes nothing in the place of a value.
  func writeNull() {
    if kind == .nothing { kind = .scalar }
    output.bytes += "null".utf8
  }

  /// Writes a value that this one is, or that is a part of it.
  func write<Value: Encodable>(_ value: Value, _ key: (any CodingKey)?) throws {
    if kind == .nothing { kind = .scalar }
    // By the type first: to ask every value whether it is a text takes longer than to write it.
    if Value.self == String.self, let text = value as? String {
      output.add(quoted: text)
    } else if Value.self == EntryKey.self, let key = value as? EntryKey {
      output.add(key)
    } else if Value.self == LanguageTag.self, let tag = value as? LanguageTag {
      output.add(quoted: tag.value)
    } else if Value.self == Int.self, let number = value as? Int {
      output.bytes += number.description.utf8
    } else if Value.self == Bool.self, let isTrue = value as? Bool {
      output.bytes += (isTrue ? "true" : "false").utf8
    } else if Value.self == Double.self, let number = value as? Double {
      try write(number, isFinite: number.isFinite)
    } else {
      let part = JSONNode(output, in: self, key)
      try value.encode(to: part)
      part.finish()
    }
  }

  /// Writes a number of any other type; false when the value is none.
  func writeNumber(_ value: some Encodable) throws -> Bool {
    if let number = value as? any BinaryInteger {
      output.bytes += "\(number)".utf8
    } else if let number = value as? Float {
      try write(number, isFinite: number.isFinite)
    } else {
      return false
    }
    kind = .scalar
    return true
  }

  private func write(_ number: some CustomStringConvertible & Encodable, isFinite: Bool) throws {
    guard isFinite else {
      throw EncodingError.invalidValue(
        number, .init(codingPath: codingPath, debugDescription: "JSON has no number \(number)"))
    }
    let digits = number.description
    output.bytes += digits.hasSuffix(".0") ? digits.utf8.dropLast(2) : digits.utf8[...]
  }

  private func begin(_ kind: Kind, _ bracket: Unicode.Scalar) {
    // A value may ask for its container again.
    guard self.kind != kind else { return }
    precondition(self.kind == .nothing, "a value is one of an object, an array and a scalar")
    self.kind = kind
    output.add(bracket)
  }

  private func finishPart() {
    open?.finish()
    open = nil
  }

  private func finish() {
    finishPart()
    switch kind {
    case .nothing: output.bytes += "{}".utf8
    case .object:
      sortMembers()
      output.add("}")
    case .array: output.add("]")
    case .scalar: break
    }
  }

  private func sortMembers() {
    let isSorted = zip(members, members.dropFirst()).allSatisfy { JSONNode.precedes($0.name, $1.name) }
    guard !isSorted else { return }
    let ends = members.dropFirst().map { $0.start - 1 } + [output.bytes.count]
    let ordered = zip(members, ends).sorted { JSONNode.precedes($0.0.name, $1.0.name) }
    output.reorder(ordered.map { $0.0.start..<$0.1 })
  }

  private static func precedes(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }
}
