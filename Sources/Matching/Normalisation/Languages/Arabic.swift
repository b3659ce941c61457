extension LanguageProfile {
  /// Arabic; hamza carriers, final ya and ta marbuta vary in spelling, vowel signs and tatweel may be left out.
  static let arabic = LanguageProfile(
    language: "ar", stemmer: "arabic",
    articlePrefix: "ال",
    functionWords: [
      "في", "من", "على", "إلى", "عن", "مع", "أو", "و", "التي", "الذي", "هو", "هي", "أن", "ما", "لا", "بين",
    ],
    spellingParts: [("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ٱ", "ا"), ("ى", "ي"), ("ة", "ه"), ("ـ", "")])
}
