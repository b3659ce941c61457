/// A definition as far as comparison needs it: its stems and how often each occurs.
struct DefinitionProfile {
  /// The definition.
  let text: String
  /// How often each stem occurs.
  let counts: [String: Int]

  init(text: String, stems: [String]) {
    self.text = text
    counts = stems.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// Compares two definitions by their stems, rare ones counting for more.
  ///
  /// - Parameters:
  ///   - other: the other definition.
  ///   - weight: the weight of a stem.
  /// - Returns: how alike they are, from 0 to 1, as the weighted Dice coefficient; and how many stems they share.
  func compared(with other: DefinitionProfile, weight: (String) -> Double) -> (similarity: Double, shared: Int) {
    var common = 0.0
    var total = 0.0
    var shared = 0
    // In a fixed order, so that rounding is the same in every run.
    for (stem, count) in counts.sorted(by: { $0.key < $1.key }) {
      let weight = weight(stem)
      let both = min(count, other.counts[stem] ?? 0)
      common += Double(both) * weight
      total += Double(count) * weight
      if both > 0 { shared += 1 }
    }
    for (stem, count) in other.counts.sorted(by: { $0.key < $1.key }) { total += Double(count) * weight(stem) }
    return (total > 0 ? 2 * common / total : 0, shared)
  }
}
