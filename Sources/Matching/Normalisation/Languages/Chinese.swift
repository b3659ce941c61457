extension LanguageProfile {
  /// Chinese, written without spaces; definitions are compared by pairs of characters.
  static let chinese = LanguageProfile(language: "zh", foldsMarks: false, isWrittenWithoutSpaces: true)
}
