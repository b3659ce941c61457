import Terminology

/// A column of the sheet of cases; it is known by its heading, wherever it stands.
enum SheetColumn: Hashable, Sendable {
  // To read.
  case caseID
  case severity
  case kind
  case about
  case state
  case proposed
  case texts(organisation: String)
  case suggestion
  // To fill in.
  case position
  case outcome
  case definition
  case text
  case language
  case preferred(language: String)
  case qualifiers
  case deprecated
  case withdrawn
  case apart
  case reason
  case comment
  // For the way back.
  case judgement
  case seen
  case proposal
  case choice(Int)

  /// How many entries of a case are offered in its pick list; others can be typed.
  static let choices = 12

  /// The columns of a sheet.
  ///
  /// - Parameters:
  ///   - organisations: those that have entries in any of the cases.
  ///   - languages: those of the cases.
  /// - Returns: the columns, from left to right.
  static func all(organisations: [String], languages: [String]) -> [SheetColumn] {
    [.caseID, .severity, .kind, .about, .state, .proposed] + organisations.map { .texts(organisation: $0) }
      + [.suggestion, .position, .outcome, .definition, .text, .language]
      + languages.map { .preferred(language: $0) }
      + [.qualifiers, .deprecated, .withdrawn, .apart, .reason, .comment, .judgement, .seen, .proposal]
      + (1...choices).map { .choice($0) }
  }

  /// Its heading.
  var heading: String {
    switch self {
    case .caseID: "Case"
    case .severity: "Severity"
    case .kind: "Kind"
    case .about: "What it is about"
    case .state: "State and what was said"
    case .proposed: "What is proposed now"
    case .texts(let organisation): "What \(organisation) says"
    case .suggestion: "Suggestion"
    case .position: "Position"
    case .outcome: "Outcome"
    case .definition: "Whose definition"
    case .text: "Text"
    case .language: "Language of the text"
    case .preferred(let language): "Preferred (\(language))"
    case .qualifiers: "Domains"
    case .deprecated: "Deprecated designations"
    case .withdrawn: "Entries to withdraw"
    case .apart: "Entries that are not the same"
    case .reason: "Reason"
    case .comment: "Comment"
    case .judgement: "Texts judged"
    case .seen: "Last record"
    case .proposal: "Proposal"
    case .choice(let number): "Entry \(number)"
    }
  }

  /// What a heading that was typed or copied comes to when case and spaces are left aside.
  static func folded(_ heading: String) -> String {
    CaseFilter.folded(heading).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The column of a heading that import reads; nil for all others.
  init?(heading: String) {
    let words = SheetColumn.folded(heading)
    if let known = SheetColumn.read[words] {
      self = known
    } else if words.hasPrefix("preferred ("), words.hasSuffix(")"),
      let language = LanguageTag(String(words.dropFirst("preferred (".count).dropLast()))
    {
      self = .preferred(language: language.value)
    } else {
      return nil
    }
  }

  /// The columns that import reads and that have the same heading in every sheet.
  private static let read: [String: SheetColumn] = Dictionary(
    uniqueKeysWithValues: [
      .caseID, .position, .outcome, .definition, .text, .language, .qualifiers, .deprecated, .withdrawn, .apart,
      .reason, .comment, .judgement, .seen, .proposal,
    ].map { (column: SheetColumn) in (folded(column.heading), column) })

  /// Whether experts fill it in.
  var isAnswer: Bool {
    switch self {
    case .position, .outcome, .definition, .text, .language, .preferred, .qualifiers, .deprecated, .withdrawn, .apart,
      .reason, .comment:
      true
    default: false
    }
  }

  /// Whether it says more about an outcome that is proposed.
  var isDetail: Bool { isAnswer && ![.position, .outcome, .reason, .comment].contains(self) }

  /// Whether it is for a preferred designation.
  var isPreferred: Bool { if case .preferred = self { true } else { false } }

  /// Whether it is hidden.
  var isHidden: Bool {
    switch self {
    case .judgement, .seen, .proposal, .choice: true
    default: false
    }
  }

  /// Its width, in characters.
  var width: Double {
    switch self {
    case .caseID: 17
    case .severity: 9
    case .kind: 18
    case .about: 34
    case .state, .proposed, .suggestion: 32
    case .texts: 44
    case .position, .outcome: 22
    case .definition: 20
    case .text: 40
    case .language: 11
    case .preferred, .qualifiers, .deprecated, .withdrawn, .apart: 20
    case .reason, .comment: 34
    case .judgement, .seen, .proposal, .choice: 12
    }
  }

  /// What is to be filled in; empty for other columns.
  var meaning: String {
    switch self {
    case .position: "Where your organisation stands. Pick one of the four positions; leave it empty to say nothing."
    case .outcome: "What you propose, where you propose something. Pick one of the outcomes below."
    case .definition:
      "Whose definition is kept, or is the generic one. Pick an entry of the row, or write its number in the row."
    case .text: "The note to add, the delimiting characteristics, or the definition that you drafted."
    case .language: "The language of that text, such as en or fr; en where it is empty."
    case .preferred:
      "The one designation that is preferred in the language of the column: one that an entry of the row has, or a new "
        + "one where you draft together or no entry has any."
    case .qualifiers:
      "The domains that tell entries from homonyms, one an entry, each on its line: the entry, an equals sign, the domain "
        + "(2 = building services)."
    case .deprecated:
      "Designations that are no longer to be used, one a language, each on its line; the language and a colon in front "
        + "(fr: …) where no entry of the row has it in one language only."
    case .withdrawn: "Entries that their owners are to withdraw, one a line."
    case .apart: "Entries that are not the same concept as the others of the row, one a line."
    case .reason: "Why; it is kept with the position."
    case .comment: "Anything that you want to say without a position, or beside it."
    default: ""
    }
  }

  /// The letters by which spreadsheet programs call a column.
  ///
  /// - Parameter number: its number, from 0.
  /// - Returns: the letters, `A` for the first.
  static func letters(_ number: Int) -> String {
    var rest = number + 1
    var letters = ""
    while rest > 0 {
      let (quotient, remainder) = (rest - 1).quotientAndRemainder(dividingBy: 26)
      letters = String(UnicodeScalar(UInt8(0x41 + remainder))) + letters
      rest = quotient
    }
    return letters
  }
}
