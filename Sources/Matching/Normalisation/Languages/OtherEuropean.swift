extension LanguageProfile {
  /// Danish.
  static let danish = LanguageProfile(
    language: "da", stemmer: "danish",
    functionWords: ["af", "og", "eller", "en", "et", "i", "til", "for", "på", "som", "der", "med"],
    foldsMarks: false)

  /// Dutch.
  static let dutch = LanguageProfile(
    language: "nl", stemmer: "dutch", articles: ["de", "het", "een"],
    functionWords: [
      "de", "het", "een", "van", "en", "of", "in", "voor", "op", "met", "dat", "die", "te", "door", "aan",
    ])

  /// Finnish.
  static let finnish = LanguageProfile(
    language: "fi", stemmer: "finnish", functionWords: ["ja", "tai", "joka", "jonka", "on"], foldsMarks: false)

  /// Italian.
  static let italian = LanguageProfile(
    language: "it", stemmer: "italian", articles: ["il", "lo", "la", "i", "gli", "le", "l", "un", "uno", "una"],
    functionWords: [
      "il", "lo", "la", "i", "gli", "le", "l", "un", "uno", "una", "di", "del", "della", "dei", "delle", "dell", "d",
      "a",
      "al", "alla", "in", "nel", "nella", "per", "con", "da", "dal", "e", "o", "che", "si", "su", "è",
    ])

  /// Norwegian.
  static let norwegian = LanguageProfile(
    language: "no", stemmer: "norwegian",
    functionWords: ["av", "og", "eller", "en", "et", "i", "til", "for", "på", "som", "med"],
    foldsMarks: false)

  /// Portuguese.
  static let portuguese = LanguageProfile(
    language: "pt", stemmer: "portuguese", articles: ["o", "a", "os", "as", "um", "uma"],
    functionWords: [
      "o", "a", "os", "as", "um", "uma", "de", "do", "da", "dos", "das", "em", "no", "na", "por", "para", "com", "e",
      "ou",
      "que", "se", "ao", "à", "é", "são", "sem",
    ])

  /// Romanian.
  static let romanian = LanguageProfile(
    language: "ro", stemmer: "romanian",
    functionWords: ["de", "a", "al", "ale", "și", "sau", "în", "la", "cu", "pentru", "care"])

  /// Swedish.
  static let swedish = LanguageProfile(
    language: "sv", stemmer: "swedish",
    functionWords: ["av", "och", "eller", "en", "ett", "i", "till", "för", "på", "som", "med"],
    foldsMarks: false)

  /// Turkish; its dotted and dotless i are two letters.
  static let turkish = LanguageProfile(
    language: "tr", stemmer: "turkish", functionWords: ["ve", "veya", "bir", "ile", "için"], foldsMarks: false)
}
