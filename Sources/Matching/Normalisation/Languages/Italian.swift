extension LanguageProfile {
  /// Italian.
  static let italian = LanguageProfile(
    language: "it", stemmer: "italian", articles: ["il", "lo", "la", "i", "gli", "le", "l", "un", "uno", "una"],
    functionWords: [
      "il", "lo", "la", "i", "gli", "le", "l", "un", "uno", "una", "di", "del", "della", "dei", "delle", "dell", "d",
      "a",
      "al", "alla", "in", "nel", "nella", "per", "con", "da", "dal", "e", "o", "che", "si", "su", "è",
    ])
}
