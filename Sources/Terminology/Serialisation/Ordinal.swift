/// A number that counts from 1, in a quarter of the memory of an optional `Int`; every designation has three.
struct Ordinal: Hashable, Sendable {
  private var stored: UInt32

  /// A number up to `UInt32.max`; nil where none is known.
  init(_ number: Int?) {
    stored = number.map { UInt32(clamping: $0) } ?? 0
  }

  /// The number; nil where none is known.
  var number: Int? { stored == 0 ? nil : Int(stored) }
}

extension Ordinal: Codable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let number = try container.decode(Int.self)
    self.init(number)
    guard self.number == number else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(number) does not count from 1")
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(stored)
  }
}
