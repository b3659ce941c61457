extension LanguageProfile {
  /// Norwegian.
  static let norwegian = LanguageProfile(
    language: "no", stemmer: "norwegian",
    functionWords: ["av", "og", "eller", "en", "et", "i", "til", "for", "på", "som", "med"],
    foldsMarks: false)
}
