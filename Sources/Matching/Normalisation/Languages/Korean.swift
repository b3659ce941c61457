extension LanguageProfile {
  /// Korean; its syllables would fall apart into letters, so marks are kept.
  static let korean = LanguageProfile(language: "ko", foldsMarks: false)
}
