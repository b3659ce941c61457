import Terminology

/// Notes in every case what experts have made of it.
struct CaseStates {
  private let reviews: Reviews
  private let standing: StandingDecisions

  init(_ reviews: Reviews, _ standing: StandingDecisions) {
    self.reviews = reviews
    self.standing = standing
  }

  /// Notes it in the cases of a directory; nothing, before anybody has said anything.
  ///
  /// - Returns: the cases that are settled now because those who had not answered have no entry in them any more, with
  ///   the entries that they have left.
  @discardableResult
  func note(in cases: inout [ConflictCase]) -> [String: [EntryKey]] {
    guard reviews.hasBegun else {
      for place in cases.indices { cases[place].review = nil }
      return [:]
    }
    var settled: [String: [EntryKey]] = [:]
    let known = Dictionary(uniqueKeysWithValues: reviews.cases.indices.map { (reviews.cases[$0].id, $0) })
    // The decisions by the entries that they were for; most merges find few cases that nobody spoke about.
    lazy var deciders: [EntryKey: [StandingDecisions.Decision]] = standing.decisions.reduce(into: [:]) {
      deciders, decision in
      for key in decision.entries { deciders[key, default: []].append(decision) }
    }
    for place in cases.indices {
      let found = cases[place]
      let earlier = known[found.id].map { reviews.cases[$0] }
      var review =
        standing.reviews[found.id]
        ?? CaseReview(
          state: .open, positions: [], owed: found.organisations.sorted(), level: earlier?.level,
          since: earlier?.since ?? reviews.today)
      review.follows = found.review?.follows
      if earlier.map({ $0.members != found.members }) ?? false, !review.state.isSettled {
        // Entries have joined the case or left it since the positions were taken.
        let consensus = Consensus(
          found.members.map(\.organisation), positions: review.positions, delegates: reviews.delegates)
        // What later decisions contradict has no effect for as long as all consent to it.
        if review.overruledBy.isEmpty || !consensus.state.isSettled {
          (review.state, review.resolution, review.owed) = (consensus.state, consensus.resolution, consensus.owed)
          review.overruledBy = []
          if consensus.state.isSettled { settled[found.id] = found.members }
        }
      }
      if review.positions.isEmpty,
        let decider = found.review?.settledBy
          ?? (CaseStates.canBeAnswered(found) ? CaseStates.decider(of: found, deciders) : nil)
      {
        review.state = .agreed
        review.owed = []
        review.settledBy = decider
      }
      cases[place].review = review
    }
    return settled
  }

  /// Whether a decision on another case can say what a case asks.
  private static func canBeAnswered(_ found: ConflictCase) -> Bool {
    found.rule == HomonymRule.description.code || ConflictRules.asksWhichDesignation(found.rule)
      || ConflictRules.asksWhichDefinition(found.rule)
  }

  /// The decision on another case that says already what a case asks.
  private static func decider(of found: ConflictCase, _ deciders: [EntryKey: [StandingDecisions.Decision]]) -> String? {
    guard let first = found.members.first else { return nil }
    return deciders[first]?.first { answers($0, found) }?.id
  }

  private static func answers(_ decision: StandingDecisions.Decision, _ found: ConflictCase) -> Bool {
    let resolution = decision.resolution
    if found.rule == HomonymRule.description.code {
      let groups = found.members.map { key in resolution.concepts.firstIndex { $0.contains(key) } }
      return !groups.contains(nil) && Set(groups).count > 1
    }
    let subjects = Set(resolution.subjects ?? decision.members)
    guard resolution.outcome.isOneConcept == true, subjects.isSuperset(of: found.members) else { return false }
    if ConflictRules.asksWhichDesignation(found.rule) {
      return found.languages.allSatisfy { language in
        resolution.preferred.keys.contains { $0.primary == language.primary }
      }
    }
    // A definition was chosen from those that experts saw; whose it is, it is in all languages.
    return ConflictRules.asksWhichDefinition(found.rule) && (resolution.definition != nil || resolution.text != nil)
      && found.members.allSatisfy { hasJudged(decision, of: $0, found) }
  }

  /// Whether a decision was taken in sight of a definition of an entry that a case quotes.
  private static func hasJudged(
    _ decision: StandingDecisions.Decision, of owner: EntryKey, _ found: ConflictCase
  ) -> Bool {
    let texts = found.evidence.filter { $0.owners.contains(owner) }.map(\.text)
    return decision.judged.contains { judged in
      judged.contains { $0.entry == owner && $0.kind == .definition && texts.contains($0.text) }
    }
  }
}
