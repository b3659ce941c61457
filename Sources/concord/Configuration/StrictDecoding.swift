/// A key of any name.
private struct AnyKey: CodingKey {
  var stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

extension Decoder {
  /// The values by key, when every key is one that is known: a mistyped setting must not be passed over.
  ///
  /// - Throws: `DecodingError` that names the unknown key.
  func strictContainer<Key: CodingKey & CaseIterable>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    let known = Key.allCases.map(\.stringValue)
    for key in try container(keyedBy: AnyKey.self).allKeys where !known.contains(key.stringValue) {
      let suggestion =
        UsageError.nearest(to: key.stringValue, among: known).map { "; did you mean “\($0)”?" }
        ?? "; known are \(known.joined(separator: ", "))"
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: codingPath, debugDescription: "there is no setting “\(key.stringValue)”\(suggestion)"))
    }
    return try container(keyedBy: type)
  }
}
