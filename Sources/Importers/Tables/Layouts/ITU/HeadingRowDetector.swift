import Terminology

/// Tells headings of a Recommendation, and debris of its tables, from the terms among which they stand.
///
/// No single sign is enough: a term may have no definition, and a heading may have a text below it. Two signs are.
struct HeadingRowDetector {
  /// A row as far as it matters here.
  struct Candidate {
    var document: String
    var section: String
    var clause: String
    var term: String
    var hasDefinition: Bool
    var hasSource: Bool
    var definition: String
  }

  /// The clauses of each document that have clauses below them.
  private let parents: [String: Set<String>]
  private let opensInLowerCase: [String: Bool]

  /// A detector that knows all rows of the table.
  init(_ rows: [Candidate]) {
    parents = Dictionary(grouping: rows, by: \.document).mapValues { rows in
      Set(rows.lazy.map(\.clause).flatMap(HeadingRowDetector.parents))
    }
    opensInLowerCase = Dictionary(grouping: rows, by: \.document).mapValues { rows in
      let terms = rows.filter { HeadingRowDetector.isInSection($0) && $0.hasDefinition }
      let lower = terms.count { $0.term.first?.isLowercase == true }
      let capital = terms.count { HeadingRowDetector.opensLikeSentence($0.term) }
      return lower > capital * 3
    }
  }

  /// The signs that a row is no term, in words; two of them decide.
  func signs(of row: Candidate) -> [String] {
    var signs: [String] = []
    if !row.hasDefinition && !row.hasSource { signs.append("it has no definition and no source") }
    if hasSubclauses(row) && !row.hasDefinition { signs.append("clauses below it follow") }
    if !HeadingRowDetector.isInSection(row) { signs.append("clause \(row.clause) lies outside “\(row.section)”") }
    if !row.section.isEmpty && !HeadingRowDetector.isTermsSection(row.section) {
      signs.append("“\(row.section)” is no list of terms")
    }
    if HeadingRowDetector.opensLikeSentence(row.term) && opensInLowerCase[row.document] == true {
      signs.append("it opens with a capital, unlike the terms around it")
    }
    if HeadingRowDetector.stock.contains(row.term.lowercased()) || row.term.lowercased().hasPrefix("terms defined")
      || row.term.lowercased().hasPrefix("termes définis") || row.term.lowercased().hasPrefix("términos definidos")
    {
      signs += ["it is a usual heading", "it is a usual heading"]
    }
    if !row.term.contains(where: \.isLetter) { signs.append("it holds no letter") }
    let opening = row.definition.prefix(40).lowercased()
    if ["see table", "see figure", "see clause", "the following"].contains(where: opening.hasPrefix) {
      signs.append("the text below it defines nothing")
    }
    return signs
  }

  private static let stock: Set<String> = [
    "general", "introduction", "overview", "scope", "definitions", "definition", "abbreviations", "references",
    "conventions", "symbols and abbreviations", "terms and definitions", "généralités", "généralites", "aperçu",
    "introducción", "généralité", "generalidades", "others", "other",
  ]

  private func hasSubclauses(_ row: Candidate) -> Bool {
    !row.clause.isEmpty && parents[row.document]?.contains(row.clause) == true
  }

  /// The clauses around a clause: `3` and `3.1` around `3.1.2`.
  private static func parents(of clause: String) -> [String] {
    clause.indices.filter { clause[$0] == "." }.map { String(clause[..<$0]) }
  }

  /// Whether a text opens with a capital that is no abbreviation.
  private static func opensLikeSentence(_ term: String) -> Bool {
    guard let first = term.first, first.isUppercase, let second = term.dropFirst().first else { return false }
    return second.isLowercase
  }

  /// Whether the clause lies in the section whose heading goes with the row.
  private static func isInSection(_ row: Candidate) -> Bool {
    let number = row.section.prefix { $0.isNumber || $0 == "." }
    guard !number.isEmpty, !row.clause.isEmpty else { return true }
    return row.clause.hasPrefix(number + (number.hasSuffix(".") ? "" : ".")) || row.clause == number
  }

  private static func isTermsSection(_ section: String) -> Bool {
    let title = section.drop { $0.isNumber || $0 == "." || $0.isWhitespace }.lowercased()
    return ["terms", "termes", "términos", "vocabulary", "glossary", "definitions", "définitions", "definiciones"]
      .contains(where: title.hasPrefix)
      || ["definitions", "définitions", "definiciones", "terms", "terminology"].contains(where: title.hasSuffix)
  }
}
