extension LanguageProfile {
  /// Dutch.
  static let dutch = LanguageProfile(
    language: "nl", stemmer: "dutch", articles: ["de", "het", "een"],
    functionWords: [
      "de", "het", "een", "van", "en", "of", "in", "voor", "op", "met", "dat", "die", "te", "door", "aan",
    ])
}
