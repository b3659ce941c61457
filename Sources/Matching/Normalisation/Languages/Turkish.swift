extension LanguageProfile {
  /// Turkish; its dotted and dotless i are two letters in either case.
  static let turkish = LanguageProfile(
    language: "tr", stemmer: "turkish", functionWords: ["ve", "veya", "bir", "ile", "için"],
    negations: ["değil", "olmayan"],
    // Roman numerals in capitals become small letters without dots.
    numerals: numerals("ı ıı ııı ıv v vı vıı vııı ıx x xı xıı"),
    foldsMarks: false, hasDotlessI: true)
}
