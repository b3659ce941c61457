extension LanguageProfile {
  /// Finnish; its letters with marks are letters of their own.
  static let finnish = LanguageProfile(
    language: "fi", stemmer: "finnish", functionWords: ["ja", "tai", "joka", "jonka", "on"],
    negations: ["ei", "ilman"], foldsMarks: false)
}
