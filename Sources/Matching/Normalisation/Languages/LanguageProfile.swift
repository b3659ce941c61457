import Terminology

/// What the ladder knows about a language.
///
/// Each language is one value of this type in a file of its own.
struct LanguageProfile: Sendable {
  /// The primary language subtag.
  var language: String
  /// The Snowball algorithm, where there is one.
  var stemmer: String?
  /// Words that may open a designation without changing it: articles, and the `to` of verbs.
  var articles: Set<String> = []
  /// Articles that are written as one with the word behind them, and with every word of a phrase, the longest first;
  /// at least three letters follow them.
  var articlePrefixes: [String] = []
  /// Words without meaning of their own: articles, prepositions, conjunctions, copulas.
  var functionWords: Set<String> = []
  /// Words that an editor adds, drops or exchanges without changing what a definition says: articles, relative
  /// pronouns, copulas.
  var editorialWords: Set<String> = []
  /// Words that join the members of an enumeration, whose order says nothing.
  var conjunctions: Set<String> = []
  /// Verbs between a term and its definition in a full sentence.
  var verbs: Set<String> = []
  /// Words that open a relative clause.
  var relativePronouns: Set<String> = []
  /// Words that turn what is said into its contrary.
  var negations: Set<String> = []
  /// Numbers in words, cardinal and ordinal; words that are articles, too, are left out.
  var numerals: [String: Int] = [:]
  /// What figures are followed by in ordinal numbers: `st`, `nd`; the longest first.
  var ordinalEndings: [String] = []
  /// Whether nouns one after the other are one longer term (`segment header`).
  var joinsNouns = false
  /// Endings of words that are spelt in two ways, the longest first; the first form becomes the second, behind at
  /// least three letters.
  var spellingEndings: [(from: String, to: String)] = []
  /// Parts of words that are spelt in two ways, anywhere in the word, or at its beginning where they open with `^`.
  var spellingParts: [(from: String, to: String)] = []
  /// Whole words that are spelt in two ways.
  var spellingWords: [String: String] = [:]
  /// Whether marks on letters only tell spellings apart.
  var foldsMarks = true
  /// The transform of ICU that makes one spelling of several, behind all others.
  var spellingTransform: String?
  /// Whether dotted and dotless i are two letters, so that the small letter of `I` is `ı` and that of `İ` is `i`.
  var hasDotlessI = false
  /// Whether words are written without spaces between them.
  var isWrittenWithoutSpaces = false
  /// Whether definitions are compared by their pairs of characters instead of their words.
  var comparesPairsOfCharacters = false

  /// The profile of a language; one that knows nothing particular for a language that is not known.
  static func of(_ language: LanguageTag) -> LanguageProfile {
    all[language.primary] ?? LanguageProfile(language: language.primary)
  }

  private static let all: [String: LanguageProfile] = Dictionary(
    uniqueKeysWithValues: [
      arabic, azerbaijani, chinese, danish, dutch, english, finnish, french, german, italian, japanese, korean,
      norwegian, portuguese, romanian, russian, spanish, swedish, thai, turkish,
    ].map { ($0.language, $0) })

  /// Numbers by their words: rows of words for consecutive numbers, with several words for one between slashes,
  /// and a slash alone where a number has none.
  static func numerals(from first: Int = 1, _ rows: String...) -> [String: Int] {
    var numerals: [String: Int] = [:]
    for row in rows {
      for (place, words) in row.split(separator: " ").enumerated() {
        for word in words.split(separator: "/") { numerals[String(word)] = first + place }
      }
    }
    return numerals
  }

  /// A row of words with each of some endings.
  static func inflected(_ row: String, _ endings: [String]) -> String {
    row.split(separator: " ").map { stems in
      guard stems != "/" else { return "/" }
      return stems.split(separator: "/").flatMap { stem in endings.map { stem + $0 } }.joined(separator: "/")
    }.joined(separator: " ")
  }
}
