extension LanguageProfile {
  /// Thai, written without spaces; its vowels and tones are marks and are kept.
  ///
  /// The words that make nouns of verbs and adjectives (`การ`, `ความ`) have no meaning of their own.
  static let thai = LanguageProfile(
    language: "th",
    functionWords: [
      "ของ", "และ", "หรือ", "ที่", "ซึ่ง", "อัน", "ใน", "การ", "ความ", "เพื่อ", "สำหรับ", "โดย", "ด้วย", "กับ", "จาก", "แก่", "เป็น",
      "คือ", "แห่ง", "ต่อ",
    ],
    negations: ["ไม่", "ไร้", "มิ"],
    foldsMarks: false, isWrittenWithoutSpaces: true)
}
