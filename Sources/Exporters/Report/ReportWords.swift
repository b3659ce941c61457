import Harmonisation
import Terminology

/// What severities, kinds and outcomes are called in the report.
package enum ReportWords {
  /// What a severity is called.
  package static func name(of severity: Severity) -> String {
    switch severity {
    case .critical: "Critical"
    case .major: "Major"
    case .minor: "Minor"
    case .note: "Note"
    }
  }

  /// What so many cases of a severity are called behind their number.
  static func cases(_ severity: Severity, _ count: Int) -> String {
    let noun = severity == .note ? "note" : "\(name(of: severity).lowercased()) case"
    return count == 1 ? noun : noun.plural
  }

  /// What a severity means.
  package static func meaning(of severity: Severity) -> String {
    switch severity {
    case .critical: "blocks publication"
    case .major: "to be settled before a first edition"
    case .minor: "can wait; a first edition may appear with it"
    case .note: "good to know; nothing has to be decided"
    }
  }

  /// What a state is called.
  package static func name(of state: CaseState) -> String {
    switch state {
    case .open: "Open"
    case .reopened: "Re-opened"
    case .proposed: "Proposed"
    case .contested: "Contested"
    case .agreed: "Agreed"
    case .deferred: "Deferred"
    }
  }

  package static let rules: [String: RuleDescription] = Dictionary(
    uniqueKeysWithValues: ConflictRules.all.map { (type(of: $0).description.code, type(of: $0).description) })

  /// What a kind of case is called.
  package static func title(ofRule code: String) -> String { rules[code]?.title ?? code }
}
