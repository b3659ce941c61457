extension LanguageProfile {
  /// Russian; the letter yo is often written without its dots.
  static let russian = LanguageProfile(
    language: "ru", stemmer: "russian",
    functionWords: [
      "и", "или", "в", "во", "на", "с", "со", "к", "по", "из", "за", "от", "для", "о", "об", "при", "не", "что", "как",
      "который", "которая", "которое", "которые", "это", "а", "его", "её", "ее", "их", "между", "до", "без",
    ],
    editorialWords: ["который", "которая", "которое", "которые", "это"],
    conjunctions: ["и", "или"],
    verbs: ["это"],
    spellingParts: [("ё", "е")], foldsMarks: false)
}
