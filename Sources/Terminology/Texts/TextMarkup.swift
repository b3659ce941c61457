/// What was marked up in a text that is now plain: a cross-reference, a formula, a subscript, a word in italics.
public struct TextMarkup: Codable, Hashable, Sendable {
  /// What the markup says about its part of the text.
  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    /// A reference to another entry or document; ``TextMarkup/target`` says which.
    case reference
    /// A formula; ``TextMarkup/source`` holds its original notation.
    case formula
    /// A picture; ``TextMarkup/target`` says where it is.
    case figure
    /// A table whose cells became words.
    case table
    /// Slanted type.
    case italic
    /// Bold type.
    case bold
    /// Below the line.
    case `subscript`
    /// Above the line.
    case superscript
    /// Words of another language.
    case foreign
    /// Anything else; ``TextMarkup/source`` says what.
    case other
  }

  /// What the markup says.
  public var kind: Kind
  /// Where its part begins, in Unicode scalar values from the start of the text.
  public var offset: Int
  /// The length of its part, in Unicode scalar values; 0 for something that left no words behind.
  public var length: Int
  /// What a reference or figure points at: an entry id, a clause, an address.
  public var target: String?
  /// The original notation, where the plain text does not say it all.
  public var source: String?

  /// Markup on a part of a text.
  public init(_ kind: Kind, offset: Int, length: Int, target: String? = nil, source: String? = nil) {
    self.kind = kind
    self.offset = offset
    self.length = length
    self.target = target
    self.source = source
  }
}
