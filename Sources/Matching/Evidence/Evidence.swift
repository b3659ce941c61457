import Glibc
import Terminology

/// One piece of evidence that two entries define the same concept, or that they do not.
///
/// Evidence is weighed in bits, as in probabilistic record linkage (Fellegi and Sunter, 1969): the logarithm to base 2
/// of how much likelier it is among pairs that are the same concept than among pairs that are not. The bits of a
/// correspondence add up to its confidence.
public struct Evidence: Codable, Hashable, Sendable {
  /// What kind of evidence it is.
  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    /// How likely a pair is before anything is known about it.
    case prior
    /// Designations of the two met on a rung of the ladder.
    case designation
    /// The designation says little because several entries bear it.
    case ambiguity
    /// The designation has several meanings, of which some fit better than these two do.
    case rivals
    /// Each of the two meets another entry of the other source on a lower rung.
    case betterPartners
    /// The designations of a language do not meet.
    case otherDesignations
    /// The definitions are alike, or not.
    case definition
    /// Both definitions have numbers, but none in common.
    case numbers
    /// One of the definitions negates something.
    case negation
    /// The definition of one opens with a designation of the other, its genus.
    case genus
    /// Broader, narrower or associated concepts of the two are one.
    case neighbours
    /// The domains agree, or not.
    case domain
    /// The parts of speech differ.
    case partOfSpeech
    /// The entries are of one source, which seldom has two for one concept.
    case sameCollection
    /// Both cite the same clause of a document, or one cites the other.
    case source
  }

  /// What kind of evidence it is.
  public var kind: Kind
  /// Its weight: positive for the same concept, negative against it.
  public var bits: Double
  /// The language in which it was found.
  public var language: LanguageTag?
  /// The rung on which designations met.
  public var rung: Rung?
  /// What the left entry says.
  public var left: String?
  /// What the right entry says.
  public var right: String?
  /// From 0 to 1, how alike two definitions are.
  public var similarity: Double?

  /// A piece of evidence with its weight, which is kept to hundredths so that printed tables add up.
  public init(
    _ kind: Kind, bits: Double, language: LanguageTag? = nil, rung: Rung? = nil, left: String? = nil,
    right: String? = nil, similarity: Double? = nil
  ) {
    self.kind = kind
    self.bits = (bits * 100).rounded() / 100
    self.language = language
    self.rung = rung
    self.left = left
    self.right = right
    self.similarity = similarity
  }
}

extension [Evidence] {
  /// The probability to which the evidence adds up.
  public var confidence: Double {
    1 / (1 + exp2(-reduce(0) { $0 + $1.bits }))
  }
}
