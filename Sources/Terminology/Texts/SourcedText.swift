/// A text of an entry with what belongs to it: a definition, a note to entry, an example, a context.
public struct SourcedText: Codable, Hashable, Sendable {
  /// The plain text; no markup, no entity, no label such as "Note 1 to entry:".
  public var text: String
  /// The language, where it is not that of the section around the text.
  public var language: LanguageTag?
  /// Where the text was taken from.
  public var sources: [SourceCitation] = []
  /// What was marked up in the text.
  public var markup: [TextMarkup] = []
  /// What else the source says about the text.
  public var properties: [Property] = []

  /// A text, by default with nothing attached.
  public init(_ text: String, language: LanguageTag? = nil, sources: [SourceCitation] = [], markup: [TextMarkup] = []) {
    self.text = text
    self.language = language
    self.sources = sources
    self.markup = markup
  }

  /// The cross-references in the text that name what they point at.
  public var references: [TextMarkup] {
    markup.filter { $0.kind == .reference && $0.target != nil }
  }
}

/// A statement of what a concept is (ISO 1087, 3.3.1): the text and whose it is.
public typealias Definition = SourcedText
