/// The part of a concept entry that a statement is about (ISO 16642, ISO 30042).
package enum TBXLevel: String, Sendable, CaseIterable {
  /// The concept: `conceptEntry`, in version 2 `termEntry`.
  case concept
  /// One language of the concept: `langSec`, in version 2 `langSet`.
  case language
  /// One term: `termSec`, in version 2 `tig` and `ntig`.
  case term
  /// A word or morpheme of a term: `termCompGrp`, in version 2 only.
  case component
}
