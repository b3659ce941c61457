/// A word of a language with its normal forms, made once however often the word occurs.
struct Word: Sendable {
  /// The word as folded (see ``Rung/unicode``).
  let text: Form
  /// Without an article that is written as one with it.
  let bare: Form
  /// In the one spelling that stands for all.
  let spelt: Form
  /// The stem of that spelling.
  let stem: Form
  /// Its first character.
  let initial: Form
  /// How many characters it has (code points).
  let length: Int
  /// Whether its characters are dense with meaning, as Chinese ones are.
  let isDense: Bool
  /// Whether it may open a designation without changing it.
  let isArticle: Bool
  /// Whether it has no meaning of its own, and is neither a number nor a negation.
  let isFunctionWord: Bool
  /// Whether it is among the words that are in most definitions, such as articles, prepositions, `one` and `not`.
  let isCommon: Bool

  /// What it stands for when words are compared whatever their form: its stem, or the numbers and stems of its parts.
  let tokens: [Token]

  /// A stem or number that a word stands for.
  struct Token: Sendable {
    let text: String
    let hash: TextHash
    /// Whether it is a number.
    let isNumber: Bool
    /// Whether it turns what is said into its contrary.
    let isNegation: Bool

    init(_ text: String, isNumber: Bool = false, isNegation: Bool = false) {
      self.text = text
      hash = TextHash(text)
      self.isNumber = isNumber
      self.isNegation = isNegation
    }
  }

  /// A form of a word, and its hash.
  struct Form: Sendable {
    let text: String
    let hash: TextHash

    init(_ text: String) {
      self.text = text
      hash = TextHash(text)
    }
  }
}
