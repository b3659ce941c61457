extension UInt8 {
  /// Whether the byte is an ASCII letter or digit.
  package var isASCIIAlphanumeric: Bool {
    (0x61...0x7A).contains(self) || (0x41...0x5A).contains(self) || (0x30...0x39).contains(self)
  }
}

extension Unicode.Scalar {
  /// Whether it is an ASCII character that is neither white space nor a control character.
  fileprivate var isVisibleASCII: Bool { value > 0x20 && value < 0x7F }

  /// Whether sources use the character as white space: that of Unicode, and the zero-width space and byte order
  /// mark that word processors leave behind.
  package var isSpaceInSources: Bool {
    if isASCII { return self == " " || (0x09...0x0D).contains(value) }
    return properties.isWhitespace || self == "\u{200B}" || self == "\u{FEFF}"
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  package func trimmingWhitespace() -> String {
    // Nearly all texts of sources begin and end with a letter or a mark of ASCII.
    let scalars = unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return "" }
    if first.isVisibleASCII && last.isVisibleASCII { return String(self) }
    guard let start = scalars.firstIndex(where: { !$0.isSpaceInSources }),
      let end = scalars.lastIndex(where: { !$0.isSpaceInSources })
    else { return "" }
    return String(self[start...end])
  }

  /// The text with every run of white space as one space, and none at the ends.
  package func collapsingWhitespace() -> String {
    guard needsCollapsing else { return String(self) }
    var result = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in unicodeScalars {
      if scalar.isSpaceInSources && scalar != "\u{A0}" && scalar != "\u{202F}" {
        pendingSpace = !result.isEmpty
      } else {
        if pendingSpace { result.append(" ") }
        pendingSpace = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  private var needsCollapsing: Bool {
    var previous: UInt8 = 0x20
    for byte in utf8 {
      // Other characters are looked at one by one below; some of them are spaces.
      if byte >= 0x80 { return needsCollapsingByScalars }
      if byte <= 0x20 && (byte != 0x20 || previous == 0x20) { return needsCollapsingByScalars }
      previous = byte
    }
    return previous == 0x20 && !isEmpty
  }

  private var needsCollapsingByScalars: Bool {
    var previousWasSpace = true
    for scalar in unicodeScalars {
      let isSpace = scalar.isSpaceInSources && scalar != "\u{A0}" && scalar != "\u{202F}"
      if isSpace && (previousWasSpace || scalar != " ") { return true }
      previousWasSpace = isSpace
    }
    return previousWasSpace && !isEmpty
  }
}
