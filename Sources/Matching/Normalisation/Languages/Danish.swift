extension LanguageProfile {
  /// Danish.
  static let danish = LanguageProfile(
    language: "da", stemmer: "danish",
    functionWords: ["af", "og", "eller", "en", "et", "i", "til", "for", "på", "som", "der", "med"],
    foldsMarks: false)
}
