import Concurrency
import FoundationEssentials

/// JSON as Concord writes it: keys in order, so that the same values give the same bytes.
package enum JSON {
  /// A value, indented.
  package static func page(_ value: some Encodable) throws -> String {
    try encode(value, [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
  }

  /// A value on one line.
  package static func line(_ value: some Encodable) throws -> String {
    try encode(value, [.sortedKeys, .withoutEscapingSlashes])
  }

  /// An array with a line for each of its values.
  static func lines(_ values: [some Encodable & Sendable]) throws -> String {
    guard !values.isEmpty else { return "[]" }
    let parts = Parallel.map(values.count, by: 256) { range in
      Result { try values[range].map { try line($0) }.joined(separator: ",\n") }
    }
    var text = "[\n"
    for (place, part) in parts.enumerated() {
      if place > 0 { text += ",\n" }
      text += try part.get()
    }
    text += "\n]"
    return text
  }

  private static func encode(_ value: some Encodable, _ formatting: JSONEncoder.OutputFormatting) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
