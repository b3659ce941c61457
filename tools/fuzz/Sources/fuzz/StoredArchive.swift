/// Zip archives whose members are stored as they are (PKWARE APPNOTE 6.3.3, 4.3).
enum StoredArchive {
  /// A workbook of the parts that NUL bytes separate, which XML cannot hold: its sheet, then its shared texts, then the
  /// list of its sheets.
  static func workbook(_ input: [UInt8]) -> [UInt8] {
    let parts = input.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false).map(Array.init)
    let book = parts.count > 2 ? parts[2] : Array("<workbook><sheets><sheet name=\"S\"/></sheets></workbook>".utf8)
    return archive([
      ("xl/workbook.xml", book), ("xl/sharedStrings.xml", parts.count > 1 ? parts[1] : Array("<sst/>".utf8)),
      ("xl/worksheets/sheet1.xml", parts[0]),
    ])
  }

  private static func archive(_ members: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var result: [UInt8] = []
    var directory: [UInt8] = []
    for (name, bytes) in members {
      let offset = result.count
      // The version, no flags, stored, no date; then checksum, packed and unpacked size, length of the name and of extras.
      let facts =
        words(20, 0, 0, 0, 0) + long(checksum(bytes)) + long(UInt32(bytes.count)) + long(UInt32(bytes.count))
        + words(UInt16(name.utf8.count), 0)
      result += long(0x0403_4B50) + facts + Array(name.utf8) + bytes
      // As above, then no comment, the first disk, no attributes, and where the member begins.
      directory += long(0x0201_4B50) + words(20) + facts + words(0, 0, 0) + long(0) + long(UInt32(offset))
      directory += Array(name.utf8)
    }
    let count = UInt16(members.count)
    let end = long(UInt32(directory.count)) + long(UInt32(result.count)) + words(0)
    return result + directory + long(0x0605_4B50) + words(0, 0, count, count) + end
  }

  private static func words(_ values: UInt16...) -> [UInt8] {
    values.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
  }

  private static func long(_ value: UInt32) -> [UInt8] {
    words(UInt16(truncatingIfNeeded: value), UInt16(truncatingIfNeeded: value >> 16))
  }

  /// CRC-32 (ISO 3309).
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var remainder = UInt32.max
    for byte in bytes {
      remainder ^= UInt32(byte)
      for _ in 0..<8 { remainder = remainder >> 1 ^ (remainder & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return ~remainder
  }
}
