extension LanguageProfile {
  /// English, with the differences between British and American spelling.
  static let english = LanguageProfile(
    language: "en", stemmer: "english", articles: ["a", "an", "the", "to"],
    functionWords: [
      "a", "an", "the", "of", "for", "in", "on", "to", "by", "with", "and", "or", "at", "from", "as", "is", "are", "be",
      "that", "which", "who", "whose", "its", "it", "their", "this", "these", "those", "into", "other", "such", "any",
      "has", "have", "can", "may", "used", "one", "more", "not", "s", "was", "were", "been", "being", "also", "where",
      "when", "than", "between", "within", "through", "each", "all", "some", "whether", "e", "g", "etc",
    ],
    editorialWords: [
      "a", "an", "the", "that", "which", "who", "is", "are", "be", "been", "being", "was", "were", "it", "its", "this",
      "these", "such", "there",
    ],
    conjunctions: ["and", "or"],
    verbs: [
      "is", "are", "means", "denotes", "designates", "refers", "represents", "describes", "defines", "consists",
      "contains", "comprises", "includes", "provides", "specifies", "identifies",
    ],
    relativePronouns: ["that", "which", "who", "whose", "where"],
    negations: ["non", "not", "no", "without", "un"],
    numerals: numerals(
      "one two three four five six seven eight nine ten eleven twelve",
      "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"),
    ordinalEndings: ["st", "nd", "rd", "th"], joinsNouns: true,
    spellingEndings: [
      ("isations", "izations"), ("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("iser", "izer"),
      ("ises", "izes"), ("ise", "ize"), ("ysing", "yzing"), ("ysed", "yzed"), ("yses", "yzes"), ("yse", "yze"),
      ("ourings", "orings"),
      ("ouring", "oring"), ("oured", "ored"), ("ours", "ors"), ("oural", "oral"), ("our", "or"), ("tres", "ters"),
      ("tre", "ter"), ("bres", "bers"), ("bre", "ber"), ("ogues", "ogs"), ("ogue", "og"), ("ences", "enses"),
      ("ence", "ense"), ("elling", "eling"), ("elled", "eled"), ("eller", "eler"), ("ements", "ments"),
      ("ement", "ment"),
    ],
    spellingParts: [
      ("^oes", "es"), ("^oed", "ed"), ("^aes", "es"), ("anaes", "anes"), ("haem", "hem"), ("caec", "cec"),
      ("faec", "fec"), ("paed", "ped"), ("oestr", "estr"), ("foet", "fet"), ("sulph", "sulf"), ("mould", "mold"),
    ],
    spellingWords: [
      "grey": "gray", "odour": "odor", "odours": "odors", "aluminium": "aluminum", "programme": "program",
      "programmes": "programs", "tyre": "tire",
      "tyres": "tires", "artefact": "artifact", "artefacts": "artifacts", "cheque": "check", "gauge": "gage",
      "centimetre": "centimeter", "kilometre": "kilometer", "judgement": "judgment",
      "acknowledgement": "acknowledgment",
      "fibre": "fiber", "fibres": "fibers", "centre": "center", "centres": "centers", "metre": "meter",
      "metres": "meters", "disc": "disk", "discs": "disks", "licence": "license", "licences": "licenses",
    ])
}
