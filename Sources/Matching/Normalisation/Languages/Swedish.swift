extension LanguageProfile {
  /// Swedish.
  static let swedish = LanguageProfile(
    language: "sv", stemmer: "swedish",
    functionWords: ["av", "och", "eller", "en", "ett", "i", "till", "för", "på", "som", "med"],
    foldsMarks: false)
}
