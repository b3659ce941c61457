extension LanguageProfile {
  /// Portuguese.
  ///
  /// The word for one is an article, too, so it is no number. `1a` is as likely the first part of `1` as the ordinal, so
  /// only `1o` is one.
  static let portuguese = LanguageProfile(
    language: "pt", stemmer: "portuguese", articles: ["o", "a", "os", "as", "um", "uma"],
    functionWords: [
      "o", "a", "os", "as", "um", "uma", "de", "do", "da", "dos", "das", "em", "no", "na", "nos", "nas", "por", "pelo",
      "pela", "para", "com", "e", "ou", "que", "se", "ao", "aos", "à", "às", "é", "são", "sem",
    ],
    conjunctions: ["e", "ou"],
    negations: ["não", "sem", "nenhum", "nenhuma"],
    numerals: numerals(
      "/ dois/duas três quatro cinco seis sete oito nove dez onze doze",
      inflected("primeir segund terceir quart quint sext sétim oitav non décim undécim duodécim", ["o", "a"])),
    ordinalEndings: ["o"])
}
