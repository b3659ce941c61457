import Terminology

/// What a format could not carry: how often, and the first places.
public struct LossReport: Codable, Sendable {
  /// One kind of loss.
  public struct Loss: Codable, Hashable, Sendable {
    /// What was dropped or flattened.
    public var what: String
    /// How often.
    public var count: Int
    /// The first entries concerned, at most three.
    public var first: [String]
  }

  /// The losses by what was lost.
  public private(set) var losses: [Loss] = []

  /// A report without losses.
  public init() {}

  /// Notes that something was lost.
  mutating func add(_ what: String, at place: String, count: Int = 1) {
    guard count > 0 else { return }
    guard let index = losses.firstIndex(where: { $0.what == what }) else {
      losses.append(Loss(what: what, count: count, first: [place]))
      return
    }
    losses[index].count += count
    if losses[index].first.count < 3, !losses[index].first.contains(place) { losses[index].first.append(place) }
  }

  /// The losses of both reports.
  func adding(_ other: LossReport) -> LossReport {
    var result = self
    for loss in other.losses {
      if let index = result.losses.firstIndex(where: { $0.what == loss.what }) {
        result.losses[index].count += loss.count
        result.losses[index].first = Array((result.losses[index].first + loss.first).uniqued().prefix(3))
      } else {
        result.losses.append(loss)
      }
    }
    return result
  }
}
