import Matching
import Terminology

/// Glossaries whose entries were compared with each other, for ``Harmoniser``.
public struct ComparedGlossaries: Sendable {
  /// The glossaries, in an order that does not depend on the one in which they were given.
  let glossaries: [Glossary]
  /// How their entries compare.
  let weighed: WeighedGlossaries
}
