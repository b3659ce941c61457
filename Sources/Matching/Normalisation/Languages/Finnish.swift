extension LanguageProfile {
  /// Finnish.
  static let finnish = LanguageProfile(
    language: "fi", stemmer: "finnish", functionWords: ["ja", "tai", "joka", "jonka", "on"], foldsMarks: false)
}
