import Terminology

/// The words by which sources state a status, all leading to the few statuses of the model.
///
/// `preferredTerm-admn-sts`, `preferredTerm`, `Preferred` and `standardizedTerm` all mean the same; what a word says
/// beyond the model is kept as a property by the importer that met it (see ``isExact``).
package struct StatusWord<Status> {
  /// The status.
  package let status: Status
  /// Whether the model says all that the word says.
  package let isExact: Bool
}

extension StatusWord<AdministrativeStatus> {
  /// The status that a word states; nil for an unknown word.
  package init?(_ word: String) {
    let suffixes = ["-admn-sts", "term"]
    var stem = word.trimmingWhitespace().lowercased()
    for suffix in suffixes where stem.hasSuffix(suffix) && stem != suffix {
      stem = stem.dropLast(suffix.utf8.count).trimmingWhitespace()
    }
    switch stem {
    case "preferred": self.init(status: .preferred, isExact: true)
    case "admitted": self.init(status: .admitted, isExact: true)
    case "deprecated": self.init(status: .deprecated, isExact: true)
    case "superseded": self.init(status: .superseded, isExact: true)
    case "standardized", "standardised", "approved", "recommended", "main":
      self.init(status: .preferred, isExact: false)
    case "allowed", "accepted", "synonym", "alternative": self.init(status: .admitted, isExact: false)
    case "notrecommended", "not recommended", "forbidden", "rejected", "avoid", "abgelehnt":
      self.init(status: .deprecated, isExact: false)
    case "obsolete", "archaic", "withdrawn": self.init(status: .superseded, isExact: false)
    default: return nil
    }
  }
}

extension StatusWord<EntryStatus> {
  /// The status that a word states; nil for an unknown word.
  package init?(_ word: String) {
    switch word.trimmingWhitespace().lowercased() {
    case "draft": self.init(status: .draft, isExact: true)
    case "valid": self.init(status: .valid, isExact: true)
    case "superseded": self.init(status: .superseded, isExact: true)
    case "withdrawn": self.init(status: .withdrawn, isExact: true)
    case "proposed", "provisional", "submitted", "candidate", "in preparation", "under development", "notaccepted":
      self.init(status: .draft, isExact: false)
    case "standard", "published", "approved", "accepted", "in force", "active", "current", "released", "final":
      self.init(status: .valid, isExact: false)
    case "replaced", "obsolete": self.init(status: .superseded, isExact: false)
    case "retired", "cancelled", "canceled", "deleted", "invalid", "deprecated", "suppressed":
      self.init(status: .withdrawn, isExact: false)
    default: return nil
    }
  }
}
