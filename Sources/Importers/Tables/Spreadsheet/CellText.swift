/// Text in a workbook as its author typed it.
enum CellText {
  /// Undoes the escapes `_x000D_` of ECMA-376 part 1, 22.9.2.19 (ST_Xstring); the line ends of a text that has some
  /// become line feeds.
  static func decode(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "_x") {
      result += rest[..<start.lowerBound]
      let code = rest[start.upperBound...].prefix(5)
      if code.count == 5, code.last == "_", let value = UInt32(code.dropLast(), radix: 16),
        let scalar = Unicode.Scalar(value)
      {
        result.unicodeScalars.append(scalar)
        rest = rest[rest.index(start.upperBound, offsetBy: 5)...]
      } else {
        result += "_x"
        rest = rest[start.upperBound...]
      }
    }
    result += rest
    return result.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }

  /// The number of a column from 0, of a cell reference such as `AB12`.
  static func column(of reference: String) -> Int? {
    let letters = reference.utf8.prefix { (0x41...0x5A).contains($0) }
    guard !letters.isEmpty, letters.count <= 3 else { return nil }
    return letters.reduce(0) { $0 * 26 + Int($1 - 0x40) } - 1
  }
}
