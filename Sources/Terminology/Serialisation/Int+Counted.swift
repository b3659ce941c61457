extension Int {
  /// The number with an English noun behind it, in the singular or plural: `1 entry`, `2 entries`.
  package func counted(_ noun: String) -> String { "\(self) \(self == 1 ? noun : noun.plural)" }
}

extension String {
  /// The regular English plural.
  package var plural: String {
    guard hasSuffix("y"), let before = dropLast().last, !"aeiou".contains(before) else { return self + "s" }
    return dropLast() + "ies"
  }
}
