import Concurrency
import Matching
import Terminology

/// What experts decided before and still holds, for the texts that it judged are those of today.
struct StandingDecisions {
  /// A decision that all organisations concerned consented to.
  struct Decision {
    /// The case that it settled.
    var id: String
    /// The entries of the case.
    var members: [EntryKey]
    /// The texts that each of the positions judged.
    var judged: [[JudgedText]]
    /// What was agreed.
    var resolution: Resolution
    /// When the last of them consented.
    var date: String

    /// The entries that it speaks of; some of them may have left the case since.
    var entries: [EntryKey] { members + resolution.concepts.flatMap { $0 }.filter { !members.contains($0) } }
  }

  /// The decisions, the latest first.
  let decisions: [Decision]
  /// The cases with what has become of their positions, by their ids.
  let reviews: [String: CaseReview]
  /// What the decisions say about pairs of entries.
  let constraints: LinkConstraints
  /// The cases whose decisions have no effect, for they say the opposite of later ones: each with the cases of those.
  let overruled: [(earlier: String, later: [String])]

  init(_ reviews: Reviews, in glossaries: [Glossary]) {
    let spoken = reviews.cases.filter { !$0.positions.isEmpty }
    let entries = Entries(spoken.isEmpty ? [] : glossaries)
    let judged = Parallel.map(spoken.count, by: 256) { range in
      spoken[range].map { StandingDecisions.review(of: $0, entries, delegates: reviews.delegates) }
    }.flatMap(\.self)
    var overruled: [(earlier: String, later: [String])] = []
    var states = Dictionary(uniqueKeysWithValues: zip(spoken.lazy.map(\.id), judged.lazy.map(\.review)))
    let decisions = StandingDecisions.latestFirst(spoken, judged)
    var links = DecidedLinks()
    var texts = DecidedTexts()
    for decision in decisions {
      // A decision is taken whole or not at all.
      let id = decision.id
      let statements = DecidedTexts.statements(decision.resolution, of: decision.members)
      let opposed = texts.contradicted(by: statements)
      if !opposed.isEmpty {
        overruled.append((id, opposed))
      } else if links.add(decision.resolution.concepts, of: id) {
        texts.add(statements, of: id)
      }
    }
    constraints = links.constraints
    overruled += links.overruled
    let withoutEffect = Set(overruled.map(\.earlier))
    self.decisions = withoutEffect.isEmpty ? decisions : decisions.filter { !withoutEffect.contains($0.id) }
    for (id, later) in overruled {
      states[id]?.state = .contested
      states[id]?.overruledBy = later
    }
    self.overruled = overruled
    self.reviews = states
  }

  /// The decisions on cases, by what has become of these.
  private static func latestFirst(
    _ spoken: [ReviewedCase], _ judged: [(review: CaseReview, date: String?)]
  ) -> [Decision] {
    let dated = judged.enumerated().compactMap { place, outcome in
      outcome.review.state.isSettled ? outcome.date.map { (date: $0, place: place) } : nil
    }
    let ordered = dated.sorted { ($1.date, spoken[$0.place].id) < ($0.date, spoken[$1.place].id) }
    return ordered.compactMap { date, place in
      judged[place].review.resolution.map { resolution in
        let reviewed = spoken[place]
        return Decision(
          id: reviewed.id, members: reviewed.members, judged: reviewed.judged, resolution: resolution, date: date)
      }
    }
  }

  /// What has become of a case on which somebody said something, and when the last position that counts was taken.
  private static func review(
    of reviewed: ReviewedCase, _ entries: Entries, delegates: [String: String]
  ) -> (review: CaseReview, date: String?) {
    var positions = reviewed.positions
    var changes: [TextChange] = []
    var last: (judged: [JudgedText], changed: [TextChange])?
    for (place, judged) in reviewed.judged.enumerated() {
      // Most organisations judge the same texts.
      let changed =
        last.flatMap { $0.judged == judged ? $0.changed : nil }
        ?? judged.compactMap { TextChange($0, in: entries[$0.entry]) }
      last = (judged, changed)
      if positions[place].isCurrent != changed.isEmpty { positions[place].isCurrent = changed.isEmpty }
      changes += changed
    }
    let consensus = Consensus(reviewed.members.map(\.organisation), positions: positions, delegates: delegates)
    let review = CaseReview(
      state: consensus.state, resolution: consensus.resolution, positions: positions, owed: consensus.owed,
      level: reviewed.level, since: reviewed.since, changes: changes.uniqued())
    return (review, consensus.date)
  }

  /// The contradictions among decisions, for people.
  var findings: [Finding] {
    overruled.map { earlier, later in
      Finding(
        code: "decision.overruled", severity: .major,
        message:
          "the decision on \(earlier) says the opposite of the one on \(later.joined(separator: ", ")), which is "
          + "later; it has no effect until the organisations agree on one of them",
        location: SourceLocation(file: "concord.sqlite"))
    }
  }

  /// The entries of glossaries by their keys.
  private struct Entries {
    private let glossaries: [Glossary]
    private var places: [EntryKey: (glossary: Int, entry: Int)] = [:]

    init(_ glossaries: [Glossary]) {
      self.glossaries = glossaries
      places.reserveCapacity(glossaries.reduce(0) { $0 + $1.entries.count })
      for (number, glossary) in glossaries.enumerated() {
        for (place, entry) in glossary.entries.enumerated() { places[glossary.key(of: entry)] = (number, place) }
      }
    }

    subscript(key: EntryKey) -> ConceptEntry? {
      places[key].map { glossaries[$0.glossary].entries[$0.entry] }
    }
  }
}
