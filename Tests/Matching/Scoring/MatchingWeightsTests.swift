import TestSupport
import Testing

@testable import Matching

@Suite("The table of weights")
struct MatchingWeightsTests {
  private var table: String { String(decoding: PackageResources.weights_tsv, as: UTF8.self) }

  /// What is wrong with a table.
  private func problem(_ table: String) -> String? {
    do {
      _ = try MatchingWeights(table)
      return nil
    } catch {
      return error.description
    }
  }

  @Test("that the product ships with is complete, and says of every weight what it weighs")
  func shipped() throws {
    _ = try MatchingWeights(table)
    let rows = table.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t") }
    for row in rows { #expect(row.count == 3 && row[2].count > 10, "\(row)") }
  }

  @Test("says in which line something is wrong, or what is missing")
  func faults() {
    #expect(problem(table + "prior\t1\ttwice\n")?.hasSuffix("prior has a weight already") == true)
    #expect(problem(table + "zeal\t1\tunknown\n") == "nothing weighs zeal")
    #expect(problem("prior\tmuch\tno number\n")?.hasPrefix("line 1: expected a name, bits") == true)
    #expect(problem("prior\t1\n")?.hasPrefix("line 1: ") == true)
    #expect(problem("prior\tinf\tno weight\n")?.hasPrefix("line 1: ") == true)
    #expect(problem("prior\t-2\tall there is\n")?.hasPrefix("no weight for ") == true)
  }

  @Test("has a digest that tells it from other weights, not from the same in other words")
  func digest() throws {
    let digest = MatchingWeights.standard.digest
    #expect(digest.wholeMatch(of: /[0-9a-f]{16}/) != nil)
    let rows = table.split(separator: "\n").filter { !$0.hasPrefix("#") }
    let reworded = rows.reversed().map { $0.split(separator: "\t").prefix(2).joined(separator: "\t") + "\tx" }
    #expect(try MatchingWeights(reworded.joined(separator: "\n")).digest == digest)
    let changed = table.replacing("prior\t-2.0", with: "prior\t-2.5")
    #expect(try changed != table && MatchingWeights(changed).digest != digest)
  }

  @Test("weighs definitions for one concept more, the more alike they are, and in proportion between the values given")
  func definitions() {
    let weights = MatchingWeights.standard
    let bits = stride(from: 0, through: 1, by: 0.01).map(weights.definitionBits)
    #expect(bits == bits.sorted())
    for (likeness, expected) in weights.definition {
      #expect(abs(weights.definitionBits(likeness) - expected) < 1e-9)
    }
    #expect(weights.definitionBits(-1) == bits.first)
    #expect(weights.definitionBits(2) == bits.last)
  }
}
