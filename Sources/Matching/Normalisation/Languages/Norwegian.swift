extension LanguageProfile {
  /// Norwegian; its letters with marks are letters of their own.
  static let norwegian = LanguageProfile(
    language: "no", stemmer: "norwegian",
    functionWords: ["av", "og", "eller", "en", "et", "i", "til", "for", "på", "som", "med"],
    negations: ["ikke", "uten"],
    foldsMarks: false)
}
