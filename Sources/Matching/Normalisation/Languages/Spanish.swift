extension LanguageProfile {
  /// Spanish.
  ///
  /// `1a` is as likely the first part of `1` as the ordinal, so only `1o` and `1er` are ordinals.
  static let spanish = LanguageProfile(
    language: "es", stemmer: "spanish", articles: ["el", "la", "los", "las", "un", "una", "lo"],
    functionWords: [
      "el", "la", "los", "las", "un", "una", "unos", "unas", "lo", "de", "del", "a", "al", "en", "por", "para", "con",
      "sin", "sobre", "y", "e", "o", "u", "que", "se", "su", "sus", "es", "son", "ser", "como", "entre", "no", "más",
      "este", "esta", "cual", "cuyo", "cuya",
    ],
    editorialWords: ["el", "la", "los", "las", "un", "una", "lo", "que", "es", "son", "ser", "este", "esta"],
    conjunctions: ["y", "e", "o", "u"],
    verbs: ["es", "son"], relativePronouns: ["que", "cual", "cuyo", "cuya"],
    negations: ["no", "sin", "ningún", "ninguno", "ninguna"],
    numerals: numerals(
      "uno dos tres cuatro cinco seis siete ocho nueve diez once doce",
      inflected("primer segund tercer cuart quint sext séptim octav noven décim undécim duodécim", ["o", "a"]),
      "primer / tercer"),
    ordinalEndings: ["er", "o"])
}
