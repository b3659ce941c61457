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
    let known = Dictionary(uniqueKeysWithValues: reviews.cases.map { ($0.id, $0) })
    let deciders = self.deciders
    for place in cases.indices {
      let found = cases[place]
      let earlier = known[found.id]
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
      if review.positions.isEmpty, let decider = found.review?.settledBy ?? decider(of: found, deciders) {
        review.state = .agreed
        review.owed = []
        review.settledBy = decider
      }
      cases[place].review = review
    }
    return settled
  }

  /// The decisions about which entries are one concept, by entries that are kept apart.
  private var deciders: [EntryKey: [(group: Int, decision: String)]] {
    var deciders: [EntryKey: [(group: Int, decision: String)]] = [:]
    for decision in standing.decisions where decision.resolution.concepts.count > 1 {
      for (number, group) in decision.resolution.concepts.enumerated() {
        for key in group { deciders[key, default: []].append((number, decision.id)) }
      }
    }
    return deciders
  }

  /// The decision that says already what a case asks: that its entries are different concepts.
  private func decider(of found: ConflictCase, _ deciders: [EntryKey: [(group: Int, decision: String)]]) -> String? {
    guard found.rule == HomonymRule.description.code, let first = found.members.first else { return nil }
    return deciders[first]?.map(\.decision).first { decision in
      let groups = found.members.map { key in deciders[key]?.first { $0.decision == decision }?.group }
      return !groups.contains(nil) && Set(groups).count > 1
    }
  }
}
