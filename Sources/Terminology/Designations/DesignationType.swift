/// What kind of designation something is (the termType of ISO 12620 and ISO 30042).
///
/// The list is open: a type that is not named here keeps the word of its source.
public struct DesignationType: RawRepresentable, Codable, Hashable, Sendable {
  /// The word of ISO 30042, for instance `fullForm`.
  public var rawValue: String

  /// A type by its word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The complete form of a term that has abbreviated ones.
  public static let fullForm = DesignationType(rawValue: "fullForm")
  /// A form made by leaving out words or letters.
  public static let abbreviation = DesignationType(rawValue: "abbreviation")
  /// An abbreviation of initial letters, read as a word.
  public static let acronym = DesignationType(rawValue: "acronym")
  /// An abbreviation of initial letters, read letter by letter.
  public static let initialism = DesignationType(rawValue: "initialism")
  /// A form with fewer words than the full one.
  public static let shortForm = DesignationType(rawValue: "shortForm")
  /// A symbol of a quantity, unit or the like.
  public static let symbol = DesignationType(rawValue: "symbol")
  /// A formula.
  public static let formula = DesignationType(rawValue: "formula")
  /// An equation.
  public static let equation = DesignationType(rawValue: "equation")
  /// The proper name of an individual concept.
  public static let appellation = DesignationType(rawValue: "appellation")
  /// A variant in spelling.
  public static let variant = DesignationType(rawValue: "variant")
  /// A fixed phrase.
  public static let phrase = DesignationType(rawValue: "phrase")

  /// Whether the designation stands for a longer one.
  public var isAbbreviated: Bool {
    self == .abbreviation || self == .acronym || self == .initialism || self == .shortForm
  }

  /// Whether the designation is made of signs rather than of words.
  public var isSymbolic: Bool {
    self == .symbol || self == .formula || self == .equation
  }
}
