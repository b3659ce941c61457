/// A value behind one reference, so that whoever holds it is copied in no time.
enum Boxed<Value> {
  indirect case value(Value)

  /// The value.
  var value: Value {
    switch self {
    case .value(let value): value
    }
  }
}

extension Boxed: Sendable where Value: Sendable {}

extension Boxed: Encodable where Value: Encodable {
  /// Writes the value as if it stood there itself.
  func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
}

extension Boxed: Decodable where Value: Decodable {
  /// Reads a value that was written as if it stood there itself.
  init(from decoder: any Decoder) throws { self = .value(try Value(from: decoder)) }
}
