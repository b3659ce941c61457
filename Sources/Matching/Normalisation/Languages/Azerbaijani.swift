extension LanguageProfile {
  /// Azerbaijani in Latin letters; its dotted and dotless i are two letters, as in Turkish.
  static let azerbaijani = LanguageProfile(
    language: "az", functionWords: ["və", "ilə", "üçün", "bir"],
    // Roman numerals in capitals become small letters without dots.
    numerals: numerals("ı ıı ııı ıv v vı vıı vııı ıx x xı xıı"),
    foldsMarks: false, hasDotlessI: true)
}
