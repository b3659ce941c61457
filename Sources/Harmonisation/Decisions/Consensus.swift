import Terminology

/// What the positions of organisations on a case come to.
///
/// A resolution is agreed when every organisation that has an entry in the case consents to it: itself, or through the
/// organisation to which it delegated its voice. A resolution from the time before further entries came in is consent to
/// nothing more: who supports it is asked again as soon as somebody says the same with them. An entry that a resolution
/// speaks of counts as one of the case, for what was agreed may have taken it out. An organisation that waives is not
/// waited for, unless all do. The positions of organisations without an entry are heard and do not count, and so are
/// those that judged texts which have changed.
public struct Consensus: Hashable, Sendable {
  /// How far the case has come.
  public var state: CaseState
  /// What is agreed, or, before that, has most support; of several the one proposed first.
  public var resolution: Resolution?
  /// The organisations that still have to say something, in their order.
  public var owed: [String]
  /// When the last position that counts was taken.
  public var date: String?

  /// The consensus of some organisations.
  ///
  /// - Parameters:
  ///   - organisations: those that have an entry in the case now.
  ///   - positions: at most one of each organisation.
  ///   - delegates: to whom organisations delegated their voices.
  public init(_ organisations: [String], positions: [Position], delegates: [String: String] = [:]) {
    let current = Dictionary(positions.filter(\.isCurrent).map { ($0.organisation, $0) }) { $1 }
    let organisations = Consensus.voters(organisations, positions: positions)
    let supported = current.values.compactMap(\.stance.resolution)
    let delegations = Voices(delegates)
    let areSame = supported.allSatisfy { $0 == supported.first }
    let voices = organisations.map { organisation in
      let voice = delegations.speakers(for: organisation).lazy.compactMap { current[$0] }.first
      let isOutgrown =
        !areSame && voice?.stance.resolution.map { known in supported.contains { $0.extends(known) } } ?? false
      return (organisation, isOutgrown ? nil : voice)
    }
    owed = voices.filter { $0.1 == nil }.map(\.0)
    let said = voices.compactMap(\.1)
    date = said.map(\.date).max()
    var support: [(resolution: Resolution, count: Int, first: String)] = []
    for position in said {
      guard let resolution = position.stance.resolution else { continue }
      if let place = support.firstIndex(where: { $0.resolution == resolution }) {
        support[place].count += 1
        support[place].first = min(support[place].first, position.date)
      } else {
        support.append((resolution, 1, position.date))
      }
    }
    // Of several proposed at one moment the first in the order of the organisations, so that all see the same.
    resolution = support.min { ($1.count, $0.first) < ($0.count, $1.first) }?.resolution
    let objects = said.contains { $0.stance == .objects }
    // When all leave it to the others, somebody still has to propose something.
    if resolution == nil, !objects, owed.isEmpty { owed = organisations }
    state =
      if resolution == nil {
        objects ? .contested : positions.contains { !$0.isCurrent } ? .reopened : .open
      } else if support.count > 1 || objects {
        .contested
      } else if !owed.isEmpty {
        .proposed
      } else {
        resolution?.outcome == .deferred ? .deferred : .agreed
      }
  }

  /// The organisations that have to consent: those that have an entry in a case, or of whose entries a resolution speaks
  /// that is supported on texts of today.
  ///
  /// - Parameters:
  ///   - organisations: those that have an entry in the case now.
  ///   - positions: what was said on it.
  /// - Returns: the organisations, in their order.
  public static func voters(_ organisations: [String], positions: [Position]) -> [String] {
    let concepts = positions.filter(\.isCurrent).flatMap { $0.stance.resolution?.concepts ?? [] }
    return Set(organisations + concepts.flatMap { $0 }.map(\.organisation)).sorted()
  }
}

/// How far experts have come with a case.
public enum CaseState: String, Codable, Hashable, Sendable, CaseIterable {
  /// Nobody has taken a position.
  case open
  /// A text that was judged has changed since.
  case reopened
  /// A resolution is proposed, and some have not answered.
  case proposed
  /// Organisations want different things.
  case contested
  /// All consent to a resolution.
  case agreed
  /// All consent to settle it later.
  case deferred

  /// Whether experts are done with the case for now.
  public var isSettled: Bool { self == .agreed || self == .deferred }
}
