import Terminology

extension PartOfSpeech {
  /// The part of speech that a word of a source names, in the languages of IEC, ISO and ITU publications.
  package init?(word: String) {
    switch word.trimmingWhitespace().lowercased() {
    case "noun", "n.", "substantive", "substantiv", "nom", "名詞", "명사", "名词", "существительное": self = .noun
    case "verb", "v", "v.", "vt", "vi", "verbe", "動詞", "동사", "动词", "глагол": self = .verb
    case "adjective", "adj", "adj.", "adjektiv", "adjectif", "adjetivo", "przymiotnik", "形容詞", "형용사", "形容词",
      "صفة", "прилагательное":
      self = .adjective
    case "adverb", "adv", "adv.", "adverbe", "副詞", "부사", "副词": self = .adverb
    case "propernoun", "proper noun": self = .properNoun
    case "prefix", "préfixe", "präfix", "prefixo", "prefijo", "przedrostek", "接頭語", "접두사", "词头": self = .prefix
    case "suffix", "suffixe", "sufixo", "sufijo", "przyrostek", "接尾語", "접미사", "词尾": self = .suffix
    default: return nil
    }
  }
}

extension GrammaticalGender {
  /// The gender that a word or its usual letter names.
  package init?(word: String) {
    switch word.trimmingWhitespace().lowercased() {
    case "m", "m.", "masculine", "masculin", "maskulin", "masc": self = .masculine
    case "f", "f.", "feminine", "féminin", "feminin", "fem": self = .feminine
    case "n", "neuter", "neutre", "neutrum", "neut": self = .neuter
    case "c", "common", "other", "utrum": self = .other
    default: return nil
    }
  }
}

extension GrammaticalNumber {
  /// The number that a word or its usual abbreviation names.
  package init?(word: String) {
    switch word.trimmingWhitespace().lowercased() {
    case "singular", "sg", "sing", "singulier": self = .singular
    case "plural", "pl", "pl.", "pluriel": self = .plural
    case "dual": self = .dual
    case "mass", "uncountable", "massnoun": self = .mass
    case "other", "othernumber": self = .other
    default: return nil
    }
  }
}

extension DesignationType {
  /// The type that a word names, written as in ISO 30042 (`fullForm`), with underscores (`full_form`) or spaces.
  package init?(word: String) {
    let parts = word.trimmingWhitespace().split(whereSeparator: { $0 == "_" || $0 == " " || $0 == "-" })
    guard let first = parts.first else { return nil }
    let camelCase = parts.dropFirst().reduce(first.prefix(1).lowercased() + first.dropFirst()) { name, part in
      name + part.prefix(1).uppercased() + part.dropFirst()
    }
    switch camelCase {
    case "abbrev", "abbreviatedForm", "abbreviated": self = .abbreviation
    case "properName": self = .appellation
    case "letterSymbol", "graphicalSymbol": self = .symbol
    default: self.init(rawValue: camelCase)
    }
  }
}
