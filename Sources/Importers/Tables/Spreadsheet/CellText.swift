/// Text in a workbook as its author typed it.
enum CellText {
  /// Undoes the escapes `_x000D_` of ECMA-376 part 1, 22.9.2.19 (ST_Xstring).
  static func decode(_ text: String) -> String {
    guard text.utf8.contains(0x5F), text.contains("_x") else { return text }
    // By scalars: a mark behind an escape joins its last sign to one character.
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let first = rest.first {
      if first == "_", let scalar = escaped(rest.prefix(7)) {
        result.append(scalar)
        rest = rest.dropFirst(7)
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return String(result)
  }

  /// The character that `_x000D_` stands for; nil where the text is no such escape.
  private static func escaped(_ opening: Substring.UnicodeScalarView) -> Unicode.Scalar? {
    let scalars = Array(opening)
    guard scalars.count == 7, scalars[1] == "x", scalars[6] == "_",
      scalars[2..<6].allSatisfy(\.properties.isASCIIHexDigit)
    else { return nil }
    return UInt32(String(String.UnicodeScalarView(scalars[2..<6])), radix: 16).flatMap(Unicode.Scalar.init)
  }

  /// The number of a column from 0, of a cell reference such as `AB12`.
  static func column(of reference: String) -> Int? {
    let letters = reference.utf8.prefix { (0x41...0x5A).contains($0) }
    guard !letters.isEmpty, letters.count <= 3 else { return nil }
    return letters.reduce(0) { $0 * 26 + Int($1 - 0x40) } - 1
  }
}
