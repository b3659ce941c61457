import Terminology

/// What a format could not carry, and what it carries at a risk: how often, and the first places.
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

  /// What is written as it is, and a program that reads it may take for something else.
  public private(set) var cautions: [Loss] = []

  /// A report without losses.
  public init() {}

  /// Notes that something was lost.
  mutating func add(_ what: String, at place: String, count: Int = 1) {
    losses.add(what, at: place, count: count)
  }

  /// Notes that something may be taken for something else.
  mutating func caution(_ what: String, at place: String, count: Int = 1) {
    cautions.add(what, at: place, count: count)
  }
}

extension [LossReport.Loss] {
  fileprivate mutating func add(_ what: String, at place: String, count: Int) {
    guard count > 0 else { return }
    guard let index = firstIndex(where: { $0.what == what }) else {
      append(LossReport.Loss(what: what, count: count, first: [place]))
      return
    }
    self[index].count += count
    if self[index].first.count < 3, !self[index].first.contains(place) { self[index].first.append(place) }
  }

  /// The losses of both lists.
  fileprivate func adding(_ others: [LossReport.Loss]) -> [LossReport.Loss] {
    var result = self
    for other in others {
      if let index = result.firstIndex(where: { $0.what == other.what }) {
        result[index].count += other.count
        result[index].first = [String]((result[index].first + other.first).uniqued().prefix(3))
      } else {
        result.append(other)
      }
    }
    return result
  }
}

extension LossReport {
  /// What both reports say.
  func adding(_ other: LossReport) -> LossReport {
    var result = self
    result.losses = losses.adding(other.losses)
    result.cautions = cautions.adding(other.cautions)
    return result
  }
}
