import Terminology

/// The forms of values that XML Schema gives names to.
package enum TBXLexical {
  /// Whether a text is a name by which an element can be referred to (XML Schema `NCName`), with a colon where asked.
  static func isName(_ text: String, withColons: Bool) -> Bool {
    guard let first = text.unicodeScalars.first, isNameStart(first) else { return false }
    return text.unicodeScalars.allSatisfy { isNameStart($0) || isNamePart($0) || (withColons && $0 == ":") }
  }

  /// A text without the white space of XML around it.
  static func trimmed(_ text: String) -> String {
    guard let first = text.utf8.first, let last = text.utf8.last, first <= 0x20 || last <= 0x20 else { return text }
    return text.trimmingWhitespace()
  }

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", ".", "0"..."9", "\u{B7}": true
    default:
      !scalar.isASCII
        && [.nonspacingMark, .spacingMark, .decimalNumber].contains(scalar.properties.generalCategory)
    }
  }

  private static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "_": true
    default: !scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.isIdeographic)
    }
  }

  /// Whether a text is a language code in form (XML Schema `language`): letters, then letters and digits between hyphens.
  static func isLanguage(_ text: String) -> Bool {
    let subtags = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return subtags.enumerated().allSatisfy { order, subtag in
      (1...8).contains(subtag.count) && subtag.allSatisfy { isLetter($0) || (order > 0 && isDigit($0)) }
    }
  }

  /// Whether a language code begins as BCP 47 has it: with two or three letters, or privately.
  static func isUsualLanguage(_ text: String) -> Bool {
    let primary = text.prefix { $0 != "-" }.lowercased()
    return (2...3).contains(primary.utf8.count) || primary == "x" || primary == "i"
  }

  /// Whether a text is the address of something on the web.
  static func isAddress(_ text: String) -> Bool {
    for scheme in ["http://", "https://"] where text.hasPrefix(scheme) { return text.utf8.count > scheme.utf8.count }
    return false
  }

  /// Whether a text is a day, or a time on a day (XML Schema `date` and `dateTime`).
  package static func isDate(_ text: String) -> Bool {
    var rest = Array(text.utf8)[...]
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let yearDigits = rest.prefix(while: isDigit).count
    guard yearDigits >= 4, let year = number(&rest, digits: yearDigits), skip("-", &rest),
      let month = number(&rest, digits: 2), skip("-", &rest), let day = number(&rest, digits: 2),
      (1...12).contains(month), (1...length(of: month, in: year)).contains(day)
    else { return false }
    if skip("T", &rest) {
      guard let hour = number(&rest, digits: 2), skip(":", &rest), let minute = number(&rest, digits: 2),
        skip(":", &rest), let second = number(&rest, digits: 2), hour < 24, minute < 60, second < 60
      else { return false }
      if skip(".", &rest) {
        guard let digit = rest.first, isDigit(digit) else { return false }
        rest = rest.drop(while: isDigit)
      }
    }
    return isZone(rest)
  }

  private static func isZone(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    if rest.isEmpty || rest.elementsEqual("Z".utf8) { return true }
    guard skip("+", &rest) || skip("-", &rest), let hour = number(&rest, digits: 2), skip(":", &rest),
      let minute = number(&rest, digits: 2)
    else { return false }
    return rest.isEmpty && minute < 60 && (hour < 14 || (hour == 14 && minute == 0))
  }

  private static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func skip(_ character: Character, _ rest: inout ArraySlice<UInt8>) -> Bool {
    guard rest.first == character.asciiValue else { return false }
    rest.removeFirst()
    return true
  }

  private static func number(_ rest: inout ArraySlice<UInt8>, digits: Int) -> Int? {
    let part = rest.prefix(digits)
    guard part.count == digits, part.allSatisfy(isDigit) else { return nil }
    rest = rest.dropFirst(digits)
    return Int(String(decoding: part, as: UTF8.self))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
