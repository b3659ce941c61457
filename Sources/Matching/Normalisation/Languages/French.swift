extension LanguageProfile {
  /// French, with its elided articles and prepositions.
  ///
  /// The word for one is an article, too, so it is no number; nor is `seconde`, which is a unit.
  static let french = LanguageProfile(
    language: "fr", stemmer: "french", articles: ["le", "la", "les", "l", "un", "une", "des", "du"],
    functionWords: [
      "le", "la", "les", "l", "un", "une", "des", "de", "du", "d", "à", "a", "au", "aux", "en", "par", "pour", "sur",
      "et", "ou", "dans", "que", "qui", "qu", "dont", "avec", "sans", "est", "sont", "être", "etre", "son", "sa", "ses",
      "leur", "leurs", "ce", "cette", "ces", "se", "s", "plus", "il", "elle", "ne", "n", "pas", "peut", "entre",
      "lequel",
      "laquelle", "autre", "autres", "tout", "toute", "y", "si", "comme", "même",
    ],
    editorialWords: [
      "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "qui", "que", "qu", "est", "sont", "être", "ce",
      "cette",
      "ces", "cet",
    ],
    conjunctions: ["et", "ou"],
    verbs: ["est", "sont", "désigne", "désignent"], relativePronouns: ["qui", "que", "dont", "où"],
    negations: ["non", "pas", "sans", "ni", "aucun", "aucune"],
    numerals: numerals(
      "/ deux trois quatre cinq six sept huit neuf dix onze douze",
      "premier/première deuxième/second troisième quatrième cinquième sixième septième huitième neuvième dixième onzième"
        + " douzième"),
    ordinalEndings: ["ième", "ème", "ère", "nde", "nd", "er", "re", "e"],
    spellingParts: [("œ", "oe"), ("æ", "ae")])
}
