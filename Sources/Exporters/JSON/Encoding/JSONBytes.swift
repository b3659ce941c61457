import Terminology

/// The bytes of values in the making.
final class JSONBytes {
  var bytes: [UInt8] = []
  private var sorted: [UInt8] = []

  /// Adds a sign of ASCII.
  func add(_ sign: Unicode.Scalar) {
    bytes.append(UInt8(ascii: sign))
  }

  /// Adds a text as a JSON string.
  func add(quoted text: String) {
    JSONBytes.add(quoted: text, to: &bytes)
  }

  /// Adds the key of an entry; most objects are one.
  func add(_ key: EntryKey) {
    JSONBytes.add(key, to: &bytes)
  }

  /// Brings pieces with a comma between two, which end the bytes, into another order.
  ///
  /// - Parameter ranges: the pieces in their new order.
  func reorder(_ ranges: [Range<Int>]) {
    guard let start = ranges.lazy.map(\.lowerBound).min() else { return }
    sorted.removeAll(keepingCapacity: true)
    for (place, range) in ranges.enumerated() {
      if place > 0 { sorted.append(UInt8(ascii: ",")) }
      sorted += bytes[range]
    }
    bytes.replaceSubrange(start..., with: sorted)
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  // What follows works on the array itself, for whether a property is free is asked at every access.

  private static func add(quoted text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    // Few texts have anything to escape, and bytes that stand side by side are soon looked through.
    let start = bytes.count
    bytes += text.utf8
    if bytes[start...].contains(where: needsEscape) {
      bytes.removeSubrange(start...)
      for byte in text.utf8 { add(escaped: byte, to: &bytes) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func add(_ key: EntryKey, to bytes: inout [UInt8]) {
    bytes += "{\"identifier\":".utf8
    add(quoted: key.identifier, to: &bytes)
    bytes += ",\"organisation\":".utf8
    add(quoted: key.organisation, to: &bytes)
    bytes += ",\"publication\":".utf8
    add(quoted: key.publication, to: &bytes)
    bytes.append(UInt8(ascii: "}"))
  }

  private static func add(escaped byte: UInt8, to bytes: inout [UInt8]) {
    guard needsEscape(byte) else { return bytes.append(byte) }
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case ..<0x20: bytes += "u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8
    default: bytes.append(byte)
    }
  }
}
