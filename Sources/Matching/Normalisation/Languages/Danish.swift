extension LanguageProfile {
  /// Danish; its letters with marks are letters of their own.
  static let danish = LanguageProfile(
    language: "da", stemmer: "danish",
    functionWords: ["af", "og", "eller", "en", "et", "i", "til", "for", "på", "som", "der", "med"],
    negations: ["ikke", "uden"],
    foldsMarks: false)
}
