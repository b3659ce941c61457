extension LanguageProfile {
  /// Swedish; its letters with marks are letters of their own.
  static let swedish = LanguageProfile(
    language: "sv", stemmer: "swedish",
    functionWords: ["av", "och", "eller", "en", "ett", "i", "till", "för", "på", "som", "med"],
    negations: ["icke", "inte", "utan"],
    foldsMarks: false)
}
