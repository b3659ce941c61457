import Terminology

/// How far experts have come with the cases of a directory.
public struct ReviewRecord: Codable, Sendable {
  /// A decision on a case that the rules do not find any more, or an earlier position that has no effect.
  public struct Decision: Codable, Sendable {
    /// The id of the case.
    public var id: String
    /// What the case was about.
    public var message: String
    /// The entries that it concerned.
    public var members: [EntryKey]
    /// What experts said.
    public var review: CaseReview
    /// Why it has no effect; nil where it has.
    public var remark: String?
  }

  /// How often two organisations wanted the same.
  public struct Pair: Codable, Hashable, Sendable {
    /// The organisations, in their order.
    public var organisations: [String]
    /// The cases on which both consent to a resolution.
    public var answered: Int
    /// Those on which it is the same one.
    public var agreed: Int
  }

  /// The decisions that are in force and whose cases are not found any more: that is what they were for.
  public var inForce: [Decision]
  /// What was said about cases that are not found any more, and has no effect now; nothing of it is lost.
  public var lapsed: [Decision]
  /// How often organisations wanted the same, in the order of their names.
  public var pairs: [Pair]
  /// How the work went on, day by day.
  public var progress: [ReviewProgress]

  /// The record of these reviews.
  ///
  /// - Parameters:
  ///   - reviews: what is known from before.
  ///   - standing: what of it holds.
  ///   - cases: the cases that were found this time.
  init(_ reviews: Reviews, _ standing: StandingDecisions, cases: [ConflictCase]) {
    let found = Set(cases.map(\.id))
    lazy var byMember = cases.reduce(into: [EntryKey: [ConflictCase]]()) { byMember, found in
      for key in found.members { byMember[key, default: []].append(found) }
    }
    var inForce: [Decision] = []
    var lapsed: [Decision] = []
    for reviewed in reviews.cases where !reviewed.positions.isEmpty && !found.contains(reviewed.id) {
      guard let review = standing.reviews[reviewed.id] else { continue }
      var decision = Decision(
        id: reviewed.id, message: reviewed.message, members: reviewed.members, review: review, remark: nil)
      if review.state == .agreed {
        inForce.append(decision)
      } else {
        let sharing = reviewed.members.first.flatMap { byMember[$0] } ?? []
        decision.remark = ReviewRecord.remark(review, successor: sharing.first { $0.goesOn(reviewed) }?.id)
        lapsed.append(decision)
      }
    }
    self.inForce = inForce
    self.lapsed = lapsed
    pairs = ReviewRecord.pairs(standing.reviews.values.map(\.positions))
    progress = reviews.progress
    // This merge may have found other cases than the one before; what people said last is as old as it was.
    if let last = progress.indices.last {
      progress[last].known = cases.count
      progress[last].settled = cases.count(where: \.isSettled)
    }
  }

  /// Why what was said has no effect.
  private static func remark(_ review: CaseReview, successor: String?) -> String {
    if !review.overruledBy.isEmpty {
      return "The later decision on \(review.overruledBy.joined(separator: ", ")) says the opposite."
    }
    if !review.changes.isEmpty {
      return "A text that was judged has changed, and the sources leave nothing to decide here any more."
    }
    return successor.map { "Further entries have come in; the case goes on as \($0)." }
      ?? "The sources leave nothing to decide here any more."
  }

  private static func pairs(_ cases: [[Position]]) -> [Pair] {
    var counts: [[String]: Pair] = [:]
    for positions in cases {
      let said = positions.filter { $0.isCurrent && $0.stance.resolution != nil }
        .sorted { $0.organisation < $1.organisation }
      for (place, one) in said.enumerated() {
        for other in said[(place + 1)...] {
          let names = [one.organisation, other.organisation]
          var pair = counts[names] ?? Pair(organisations: names, answered: 0, agreed: 0)
          pair.answered += 1
          if one.stance == other.stance { pair.agreed += 1 }
          counts[names] = pair
        }
      }
    }
    return counts.values.sorted { $0.organisations.lexicographicallyPrecedes($1.organisations) }
  }
}
