import Exporters
import FoundationEssentials
import Harmonisation
import Importers
import Terminology

/// What experts said about pairs of entries, as mappings in SSSOM (Simple Standard for Sharing Ontological Mappings 1.0):
/// that they are one concept, that they are not (`predicate_modifier` Not), and that nobody knows (a confidence of 0.5).
///
/// The slot `other` names the organisation whose position a mapping is, the outcome, and the record of the ledger.
public enum LedgerMappings {
  /// Whether a text is a mapping set.
  public static func isMappingSet(_ text: String) -> Bool {
    text.utf8.prefix(65_536).split(separator: 0x0A).contains { line in
      String(decoding: line.prefix(12), as: UTF8.self).hasPrefix("subject_id\t")
        || String(decoding: line.prefix(12), as: UTF8.self).hasPrefix("#curie_map:")
    }
  }
}

extension Ledger {
  /// The positions that stand as a mapping set.
  ///
  /// - Throws: ``LedgerError``
  public func mappings(toolVersion: String) throws -> String {
    try working { database in
      let rows = try database.list(
        """
        SELECT p.case_id, p.organisation, h.author, h.date, h.words, h.id, c.body
        FROM position p JOIN history h ON h.number = p.record JOIN content c ON c.digest = h.resolution
        WHERE h.stance = 'supports' AND p.is_current = 1 ORDER BY p.case_id, p.organisation
        """
      ) { row in (0..<7).map(row.text) }
      var pairs: [PairMapping] = []
      for row in rows {
        let resolution = try JSONDecoder().decode(Resolution.self, from: Data(row[6].utf8))
        let members = try CaseProjection.members(of: row[0], in: database)
        pairs += PairMapping.pairs(resolution, of: members).map { pair in
          var pair = pair
          pair.cells = [
            row[2], String(row[3].prefix(10)),
            "organisation=\(row[1])|outcome=\(resolution.outcome.rawValue)|record=\(row[5])", row[4],
          ]
          return pair
        }
      }
      let labels = try self.labels(of: Set(pairs.flatMap { [$0.left, $0.right] }), database)
      return PairMapping.text(pairs, labels: labels, toolVersion: toolVersion)
    }
  }

  private func labels(of keys: Set<EntryKey>, _ database: Database) throws -> [EntryKey: String] {
    var labels: [EntryKey: String] = [:]
    for key in keys { labels[key] = try LedgerContents.entry(key, in: database)?.label }
    return labels
  }

  /// Takes positions from a mapping set: each mapping between two entries of one case is a position of the organisation
  /// that the mapping names, else of the one that is given.
  ///
  /// - Parameters:
  ///   - text: the mapping set.
  ///   - organisation: whose positions mappings are that name nobody.
  ///   - author: who takes them, where a mapping names nobody.
  /// - Returns: what was new, and which mappings were not taken and why.
  /// - Throws: ``Refusal`` when mappings name no organisation and none is given; `ImportError` when the text is no mapping
  ///   set; ``LedgerError``.
  public func joinMappings(_ text: String, organisation: String?, author: String?) throws -> LedgerJoin {
    let source = Source(.memory(Array(text.utf8)), name: "mappings.sssom.tsv")
    let mappings = try ImporterRegistry.standard.read(source).glossaries.flatMap { glossary in
      glossary.entries.flatMap { entry in entry.relations.map { (subject: entry.id, relation: $0) } }
    }
    var join = LedgerJoin()
    let stood = try changing { database in try PairIndex(database) }
    var said: [PairPosition: [PairStatement]] = [:]
    for (subject, relation) in mappings {
      let statement = PairStatement(subject: subject, relation)
      guard let left = stood.key(of: subject), let right = stood.key(of: relation.target) else {
        join.refused.append("\(subject), \(relation.target): no entry of the ledger is called so")
        continue
      }
      guard let who = statement.organisation ?? organisation, let by = statement.author ?? author else {
        throw Refusal(description: "the mappings do not say whose they are; name --organisation ORG and --by NAME")
      }
      if let record = statement.record, stood.records.contains(record) {
        join.known += 1
        continue
      }
      guard let outcome = statement.outcome else {
        join.refused.append(
          "\(left), \(right): \(relation.kind.rawValue) is no relation that a case could be settled by")
        continue
      }
      guard let id = stood.caseID(of: left, right) else {
        join.refused.append("\(left), \(right): no case has both")
        continue
      }
      said[PairPosition(caseID: id, organisation: who, author: by, outcome: outcome), default: []].append(
        PairStatement(left: left, right: right, of: statement))
    }
    for (position, statements) in said.sorted(by: { $0.key < $1.key }) {
      let file = try file(position.caseID)
      let resolution = Resolution(position.outcome, concepts: PairStatement.concepts(statements, position.outcome))
      if file.positions.contains(where: {
        $0.organisation == position.organisation && $0.stance == .supports(resolution)
      }) {
        join.known += 1
        continue
      }
      do {
        try take(
          Contribution(
            caseID: position.caseID, organisation: position.organisation, author: position.author,
            content: .position(.supports(resolution), reason: statements.compactMap(\.comment).first ?? "")))
        join.added += 1
      } catch let refusal as Refusal {
        join.refused.append("\(position.caseID), \(position.organisation): \(refusal)")
      }
    }
    return join
  }
}
