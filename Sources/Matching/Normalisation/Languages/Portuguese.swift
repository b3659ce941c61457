extension LanguageProfile {
  /// Portuguese.
  static let portuguese = LanguageProfile(
    language: "pt", stemmer: "portuguese", articles: ["o", "a", "os", "as", "um", "uma"],
    functionWords: [
      "o", "a", "os", "as", "um", "uma", "de", "do", "da", "dos", "das", "em", "no", "na", "por", "para", "com", "e",
      "ou",
      "que", "se", "ao", "à", "é", "são", "sem",
    ])
}
