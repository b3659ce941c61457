import Terminology

/// Takes a citation as publications print it apart: document, clause, relation, what was modified.
///
/// `ISO/IEC Guide 99:2007, 1.16, modified – Addition of “coherent”` and `ISO/IEC GUIDE 99:2007 1.5 MOD` are the usual
/// forms (ISO 10241-1, 6.8; IEC 60050 practice). What does not fit stays whole in
/// ``Terminology/SourceCitation/reference``.
package enum CitationParser {
  /// The citation in a text.
  package static func parse(_ text: String) -> SourceCitation {
    PlainCitation.parse(text) ?? parseFully(text)
  }

  /// The citation in a text, whatever its form.
  package static func parseFully(_ text: String) -> SourceCitation {
    let original = text.trimmingWhitespace()
    var words = original.replacing("\u{A0}", with: " ").collapsingWhitespace()
    for (open, close) in [("[", "]"), ("(", ")")] where words.hasPrefix(open) && words.hasSuffix(close) {
      if !words.dropFirst().dropLast().contains(open) { words = String(words.dropFirst().dropLast()) }
    }
    if words.hasPrefix("http://") || words.hasPrefix("https://") {
      return SourceCitation(words, link: words, original: words == original ? nil : original)
    }
    var relation = leadingRelation(&words)
    let modification = cutModification(from: &words, &relation)
    if words.hasPrefix("b-") { words.removeFirst(2) }  // ITU marks references of its bibliography so.
    let (reference, clause) = cutClause(from: words)
    var citation = SourceCitation(reference, clause: clause, relation: relation, modification: modification)
    if citation.description != original { citation.original = original }
    return citation
  }

  private static func leadingRelation(_ words: inout String) -> SourceCitation.Relation? {
    let marks: [(String, SourceCitation.Relation?)] = [
      ("≠", .compare), ("≈", .similar), ("see ", .see), ("See ", .see), ("voir ", .see), ("Voir ", .see),
      ("SOURCE:", nil), ("Source:", nil), ("SOURCE :", nil), ("adapted from ", .adapted), ("Adapted from ", .adapted),
    ]
    var relation: SourceCitation.Relation?
    for (mark, meaning) in marks where words.hasPrefix(mark) {
      words = words.dropFirst(mark.count).trimmingWhitespace()
      relation = meaning ?? relation
    }
    return relation
  }

  private static let modifications: [(mark: String, relation: SourceCitation.Relation)] = [
    ("modified", .modified), ("modifiée", .modified), ("modifié", .modified), ("modificado", .modified),
    ("modificada", .modified), ("geändert", .modified), ("modifiziert", .modified), ("MOD", .modified),
    ("изменено", .modified), ("adapted", .adapted), ("adapté", .adapted), ("identical", .identical),
    ("identique", .identical), ("IDT", .identical),
  ]

  /// Cuts `, modified – what` off the end and says what was modified.
  private static func cutModification(
    from words: inout String, _ relation: inout SourceCitation.Relation?
  ) -> String? {
    for (mark, meaning) in modifications {
      guard let range = range(ofWord: mark, in: words), range.lowerBound != words.startIndex else { continue }
      let rest = words[range.upperBound...].drop { $0.isPunctuationOrSpace }.trimmingWhitespace()
      let head = String(words[..<range.lowerBound].reversed().drop { $0.isPunctuationOrSpace }.reversed())
      words = head
      relation = meaning
      return rest.isEmpty ? nil : rest
    }
    return nil
  }

  private static func range(ofWord mark: String, in words: String) -> Range<String.Index>? {
    var searched = words.startIndex..<words.endIndex
    while let found = words[searched].firstRange(of: mark) {
      let before = found.lowerBound == words.startIndex ? " " : words[words.index(before: found.lowerBound)]
      let after = found.upperBound == words.endIndex ? " " : words[found.upperBound]
      if !before.isLetter && !after.isLetter { return found }
      searched = found.upperBound..<words.endIndex
    }
    return nil
  }

  /// Splits `ISO 9000:2005, 3.4.1` and `ISO/IEC GUIDE 99:2007 1.3` into document and clause.
  private static func cutClause(from words: String) -> (String, String?) {
    if let comma = words.range(of: ", ", backwards: true) {
      let clause = words[comma.upperBound...].trimmingWhitespace()
      if isClause(clause) { return (words[..<comma.lowerBound].trimmingWhitespace(), clause) }
    } else if let space = words.lastIndex(of: " ") {
      let clause = String(words[words.index(after: space)...])
      let head = words[..<space]
      if isClause(clause) && clause.contains(where: { $0 == "." || $0 == "-" }) && head.contains(":") {
        return (String(head), clause)
      }
    }
    return (words, nil)
  }

  /// Clause numbers look like `3.1.28`, `A.2`, `311-01-04`, `3.234 (2)`, `definition 3.1`, `Clause 4`.
  private static func isClause(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard let last = words.last, words.count <= 3 else { return false }
    let leads: Set<String> = [
      "clause", "definition", "def.", "term", "entry", "annex", "section", "figure", "table", "article",
    ]
    if words.count > 1, let first = words.first, leads.contains(first.lowercased()) { return true }
    guard words.count == 1 || (words.count == 2 && last.hasPrefix("(")) else { return false }
    let number = words[0].utf8
    let isNumbered = number.contains { (0x30...0x39).contains($0) }
    return isNumbered && number.count <= 16
      && words[0].dropFirst().utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D }
      && (words[0].first?.isLetter == true || words[0].first?.isNumber == true)
  }
}

extension Character {
  fileprivate var isPunctuationOrSpace: Bool {
    isWhitespace || ",;:.–—-".contains(self)
  }
}

extension String {
  fileprivate func range(of separator: String, backwards: Bool) -> Range<String.Index>? {
    ranges(of: separator).last
  }
}
