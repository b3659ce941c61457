extension LanguageProfile {
  /// Romanian.
  static let romanian = LanguageProfile(
    language: "ro", stemmer: "romanian",
    functionWords: ["de", "a", "al", "ale", "și", "sau", "în", "la", "cu", "pentru", "care"],
    negations: ["nu", "fără"])
}
