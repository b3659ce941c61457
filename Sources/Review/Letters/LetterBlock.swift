import Terminology

/// A part of a letter, whatever it is written as: Markdown, HTML.
enum LetterBlock {
  /// A heading; the level is 1 for the letter, 2 for a group, 3 for a case.
  case heading(Int, [LetterSpan], anchor: String?)
  /// A paragraph.
  case paragraph([LetterSpan])
  /// Points, each in one line.
  case list([[LetterSpan]])
  /// A text of a source, in full, with whose it is.
  case quotation(String, language: LanguageTag?, owners: [LetterSpan])
  /// A table with its headings.
  case table([String], rows: [[[LetterSpan]]])
}

/// Words within a part of a letter.
enum LetterSpan: ExpressibleByStringInterpolation {
  /// Words of the letter itself, in English; words of sources in them stand between quotation marks.
  case words(String)
  /// Words that stand out.
  case strong(String)
  /// Words of somebody else, in a language that may not be known.
  case quoted(String, LanguageTag?)

  init(stringLiteral value: String) { self = .words(value) }
}
