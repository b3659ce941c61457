extension LanguageProfile {
  /// German; umlauts and sharp s have spellings without them.
  ///
  /// The word for one before a noun is an article, too, so only `eins` is a number.
  static let german = LanguageProfile(
    language: "de", stemmer: "german", articles: ["der", "die", "das", "ein", "eine"],
    functionWords: [
      "der", "die", "das", "den", "dem", "des", "ein", "eine", "einer", "eines", "einem", "einen", "und", "oder", "von",
      "für", "zu", "zum", "zur", "in", "im", "an", "am", "auf", "aus", "bei", "mit", "nach", "über", "durch", "ist",
      "sind", "wird", "werden", "als", "dass", "sich", "nicht", "um", "kann", "zwischen",
    ],
    editorialWords: [
      "der", "die", "das", "den", "dem", "des", "ein", "eine", "einer", "eines", "einem", "einen", "ist", "sind",
      "wird",
      "werden", "welche", "welcher", "welches",
    ],
    conjunctions: ["und", "oder"],
    verbs: ["ist", "sind", "bezeichnet"], relativePronouns: ["der", "die", "das", "welche", "welcher", "welches"],
    negations: ["nicht", "non", "kein", "keine", "keiner", "keines", "keinem", "keinen", "ohne"],
    numerals: numerals(
      "eins zwei/zwo drei vier fünf sechs sieben acht neun zehn elf zwölf",
      inflected(
        "erst zweit dritt viert fünft sechst siebt/siebent acht neunt zehnt elft zwölft", ["e", "em", "en", "er", "es"])
    ),
    ordinalEndings: ["sten", "ster", "stes", "ste", "ten", "ter", "tes", "te"],
    spellingParts: [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"), ("ph", "f")])
}
