extension LanguageProfile {
  /// Japanese, written without spaces; definitions are compared by pairs of characters.
  ///
  /// Its voicing marks tell words apart and are kept.
  static let japanese = LanguageProfile(
    language: "ja",
    functionWords: [
      "の", "と", "や", "を", "に", "は", "が", "で", "へ", "も", "及び", "および", "又は", "または", "に関する",
      "による", "における", "のための", "である",
    ],
    negations: ["非", "不", "無", "未", "ない"],
    foldsMarks: false, isWrittenWithoutSpaces: true, comparesPairsOfCharacters: true)
}
