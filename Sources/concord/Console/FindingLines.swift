import Terminology

/// Findings as lines for the terminal, the weightiest kinds first and the first few of each kind.
enum FindingLines {
  /// The lines: severity, place and message.
  ///
  /// - Parameters:
  ///   - findings: the findings.
  ///   - shown: how many of a kind are shown.
  /// - Returns: the lines; none where there is no finding.
  static func lines(_ findings: [Finding], shown: Int = 3) -> [String] {
    let kinds = Array(Dictionary(grouping: findings, by: \.code).values)
    let ordered = kinds.sorted { (left: [Finding], right: [Finding]) -> Bool in
      if left[0].severity != right[0].severity { return left[0].severity > right[0].severity }
      return left[0].code < right[0].code
    }
    return ordered.flatMap { lines(of: $0, shown: shown) }
  }

  private static func lines(of kind: [Finding], shown: Int) -> [String] {
    var lines = kind.prefix(shown).map { "\($0.severity.rawValue): \($0.location): \($0.message)" }
    if kind.count > shown { lines.append("… and \(kind.count - shown) more of this kind (\(kind[0].code))") }
    return lines
  }
}
