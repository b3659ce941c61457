/// A rung of the ladder of normal forms: the one difference that two designations may have and still meet there.
///
/// A lower rung folds less, so designations that meet on it are more alike. A result names the lowest rung on which
/// two designations met, so a reader knows that they are "the same but for inflection".
public enum Rung: String, Codable, Hashable, Sendable, CaseIterable, Comparable {
  /// Nothing: the same characters.
  case identical
  /// Case, width, compatibility forms and look-alike letters of another script (NFKC_Casefold).
  case unicode
  /// Hyphens, other punctuation and spacing.
  case punctuation
  /// Qualifiers in brackets, and articles.
  case qualifiers
  /// Spelling variants (British and American, accents, ligatures).
  case spelling
  /// Inflection (Snowball stems).
  case inflection
  /// Word order, and the prepositions that go with it.
  case wordOrder
  /// Abbreviation and full form.
  case abbreviation
  /// A typing error in one word.
  case typing
  /// Words that stand for each other in the collections, or that designations of one of them have more.
  case synonym
  /// Other words, besides those in common.
  case overlap

  /// Orders from alike to less alike.
  public static func < (left: Rung, right: Rung) -> Bool {
    left.rank < right.rank
  }

  /// What the two designations differ in, in words for a report.
  public var difference: String {
    switch self {
    case .identical: "identical"
    case .unicode: "same but for case or character forms"
    case .punctuation: "same but for hyphens, punctuation or spacing"
    case .qualifiers: "same but for a qualifier or article"
    case .spelling: "same but for spelling"
    case .inflection: "same but for inflection"
    case .wordOrder: "same words in another order"
    case .abbreviation: "abbreviation and full form"
    case .typing: "same but for a typing error"
    case .synonym: "same but for words that stand for each other, or may be left out"
    case .overlap: "some words in common"
    }
  }

  private var rank: Int {
    switch self {
    case .identical: 0
    case .unicode: 1
    case .punctuation: 2
    case .qualifiers: 3
    case .spelling: 4
    case .inflection: 5
    case .wordOrder: 6
    case .abbreviation: 7
    case .typing: 8
    case .synonym: 9
    case .overlap: 10
    }
  }
}
