extension LanguageProfile {
  /// Arabic; hamza carriers, final ya and ta marbuta vary in spelling, vowel signs and tatweel may be left out.
  ///
  /// The article is written as one with the word behind it, and so are the words for and, then, with, as and to before
  /// the article. The feminine of first is no number, because in the one spelling it is the word for preliminary.
  static let arabic = LanguageProfile(
    language: "ar", stemmer: "arabic",
    articlePrefixes: ["وال", "فال", "بال", "كال", "ال", "لل"],
    functionWords: [
      "في", "من", "على", "إلى", "عن", "مع", "أو", "و", "التي", "الذي", "هو", "هي", "أن", "ما", "لا", "بين",
    ],
    negations: ["غير", "بدون", "دون", "بلا", "عدم", "لا", "ليس", "ليست"],
    numerals: numerals(
      "واحد/واحدة اثنان/اثنين/اثنتان/اثنتين ثلاثة/ثلاث أربعة/أربع خمسة/خمس ستة/ست سبعة/سبع ثمانية/ثماني تسعة/تسع عشرة/عشر",
      "أول ثان/ثاني/ثانية ثالث/ثالثة رابع/رابعة خامس/خامسة سادس/سادسة سابع/سابعة ثامن/ثامنة تاسع/تاسعة عاشر/عاشرة"),
    spellingParts: [("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ٱ", "ا"), ("ى", "ي"), ("ة", "ه"), ("ـ", "")])
}
