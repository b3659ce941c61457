import Harmonisation
import Matching
import Terminology
import TestSupport

/// The directory of glossaries in which entries whose ids have the same number (`1`, `1a`) are one concept, and all
/// others are not.
func directory(_ glossaries: Glossary...) -> Directory { directory(glossaries) }

/// The directory of glossaries in which entries whose ids have the same number (`1`, `1a`) are one concept, and all
/// others are not.
func directory(_ glossaries: [Glossary]) -> Directory {
  let keys = glossaries.flatMap { glossary in glossary.entries.map(glossary.key) }
  var constraints = LinkConstraints.none
  for (order, one) in keys.enumerated() {
    for other in keys[(order + 1)...] {
      let isOne = number(one) == number(other)
      if isOne {
        constraints.mustLink.insert(.init(one, other))
      } else {
        constraints.cannotLink.insert(.init(one, other))
      }
    }
  }
  return Harmoniser(constraints: constraints).harmonise(glossaries, generator: "test")
}

private func number(_ key: EntryKey) -> Substring { key.identifier.prefix { !$0.isLetter } }

extension Directory {
  /// The cases of a rule.
  func cases(of rule: String) -> [ConflictCase] { cases.filter { $0.rule == rule } }
}

extension ConceptEntry {
  /// The entry with a change.
  func with(_ change: (inout ConceptEntry) -> Void) -> ConceptEntry {
    var entry = self
    change(&entry)
    return entry
  }

  /// The entry with a domain for its first designation.
  func domain(_ domain: String) -> ConceptEntry {
    with { $0.languageSections[0].designations[0].domain = domain }
  }
}
