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
    try reading { database in
      let rows = try database.list(
        """
        SELECT p.case_id, p.organisation, h.author, h.date, h.words, h.id, c.body
        FROM position p JOIN history h ON h.number = p.record JOIN content c ON c.digest = h.resolution
        WHERE h.stance = 'supports' AND p.is_current = 1 ORDER BY p.case_id, p.organisation
        """
      ) { row in (0..<7).map(row.text) }
      var pairs: [PairMapping] = []
      for row in rows {
        let resolution = try LedgerContents.resolution(row[6])
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

  /// Takes positions from a mapping set, all of them or nothing.
  ///
  /// Only mappings that people made are positions. What an organisation has said before is known; where it has said
  /// something else since the day of the mappings, that stays, and is told. The mappings of one organisation between
  /// entries of one case are one position, which says which entries are one concept. Whose definition is kept, and what
  /// else a resolution may say, stands in no mapping set.
  ///
  /// - Parameters:
  ///   - text: the mapping set.
  ///   - organisation: whose positions mappings are that name nobody.
  ///   - author: who takes them, where a mapping names nobody.
  /// - Returns: how many positions were new and how many mappings known, and which were not taken and why.
  /// - Throws: ``Refusal`` when mappings name no organisation and none is given; `ImportError` when the text is no mapping
  ///   set; ``LedgerError``.
  public func joinMappings(_ text: String, organisation: String?, author: String?) throws -> LedgerJoin {
    let source = Source(.memory(Array(text.utf8)), name: "mappings.sssom.tsv")
    let mappings = try ImporterRegistry.standard.read(source).glossaries.flatMap { glossary in
      glossary.entries.flatMap { entry in entry.relations.map { (subject: entry.id, relation: $0) } }
    }
    return try changing { database in
      var join = LedgerJoin()
      let index = try PairIndex(database)
      var said: [PairSpeaker: PairPosition] = [:]
      var mechanisms: [String: Int] = [:]
      for (subject, relation) in mappings {
        let statement = PairStatement(relation)
        if let mechanism = statement.mechanism {
          mechanisms[mechanism, default: 0] += 1
          continue
        }
        guard let left = index.key(of: subject), let right = index.key(of: relation.target) else {
          join.refused.append("\(subject), \(relation.target): no entry of the ledger is called so")
          continue
        }
        guard let who = statement.organisation ?? organisation, let by = statement.author ?? author else {
          throw Refusal(description: "the mappings do not say whose they are; name --organisation ORG and --by NAME")
        }
        if let record = statement.record, index.records.contains(record) {
          join.known += 1
          continue
        }
        guard let verdict = statement.verdict else {
          join.refused.append("\(left), \(right): no case can be settled by “\(relation.kind.rawValue)”")
          continue
        }
        if let words = statement.unreadableDate {
          join.refused.append("\(left), \(right): “\(words)” is no date; write it as 2026-05-31")
          continue
        }
        guard left != right else {
          join.refused.append("\(left): the mapping is of the entry to itself")
          continue
        }
        guard let id = index.caseID(of: left, right) else {
          join.refused.append("\(left), \(right): no case has both")
          continue
        }
        said[PairSpeaker(caseID: id, organisation: who), default: PairPosition()].add(
          left, right, verdict, statement, by: by)
      }
      join.refused += mechanisms.sorted { $0.key < $1.key }.map { mechanism, count in
        "\(count.counted("mapping")) of \(mechanism): only what people decided (ManualMappingCuration) is a position"
      }
      try take(said, into: &join, database)
      return join
    }
  }

  private func take(
    _ said: [PairSpeaker: PairPosition], into join: inout LedgerJoin, _ database: Database
  ) throws {
    let projection = try CaseProjection(database)
    for (speaker, position) in said.sorted(by: { $0.key < $1.key }) {
      guard let resolution = position.resolution else {
        join.refused.append("\(speaker.caseID), \(speaker.organisation): the mappings contradict each other")
        continue
      }
      let members = try CaseProjection.members(of: speaker.caseID, in: database)
      let supported = try earlier(speaker, database)
      guard !supported.contains(where: { $0 == resolution || position.isSaid(by: $0, of: members) }) else {
        join.known += 1
        continue
      }
      let stands = try projection.positions(of: speaker.caseID).first { $0.organisation == speaker.organisation }
      let isLater = stands.map { $0.date.prefix(10) < position.date ?? "" } ?? true
      if let stands {
        let (verb, theirs) = (ResolutionWords.verb(of: stands.stance.kind), position.date ?? "no date")
        join.contradictions.append(
          LedgerJoin.Contradiction(
            caseID: speaker.caseID, organisation: speaker.organisation,
            here: LedgerJoin.Contradiction.words(
              stands.stance.resolution, stance: verb, author: stands.author, date: stands.date),
            there: LedgerJoin.Contradiction.words(resolution, author: position.author, date: theirs),
            counts: isLater ? "there" : "here"))
      }
      guard isLater else { continue }
      let contribution = Contribution(
        caseID: speaker.caseID, organisation: speaker.organisation, author: position.author,
        content: .position(.supports(resolution), reason: position.reason))
      do {
        try append(record(of: contribution, projection, database), to: database)
        try projection.update(speaker.caseID, notes: false)
        join.added += 1
      } catch let refusal as Refusal {
        join.refused.append("\(speaker.caseID), \(speaker.organisation): \(refusal)")
      }
    }
    try projection.noteProgress()
  }

  /// What an organisation has supported on a case and not taken back.
  private func earlier(_ speaker: PairSpeaker, _ database: Database) throws -> [Resolution] {
    try database.list(
      """
      SELECT c.body FROM history h JOIN content c ON c.digest = h.resolution
      WHERE h.case_id = ? AND h.organisation = ? AND h.action = 'position' AND NOT \(Ledger.isUndone)
      """, [.text(speaker.caseID), .text(speaker.organisation)]
    ) { $0.text(0) }.map(LedgerContents.resolution)
  }
}
