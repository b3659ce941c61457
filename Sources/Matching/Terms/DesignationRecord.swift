import Terminology

/// A designation as matching knows it.
struct DesignationRecord: Sendable {
  /// What sets a designation apart from others.
  struct Features: OptionSet, Sendable {
    let rawValue: UInt16
    /// It stands first with its entry in its language.
    static let isLeading = Features(rawValue: 1)
    /// It is a symbol or formula.
    static let isSymbol = Features(rawValue: 2)
    /// It looks like an abbreviation.
    static let isAbbreviation = Features(rawValue: 4)
    /// It is too short to say much by itself.
    static let isWeak = Features(rawValue: 8)
    /// A preposition or comma may account for the order of its words.
    static let hasMovableParts = Features(rawValue: 16)
    /// It is deprecated or superseded.
    static let isDeprecated = Features(rawValue: 32)
    /// It has a domain in angle brackets.
    static let hasDomain = Features(rawValue: 64)
    /// Its part of speech is known.
    static let hasPartOfSpeech = Features(rawValue: 128)
  }

  /// Its entry in ``EntryIndex/entries``.
  var entry: Int32
  /// Its section in the entry.
  var section: Int32
  /// Its place in the section.
  var place: Int32
  /// Its language in ``EntryIndex/languages``.
  var language: UInt16
  var features: Features
  /// The first of its words in ``EntryIndex/designationWords``.
  var firstWord: UInt32 = 0
  /// How many words it has without qualifier and article.
  var wordCount: UInt16 = 0
  /// How many of them have a meaning of their own.
  var contentWords: UInt16 = 0
  /// Its keys.
  var keys = RungKeys()

  /// A key by which it is joined with others of its language only.
  func joinKey(_ key: UInt64) -> UInt64 { TextHash.mixed(key ^ UInt64(language) << 48) }
}

/// The keys of a designation on the rungs of the ladder, as hashes.
struct RungKeys: Sendable {
  /// The keys from ``Rung/identical`` to ``Rung/wordOrder``; 0 where a rung leaves nothing.
  private var rungs: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0, 0, 0)
  /// A key of the stems that does not depend on their order, as that on ``Rung/wordOrder``, but of single words, too.
  var bag: UInt64 = 0
  /// The initials of all words, and of those with a meaning of their own; 0 where there are none.
  var initials: (all: UInt64, content: UInt64) = (0, 0)

  /// The key on a rung.
  subscript(rung: Rung) -> UInt64 {
    get {
      switch rung {
      case .identical: rungs.0
      case .unicode: rungs.1
      case .punctuation: rungs.2
      case .qualifiers: rungs.3
      case .spelling: rungs.4
      case .inflection: rungs.5
      case .wordOrder: rungs.6
      case .abbreviation, .typing, .synonym, .overlap: 0
      }
    }
    set {
      switch rung {
      case .identical: rungs.0 = newValue
      case .unicode: rungs.1 = newValue
      case .punctuation: rungs.2 = newValue
      case .qualifiers: rungs.3 = newValue
      case .spelling: rungs.4 = newValue
      case .inflection: rungs.5 = newValue
      case .wordOrder: rungs.6 = newValue
      case .abbreviation, .typing, .synonym, .overlap: break
      }
    }
  }

  /// The lowest rung on which two designations meet by an equal key; nil when they meet on none.
  func lowestRung(with other: RungKeys) -> Rung? {
    Rung.allCases.first { self[$0] != 0 && self[$0] == other[$0] }
  }
}
