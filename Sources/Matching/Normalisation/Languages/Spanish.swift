extension LanguageProfile {
  /// Spanish.
  static let spanish = LanguageProfile(
    language: "es", stemmer: "spanish", articles: ["el", "la", "los", "las", "un", "una", "lo"],
    functionWords: [
      "el", "la", "los", "las", "un", "una", "unos", "unas", "lo", "de", "del", "a", "al", "en", "por", "para", "con",
      "sin", "sobre", "y", "e", "o", "u", "que", "se", "su", "sus", "es", "son", "ser", "como", "entre", "no", "más",
      "este", "esta", "cual", "cuyo", "cuya",
    ],
    editorialWords: ["el", "la", "los", "las", "un", "una", "lo", "que", "es", "son", "ser", "este", "esta"],
    conjunctions: ["y", "e", "o", "u"],
    verbs: ["es", "son"], relativePronouns: ["que", "cual", "cuyo", "cuya"])
}
