import Matching
import Terminology

/// How two entries compare, as a table that adds up: one line for each piece of evidence.
public struct Explanation {
  private let correspondence: Correspondence

  /// An explanation of a correspondence.
  public init(_ correspondence: Correspondence) {
    self.correspondence = correspondence
  }

  /// The table.
  ///
  /// - Parameter label: the designation by which an entry is called.
  /// - Returns: lines of text.
  public func text(label: (EntryKey) -> String) -> String {
    let sides = [correspondence.left, correspondence.right].map { key in "\(key)  \(label(key))" }
    let items = correspondence.evidence.flatMap { item in
      ["\(Explanation.aligned(item.signedBits))  \(item.statement)"] + Explanation.quotations(item)
    }
    let sum = "\(Explanation.aligned(Evidence.signed(correspondence.bits)))  sum, in bits"
    let hundredths = Int((correspondence.confidence * 10_000).rounded())
    let share = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    let verdict =
      switch correspondence.outcome {
      case .same: "taken for one concept"
      case .different: "taken for two concepts"
      case .unsure: "unsure: for experts to decide"
      }
    let confidence = "confidence \(share) % that they are one concept, 1 / (1 + 2^−sum): \(verdict)"
    return (sides + [""] + items + [String(repeating: "─", count: 8), sum, "", confidence]).joined(separator: "\n")
      + "\n"
  }

  private static func aligned(_ bits: String) -> String {
    String(repeating: " ", count: max(0, 7 - bits.count)) + bits
  }

  /// The definitions that were compared, each in a line of its own.
  private static func quotations(_ item: Evidence) -> [String] {
    guard item.kind == .definition else { return [] }
    return [item.left, item.right].compactMap(\.self).map { "         \($0.collapsingWhitespace())" }
  }
}
