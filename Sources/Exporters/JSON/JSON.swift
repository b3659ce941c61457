import Concurrency
import Files
import FoundationEssentials

/// JSON as Concord writes it: keys in order, so that the same values give the same bytes.
package enum JSON {
  /// A value, indented.
  package static func page(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// A value on one line.
  package static func line(_ value: some Encodable) throws -> String {
    let encoder = JSONLineEncoder()
    try encoder.add(value)
    return encoder.text
  }

  /// An array with a line for each of its values.
  static func lines(_ values: [some Encodable & Sendable]) throws -> FileContents {
    guard !values.isEmpty else { return FileContents("[]") }
    let parts = Parallel.map(values.count, by: 256) { range in
      Result {
        let encoder = JSONLineEncoder()
        for place in range {
          if place > range.lowerBound { encoder.add(",\n") }
          try encoder.add(values[place])
        }
        return encoder.bytes
      }
    }
    var lines = FileContents("[\n")
    for (place, part) in parts.enumerated() {
      if place > 0 { lines.append(",\n") }
      lines.append(try part.get())
    }
    lines.append("\n]")
    return lines
  }
}
