import Exporters
import Formats
import Harmonisation
import Importers
import Terminology

/// A mapping that somebody else made, as far as a case can be settled by it.
struct PairStatement {
  /// What it says about the two entries.
  enum Verdict {
    /// One concept.
    case same
    /// Two concepts.
    case different
    /// Nobody knows.
    case unsure

    /// Whether they are one concept; nil where nobody knows.
    var isOneConcept: Bool? {
      switch self {
      case .same: true
      case .different: false
      case .unsure: nil
      }
    }
  }

  /// What it says; nil where no case can be settled by it.
  let verdict: Verdict?
  /// Whose position it is, where it says so.
  let organisation: String?
  /// Who made it, where it says so.
  let author: String?
  /// The record of a ledger that it was made from.
  let record: String?
  /// Why.
  let comment: String?
  /// The day of which it is (ISO 8601), where it says so.
  let date: String?
  /// What it says in place of a day.
  let unreadableDate: String?
  /// Where people did not make it, what it rests on instead.
  let mechanism: String?

  init(_ relation: ConceptRelation) {
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
    let stated = relation.properties[named: "mapping_date"].flatMap { $0.isEmpty ? nil : $0 }
    date = stated.flatMap(PairStatement.day)
    unreadableDate = date == nil ? stated : nil
    let justification = relation.properties[named: "mapping_justification"] ?? ""
    mechanism = justification.isEmpty || justification.hasSuffix("ManualMappingCuration") ? nil : justification
    let confidence = relation.properties[named: "confidence"].flatMap(Double.init) ?? 1
    let isExact = relation.kind.rawValue == "exactMatch"
    verdict =
      SSSOMVocabulary.negatedPredicate(of: relation.kind) != nil
      ? .different : isExact ? (confidence <= 0.5 ? .unsure : .same) : nil
  }
}

extension PairStatement {
  /// The day of a date of ISO 8601; nil where it is none.
  private static func day(_ text: String) -> String? {
    let rest = text.dropFirst(10)
    return TBXLexical.isDate(text) && (rest.isEmpty || rest.first == "T") ? Ledger.day(of: text) : nil
  }
}

/// What the mappings of one organisation come to on one case: they say which entries are one concept, and no more.
struct PairPosition {
  private var pairs: [(left: EntryKey, right: EntryKey, verdict: PairStatement.Verdict)] = []
  private var comment: String?
  private var authors: [String] = []
  /// The day of the last mapping (ISO 8601); nil where none has one.
  private(set) var date: String?

  /// Adds what a mapping says about two entries, and who says it.
  mutating func add(
    _ left: EntryKey, _ right: EntryKey, _ verdict: PairStatement.Verdict, _ statement: PairStatement, by author: String
  ) {
    pairs.append((left, right, verdict))
    if !authors.contains(author) { authors.append(author) }
    comment = comment ?? statement.comment
    date = [date, statement.date].compactMap(\.self).max()
  }

  /// The first reason that a mapping gives, and the day of the last one; a position is of the day on which it is taken.
  var reason: String {
    [comment, date.map { "mapping of \($0)" }].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// Those who made the mappings.
  var author: String { authors.joined(separator: ", ") }

  /// Whether a resolution of a case with these entries says all this, and perhaps more.
  func isSaid(by resolution: Resolution, of members: [EntryKey]) -> Bool {
    let said = PairMapping.pairs(resolution, of: members)
    return pairs.allSatisfy { pair in
      said.contains { item in
        Set([item.left, item.right]) == [pair.left, pair.right] && item.isOneConcept == pair.verdict.isOneConcept
      }
    }
  }

  /// The resolution; nil when the mappings contradict each other.
  var resolution: Resolution? {
    let settled = pairs.filter { $0.verdict != .unsure }
    guard !settled.isEmpty else { return Resolution(.deferred) }
    var groups = settled.flatMap { [$0.left, $0.right] }.uniqued().map { [$0] }
    func group(of key: EntryKey) -> Int? { groups.firstIndex { $0.contains(key) } }
    for pair in settled where pair.verdict == .same {
      guard let one = group(of: pair.left), let other = group(of: pair.right), one != other else { continue }
      groups[one] += groups[other]
      groups.remove(at: other)
    }
    let isSound = settled.allSatisfy { $0.verdict == .same || group(of: $0.left) != group(of: $0.right) }
    guard isSound else { return nil }
    return Resolution(settled.contains { $0.verdict == .same } ? .adoptAsIs : .notTheSame, concepts: groups)
  }
}

/// Where mappings are gathered.
struct PairSpeaker: Hashable, Comparable {
  var caseID: String
  var organisation: String

  static func < (left: PairSpeaker, right: PairSpeaker) -> Bool {
    (left.caseID, left.organisation) < (right.caseID, right.organisation)
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
