import Foundation
import Terminology

/// Chooses correspondences so that every entry takes part in one at most and what is chosen is together the surest.
public enum OneToOne {
  /// The chosen ones, in their order.
  ///
  /// Of all choices, the one that is likeliest if correspondences are independent but for their entries: the product of
  /// the odds of those chosen is the greatest possible. Those of even or lower odds have only what others leave.
  public static func select(_ correspondences: [Correspondence]) -> [Correspondence] {
    let lefts = numbers(of: correspondences.map(\.left))
    let rights = numbers(of: correspondences.map(\.right))
    let options = correspondences.map { correspondence in
      Assignment.Option(
        row: lefts[correspondence.left, default: 0], column: rights[correspondence.right, default: 0],
        weight: weight(of: correspondence.confidence))
    }
    return Assignment.best(options).map { correspondences[$0] }
  }

  private static func numbers(of keys: [EntryKey]) -> [EntryKey: Int] {
    Dictionary(uniqueKeysWithValues: Set(keys).sorted().enumerated().map { ($0.element, $0.offset) })
  }

  /// The evidence for a correspondence in billionths of a bit; for even and lower odds, so little that it never
  /// outweighs any, but a surer one still comes first.
  private static func weight(of confidence: Double) -> Int {
    guard confidence > 0.5 else { return 1 + Int(1000 * max(confidence, 0)) }
    let sure = min(confidence, 0.999999)
    return Int(1e9 * log2(sure / (1 - sure)))
  }
}
