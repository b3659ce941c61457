import FoundationEssentials
import Terminology
import TestSupport
import Testing

@testable import Harmonisation

@Suite("A review as JSON")
struct CaseReviewCodingTests {
  @Test("comes back as it was, and says a resolution once")
  func coding() throws {
    let english = LanguageTag(canonical: "en")
    let agreed = Resolution(
      .adoptWithNote, concepts: [[key("IEC", "1"), key("ISO", "1")]], definition: key("ISO", "1"), text: "a note",
      language: english, preferred: [english: "lamp"], deprecated: [english: "light"],
      qualifiers: [key("IEC", "1"): "roads"], withdrawn: [key("IEC", "1")])
    let stances: [Stance] = [.supports(agreed), .supports(Resolution(.deferred)), .objects, .waives]
    let review = CaseReview(
      state: .contested, resolution: agreed,
      positions: stances.enumerated().map { number, stance in
        Position(organisation: "\(number)", stance: stance, reason: "r", author: "a", date: "d", isCurrent: number > 0)
      }, owed: ["X"], level: "J-SCTF", since: "2026-01-01", settledBy: "case-a", follows: "case-b")
    let data = try JSONEncoder().encode(review)
    #expect(try JSONDecoder().decode(CaseReview.self, from: data) == review)
    for position in review.positions {
      #expect(try JSONDecoder().decode(Position.self, from: JSONEncoder().encode(position)) == position)
    }
    #expect(String(decoding: data, as: UTF8.self).split(separator: "a note").count == 2)
  }
}
