import Terminology

/// The tokens of a text that say something: its words, its numbers with their decimals, and the signs of mathematics.
///
/// Commas are tokens, too, until ``settled(conjunctions:)`` has used them.
struct SubstanceTokens {
  /// The tokens, in their order.
  private(set) var tokens: [String]

  /// The tokens of a text in folded form (see ``Rung/unicode``).
  init(_ text: String) {
    var tokens: [String] = []
    var word = String.UnicodeScalarView()
    func finishWord() {
      if !word.isEmpty { tokens.append(String(word)) }
      word = String.UnicodeScalarView()
    }
    let scalars = Array(text.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      let next = place + 1 < scalars.count ? scalars[place + 1] : nil
      if scalar.isWordCharacter {
        word.append(scalar)
      } else if scalar == "." || scalar == ",", word.last?.isDigit == true, next?.isDigit == true {
        word.append(SubstanceTokens.isDecimal(scalars[(place + 1)...]) ? "." : scalar)
      } else {
        let isMinus = "-–−".unicodeScalars.contains(scalar) && word.isEmpty && next?.isDigit == true
        finishWord()
        if isMinus {
          tokens.append("-")
        } else if scalar.isSubstantiveSign || scalar == "," {
          tokens.append(String(scalar))
        }
      }
    }
    finishWord()
    self.tokens = tokens
  }

  /// Leaves out some tokens and changes the others.
  mutating func compactMap(_ transform: (String) -> String?) {
    tokens = tokens.compactMap { $0 == "," ? $0 : transform($0) }
  }

  /// The tokens without commas, the members of enumerations in one order: `humidity and temperature` is `temperature
  /// and humidity`, and `a, b or c` is `c, a or b`, where the members are single words.
  func settled(conjunctions: Set<String>) -> [String] {
    var settled = tokens
    for place in settled.indices.dropFirst().dropLast() where conjunctions.contains(settled[place]) {
      var members = [place + 1]
      var member = settled[place - 1] == "," ? place - 2 : place - 1
      while member >= 0, settled[member] != "," {
        members.append(member)
        member -= member > 0 && settled[member - 1] == "," ? 2 : settled.count
      }
      members.sort()
      for (target, word) in zip(members, members.map { settled[$0] }.sorted()) { settled[target] = word }
    }
    return settled.filter { $0 != "," }
  }

  /// Three digits after a comma or point are thousands as likely as decimals, so the sign stays as it is written.
  private static func isDecimal(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    rest.prefix { $0.isDigit }.count != 3
  }
}

extension Unicode.Scalar {
  /// Whether words are made of the character: letters, digits and marks.
  var isWordCharacter: Bool {
    if isASCII { return UInt8(ascii: self).isASCIIAlphanumeric }
    return properties.isAlphabetic || properties.numericType != nil || properties.isMark
  }

  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

  /// Signs that change what a text says: `<`, `±`, `−`, `%`, `°`.
  fileprivate var isSubstantiveSign: Bool {
    properties.generalCategory == .mathSymbol || properties.generalCategory == .currencySymbol
      || self == "%" || self == "‰" || self == "°"
  }
}

extension Unicode.Scalar.Properties {
  /// Whether the character is a mark on others.
  var isMark: Bool {
    switch generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
