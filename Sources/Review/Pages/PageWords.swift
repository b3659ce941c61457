import Exporters
import Harmonisation
import Terminology

/// What things are called on the pages.
enum PageWords {
  /// What a state means.
  static func meaning(of state: CaseState) -> String {
    switch state {
    case .open: "nobody has taken a position"
    case .reopened: "a text that was judged has changed since"
    case .proposed: "a resolution is proposed, and some have not answered"
    case .contested: "organisations want different things"
    case .agreed: "all consent"
    case .deferred: "all consent to settle it later"
    }
  }

  /// A sign for a state, beside its name.
  static func sign(of state: CaseState) -> String {
    switch state {
    case .open: "○"
    case .reopened: "↻"
    case .proposed: "◐"
    case .contested: "⇄"
    case .agreed: "●"
    case .deferred: "◌"
    }
  }

  /// A time for people: `2026-11-22 09:30 UTC`.
  static func time(_ date: String) -> String {
    guard date.utf8.count > 16 else { return date }
    return "\(date.prefix(10)) \(date.dropFirst(11).prefix(5)) UTC"
  }

  /// What somebody did, behind the name.
  static func deed(_ record: LedgerRecord) -> String {
    switch record.action {
    case .position: Stance.Kind(rawValue: record.stance).map(ResolutionWords.verb) ?? "took a position"
    case .comment: "commented"
    case .move: "moved the case to “\(record.target)”"
    case .undo: "took back what was said"
    case .delegation:
      record.target.isEmpty ? "speaks for itself again" : "lets “\(record.target)” speak for it"
    case .reopening: "re-opened the case, for texts have changed"
    }
  }
}
