extension LanguageProfile {
  /// Turkish; its dotted and dotless i are two letters.
  static let turkish = LanguageProfile(
    language: "tr", stemmer: "turkish", functionWords: ["ve", "veya", "bir", "ile", "için"], foldsMarks: false)
}
