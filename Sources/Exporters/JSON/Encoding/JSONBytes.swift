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
    add("\"")
    // Few texts have anything to escape, and bytes that stand side by side are soon looked through.
    let start = bytes.count
    bytes += text.utf8
    if bytes[start...].contains(where: JSONBytes.needsEscape) {
      bytes.removeSubrange(start...)
      for byte in text.utf8 { add(escaped: byte) }
    }
    add("\"")
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

  private func add(escaped byte: UInt8) {
    guard JSONBytes.needsEscape(byte) else { return bytes.append(byte) }
    add("\\")
    switch byte {
    case 0x08: add("b")
    case 0x09: add("t")
    case 0x0A: add("n")
    case 0x0C: add("f")
    case 0x0D: add("r")
    case ..<0x20: bytes += "u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8
    default: bytes.append(byte)
    }
  }
}
