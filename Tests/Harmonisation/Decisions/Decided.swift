import Harmonisation
import Terminology

extension Directory {
  /// What is known when these glossaries are merged again, and some organisations have said something about cases.
  ///
  /// - Parameters:
  ///   - said: the resolution of a case by its rule, with the organisations that support it; all that the case concerns,
  ///     unless some are named.
  ///   - glossaries: what the directory was made from.
  /// - Returns: what is known.
  func reviews(_ said: [(rule: String, resolution: Resolution, by: [String]?)], _ glossaries: [Glossary]) -> Reviews {
    let entries = Dictionary(
      uniqueKeysWithValues: glossaries.flatMap { glossary in glossary.entries.map { (glossary.key(of: $0), $0) } })
    let reviewed = cases.map { found -> ReviewedCase in
      let texts = JudgedText.texts(of: found) { entries[$0] }
      let positions = said.filter { $0.rule == found.rule }.flatMap { item in
        (item.by ?? found.organisations).sorted().map {
          Position(organisation: $0, stance: .supports(item.resolution), author: "Ada", date: "2026-01-01T10:00")
        }
      }
      return ReviewedCase(
        id: found.id, rule: found.rule, topic: found.topic ?? "", message: found.message, members: found.members,
        since: "2026-01-01", positions: positions, judged: positions.map { _ in texts })
    }
    let concepts = entries.keys.compactMap { key in
      self.entries.first { $0.members.contains { $0.key == key } }.map { (key, $0.id) }
    }
    return Reviews(
      cases: reviewed, concepts: Dictionary(uniqueKeysWithValues: concepts),
      progress: [ReviewProgress(day: "2026-01-01", known: cases.count, settled: 0)], today: "2026-02-01")
  }
}
