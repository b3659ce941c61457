extension LanguageProfile {
  /// Chinese, written without spaces; definitions are compared by pairs of characters.
  static let chinese = LanguageProfile(language: "zh", foldsMarks: false, isWrittenWithoutSpaces: true)

  /// Japanese; its voicing marks tell words apart and are kept.
  static let japanese = LanguageProfile(language: "ja", foldsMarks: false, isWrittenWithoutSpaces: true)

  /// Korean; its syllables would fall apart into letters, so marks are kept.
  static let korean = LanguageProfile(language: "ko", foldsMarks: false)
}
