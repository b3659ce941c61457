import Harmonisation
import Terminology
import TestSupport

/// A directory that experts have reviewed.
enum ReviewedTown {
  /// The sources of a directory that experts have reviewed: meters that they adopted a definition for, lamps that they
  /// keep apart, and posts that they do not agree on.
  private static let sources = ["IEC", "ISO"].map { organisation in
    glossary(
      organisation,
      entry(
        "1", section("en", "smart meter", defined: "meter that counts energy, as \(organisation) sees it")),
      entry("2", section("en", "lamp", defined: "source of light of a street")),
      entry(
        "3", section("en", "post", defined: "upright part that carries what \(organisation) wants it to")))
  }

  /// A directory that experts have reviewed.
  ///
  /// - Parameters:
  ///   - author: who spoke for the organisations.
  ///   - reason: the reason that they gave.
  ///   - text: the note that they want added.
  /// - Returns: the directory.
  static func directory(author: String = "Ada", reason: String = "clear", text: String = "It may do more.") -> Directory
  {
    let first = Harmoniser().harmonise(sources, generator: "test")
    let entries = Dictionary(
      uniqueKeysWithValues: sources.flatMap { source in
        source.entries.map { (source.key(of: $0), $0) }
      })
    let keys = (1...3).map { number in ["IEC", "ISO"].map { key($0, "\(number)") } }
    let english = LanguageTag(canonical: "en")
    func position(_ organisation: String, _ stance: Stance) -> Position {
      Position(organisation: organisation, stance: stance, reason: reason, author: author, date: "2026-01-02T10:00:00Z")
    }
    let adopted = Resolution(
      .adoptWithNote, concepts: [keys[0]], definition: keys[0][0], text: text, language: english,
      preferred: [english: "smart meter"], deprecated: [english: "clever meter"])
    let apart = Resolution(
      .distinctConcepts, concepts: keys[1].map { [$0] }, qualifiers: [keys[1][0]: "roads"], withdrawn: [])
    var reviews = Reviews(
      cases: first.cases.map { found in
        var reviewed = ReviewedCase(
          id: found.id, rule: found.rule, topic: found.topic ?? "", message: found.message, members: found.members,
          since: "2026-01-01", level: found.members == keys[2] ? "J-SCTF" : nil)
        if found.members == keys[0] {
          reviewed.positions = ["IEC", "ISO"].map { position($0, .supports(adopted)) }
        } else if found.members == keys[2] {
          reviewed.positions = [position("IEC", .objects), position("ISO", .waives)]
        }
        let texts = JudgedText.texts(of: found) { entries[$0] }
        reviewed.judged = reviewed.positions.map { _ in texts }
        return reviewed
      },
      progress: [
        ReviewProgress(day: "2026-01-01", known: 4, settled: 0),
        ReviewProgress(day: "2026-01-02", known: 4, settled: 1),
      ], today: "2026-01-03")
    reviews.cases.append(
      ReviewedCase(
        id: "case-lamps", rule: "definition-editorial", message: "The lamps of “IEC” and “ISO” say the same.",
        members: keys[1], since: "2026-01-01",
        positions: ["IEC", "ISO"].map { position($0, .supports(apart)) }, judged: [[], []]))
    reviews.cases.append(
      ReviewedCase(
        id: "case-gone", rule: "doublette", message: "There were two of them.", members: [key("ISO", "9")],
        since: "2026-01-01", positions: [position("ISO", .supports(apart))],
        judged: [[JudgedText(entry: key("ISO", "9"), kind: .definition, text: "what is gone")]]))
    return Harmoniser().harmonise(sources, reviews: reviews, generator: "test")
  }
}
