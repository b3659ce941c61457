import Terminology

extension Evidence {
  /// What was found, in words for people: `“smart meters” and “smart meter”: same but for inflection (en)`.
  public var statement: String {
    let language = language.map { " (\($0))" } ?? ""
    switch kind {
    case .prior: return "before anything is known"
    case .designation:
      let (left, right) = (left ?? "", right ?? "")
      let words = left == right ? "“\(left)”" : "“\(left)” and “\(right)”"
      return "\(words): \(rung?.difference ?? "")\(language)"
    case .ambiguity: return "several entries bear the designation"
    case .rivals:
      let count = left ?? "0"
      return count == "0"
        ? "several meanings, of which no other fits better"
        : "several meanings: \(count) other \(count == "1" ? "definition fits" : "definitions fit") better"
    case .betterPartners: return "both meet another entry better"
    case .otherDesignations: return "other designations\(language)"
    case .definition: return "definitions alike to \(Evidence.percent(similarity ?? 0))\(language)"
    case .numbers: return "other numbers in the definitions\(language)"
    case .negation: return "one definition negates, the other does not\(language)"
    case .genus: return "one is defined as a kind of “\(left ?? right ?? "")”"
    case .neighbours: return "their broader, narrower or associated concepts are the same"
    case .domain: return "domains “\(left ?? "–")” and “\(right ?? "–")”"
    case .partOfSpeech: return "parts of speech \(left ?? "") and \(right ?? "")"
    case .sameCollection: return "entries of one source"
    case .source: return "the same clause is cited: \(left ?? "")"
    }
  }

  /// The weight with its sign, to hundredths of a bit: `+4.60`, `−1.00`.
  public var signedBits: String { Evidence.signed(bits) }

  /// A number of bits with its sign, to hundredths.
  public static func signed(_ bits: Double) -> String {
    let hundredths = Int((abs(bits) * 100).rounded())
    let fraction = hundredths % 100
    return "\(bits < 0 && hundredths > 0 ? "−" : "+")\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }

  /// A share as a percentage: `87 %`.
  static func percent(_ value: Double) -> String { "\(Int((value * 100).rounded())) %" }
}

extension Correspondence {
  /// What the confidence comes to for people who have to act on it.
  public enum Outcome: String, Codable, Hashable, Sendable, CaseIterable {
    /// One concept.
    case same
    /// Two concepts.
    case different
    /// The evidence does not decide.
    case unsure
  }

  /// What the confidence comes to: from 0.7 on one concept, below 0.3 two, else it is for people to say.
  public var outcome: Outcome { confidence >= 0.7 ? .same : confidence < 0.3 ? .different : .unsure }

  /// What the bits of the evidence add up to.
  public var bits: Double { (evidence.reduce(0) { $0 + $1.bits } * 100).rounded() / 100 }
}
