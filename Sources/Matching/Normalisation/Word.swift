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
  /// Whether it has no meaning of its own.
  let isFunctionWord: Bool

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
