extension LanguageProfile {
  /// Dutch.
  ///
  /// The word for one differs from the article by marks only, so it is no number.
  static let dutch = LanguageProfile(
    language: "nl", stemmer: "dutch", articles: ["de", "het", "een"],
    functionWords: [
      "de", "het", "een", "van", "en", "of", "in", "voor", "op", "met", "dat", "die", "te", "door", "aan",
    ],
    conjunctions: ["en", "of"],
    negations: ["niet", "non", "geen", "zonder"],
    numerals: numerals(
      "/ twee drie vier vijf zes zeven acht negen tien elf twaalf",
      "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde"),
    ordinalEndings: ["ste", "de", "e"])
}
