extension LanguageProfile {
  /// Italian, with its elided articles and prepositions.
  ///
  /// The word for one is an article, too, so it is no number. `1a` is as likely the first part of `1` as the ordinal, so
  /// only `1o` is one.
  static let italian = LanguageProfile(
    language: "it", stemmer: "italian", articles: ["il", "lo", "la", "i", "gli", "le", "l", "un", "uno", "una"],
    functionWords: [
      "il", "lo", "la", "i", "gli", "le", "l", "un", "uno", "una", "di", "del", "dello", "della", "dei", "degli",
      "delle", "dell", "d", "a", "ad", "al", "allo", "alla", "ai", "agli", "alle", "all", "in", "nel", "nello", "nella",
      "nei", "negli", "nelle", "nell", "per", "con", "da", "dal", "dallo", "dalla", "dai", "dagli", "dalle", "dall",
      "e", "ed", "o", "od", "che", "si", "su", "sul", "sullo", "sulla", "sui", "sugli", "sulle", "sull", "tra", "fra",
      "è", "sono",
    ],
    conjunctions: ["e", "ed", "o", "od"],
    negations: ["non", "senza", "nessun", "nessuna", "nessuno"],
    numerals: numerals(
      "/ due tre quattro cinque sei sette otto nove dieci undici dodici",
      inflected("prim second terz quart quint sest settim ottav non decim undicesim dodicesim", ["o", "a"])),
    ordinalEndings: ["o"])
}
