import Terminology

/// The texts that the cells of a workbook share (ECMA-376 part 1, 18.4).
enum SharedStrings {
  /// Reads all of them.
  ///
  /// - Throws: ``ImportError`` when the part is not well-formed.
  static func read(_ reader: XMLReader) throws -> [String] {
    var strings: [String] = []
    guard try reader.next() == .start else { return [] }
    try reader.forEachChild {
      if reader.name.local == "si" { strings.append(try readItem(reader)) }
    }
    try reader.finish()
    return strings
  }

  /// Reads the text in the element just opened: its runs together, without the phonetic guides of Japanese.
  static func readItem(_ reader: XMLReader) throws -> String {
    var text = ""
    try reader.forEachChild {
      switch reader.name.local {
      case "t": text += try reader.readText()
      case "r": text += try readItem(reader)
      default: return
      }
    }
    return CellText.decode(text)
  }
}
