import Exporters
import Formats
import Harmonisation
import Terminology

/// A mapping that somebody else made, as far as a case can be settled by it.
struct PairStatement {
  private(set) var left: EntryKey?
  private(set) var right: EntryKey?
  /// Whose position it is, where it says so.
  let organisation: String?
  /// Who made it, where it says so.
  let author: String?
  /// The record of a ledger that it was made from.
  let record: String?
  /// What it comes to; nil where no case can be settled by it.
  let outcome: Outcome?
  /// Why.
  let comment: String?

  init(subject: String, _ relation: ConceptRelation) {
    let facts = Dictionary(
      (relation.properties[named: "other"] ?? "").split(separator: "|").compactMap { part -> (String, String)? in
        guard let equals = part.firstIndex(of: "=") else { return nil }
        return (String(part[..<equals]), String(part[part.index(after: equals)...]))
      }
    ) { first, _ in first }
    organisation = facts["organisation"]
    record = facts["record"]
    author = relation.properties[named: "author_label"]
    comment = relation.properties[named: "comment"]
    let confidence = relation.properties[named: "confidence"].flatMap(Double.init) ?? 1
    if let stated = facts["outcome"].flatMap(Outcome.init) {
      outcome = stated
    } else if SSSOMVocabulary.negatedPredicate(of: relation.kind) != nil {
      outcome = .notTheSame
    } else {
      outcome =
        switch relation.kind {
        case ConceptRelation.Kind(rawValue: "exactMatch"): confidence <= 0.5 ? .deferred : .adoptAsIs
        default: nil
        }
    }
  }

  /// The same about two entries.
  init(left: EntryKey, right: EntryKey, of other: PairStatement) {
    self = other
    self.left = left
    self.right = right
  }

  /// The groups of entries that statements of one outcome come to.
  static func concepts(_ statements: [PairStatement], _ outcome: Outcome) -> [[EntryKey]] {
    guard let isOne = outcome.isOneConcept else { return [] }
    var groups: [[EntryKey]] = []
    for statement in statements {
      for key in [statement.left, statement.right].compactMap({ $0 })
      where !groups.contains(where: { $0.contains(key) }) {
        groups.append([key])
      }
      guard isOne, let left = statement.left, let right = statement.right,
        let one = groups.firstIndex(where: { $0.contains(left) }),
        let other = groups.firstIndex(where: { $0.contains(right) }), one != other
      else { continue }
      groups[one] += groups[other]
      groups.remove(at: other)
    }
    return groups
  }
}

/// Where statements of one organisation on one case are gathered.
struct PairPosition: Hashable, Comparable {
  var caseID: String
  var organisation: String
  var author: String
  var outcome: Outcome

  static func < (left: PairPosition, right: PairPosition) -> Bool {
    (left.caseID, left.organisation, left.author, left.outcome.rawValue)
      < (right.caseID, right.organisation, right.author, right.outcome.rawValue)
  }
}

/// The entries and cases of a ledger, by the names that mappings use.
struct PairIndex {
  /// The ids of all records.
  let records: Set<String>
  private let keys: [String: EntryKey]
  private let cases: [EntryKey: [String]]

  init(_ database: Database) throws {
    records = Set(try database.list("SELECT id FROM history") { $0.text(0) })
    var cases: [EntryKey: [String]] = [:]
    try database.rows(
      """
      SELECT e.organisation, e.publication, e.identifier, m.case_id
      FROM case_member m JOIN entry e ON e.number = m.entry JOIN cases c ON c.id = m.case_id
      ORDER BY c.is_found DESC, c.rank
      """
    ) { row in cases[LedgerContents.key(row, from: 0), default: []].append(row.text(3)) }
    self.cases = cases
    keys = Dictionary(cases.keys.sorted().flatMap { key in EntityNames.iris(of: key).map { ($0, key) } }) { first, _ in
      first
    }
  }

  /// The entry of a name.
  func key(of iri: String) -> EntryKey? { keys[iri] }

  /// The weightiest case that has both entries.
  func caseID(of left: EntryKey, _ right: EntryKey) -> String? {
    let others = Set(cases[right] ?? [])
    return cases[left]?.first(where: others.contains)
  }
}
