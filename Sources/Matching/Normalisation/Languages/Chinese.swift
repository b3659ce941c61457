extension LanguageProfile {
  /// Chinese in both scripts, written without spaces; definitions are compared by pairs of characters.
  static let chinese = LanguageProfile(
    language: "zh",
    functionWords: ["的", "之", "和", "与", "及", "以及", "或", "或者", "在", "是", "为", "对", "于"],
    negations: ["不", "非", "无", "未", "没有"],
    foldsMarks: false, spellingTransform: "Traditional-Simplified", isWrittenWithoutSpaces: true,
    comparesPairsOfCharacters: true)
}
