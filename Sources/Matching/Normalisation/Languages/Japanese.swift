extension LanguageProfile {
  /// Japanese; its voicing marks tell words apart and are kept.
  static let japanese = LanguageProfile(language: "ja", foldsMarks: false, isWrittenWithoutSpaces: true)
}
