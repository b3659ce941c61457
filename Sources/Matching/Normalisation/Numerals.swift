/// Numbers in words: `2`, `second`, `ii`.
enum Numerals {
  /// The number that a word writes in figures, with or without an ordinal ending, as a Roman numeral, or in letters; nil
  /// where it writes none.
  static func value(of word: String, _ profile: LanguageProfile) -> String? {
    if let number = profile.numerals[word] { return "\(number)" }
    // In Italian and Swedish, "i" is a word.
    if let roman = roman[word], !profile.functionWords.contains(word) { return "\(roman)" }
    if let figures = figures(word) { return figures }
    guard let ending = profile.ordinalEndings.first(where: { word.hasSuffix($0) }) else { return nil }
    return figures(String(word.dropLast(ending.count)))
  }

  /// The figures of a word without leading zeros; nil where it has anything else.
  static func figures(_ word: String) -> String? {
    guard !word.isEmpty, word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let significant = word.drop { $0 == "0" }
    return significant.isEmpty ? "0" : String(significant)
  }

  /// The runs of figures and of other characters.
  static func parts(of word: String) -> [String] {
    var parts: [String] = []
    var wasFigure: Bool?
    for scalar in word.unicodeScalars {
      let isFigure = ("0"..."9").contains(scalar)
      if isFigure != wasFigure { parts.append("") }
      parts[parts.count - 1].unicodeScalars.append(scalar)
      wasFigure = isFigure
    }
    return parts
  }

  /// The Roman numerals that stand in designations; larger ones are more likely words.
  private static let roman: [String: Int] = Dictionary(
    uniqueKeysWithValues: [
      "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii",
      "xviii", "xix", "xx",
    ].enumerated().map { ($0.element, $0.offset + 1) })
}
