import Exporters
import Harmonisation
import Terminology
import TestSupport
import Testing

@Suite("The conflict report of a review")
struct ReportReviewTests {
  private func page(_ directory: Directory) throws -> HTMLPage {
    try HTMLPage(try Samples.export(directory, with: ConflictReportExporter(title: "Town")).text)
  }

  @Test("shows the state of each case, who said what and why, and who still owes an answer")
  func cases() throws {
    let page = try page(ReviewedTown.directory())
    let states = page.all("span").filter { $0.attributes["class"]?.hasPrefix("state ") == true }.map(\.text)
    #expect(Set(states).isSuperset(of: ["Agreed", "Contested", "Open"]))
    let reviews = page.all("div", class: "review").map(\.text)
    #expect(
      reviews.contains { $0.contains("Agreed: Adopt with a note; definition of IEC, list, 1; “It may do more.” (en)") })
    #expect(reviews.contains { $0.contains("IEC does not consent  – clear (Ada, 2026-01-02)") })
    #expect(reviews.contains { $0.contains("at the level J-SCTF; found first on 2026-01-01") })
    #expect(reviews.contains { $0.contains("Owed by ISO") })
    #expect(page.all("h3").map(\.text).contains { $0.hasPrefix("Settled ") })
  }

  @Test("shows progress, agreement between organisations, and a chart that can be read aloud")
  func progress() throws {
    let page = try page(ReviewedTown.directory())
    let text = try #require(page.element(id: "progress")?.text)
    #expect(text.contains("the oldest open one was found on 2026-01-01"))
    #expect(text.contains("IEC and ISO"))
    #expect(page.all("svg").count == 1)
    #expect(page.element(id: "chart-title")?.text.contains("cases settled by 2026-01-02") == true)
    let corners = page.all("polygon").compactMap { $0.attributes["points"]?.split(separator: " ").count }
    #expect(corners == [4, 4], "two days, each with what was known and what was settled")
  }

  @Test("lists decisions whose cases are gone, and what has no effect any more")
  func decisions() throws {
    let page = try page(ReviewedTown.directory())
    #expect(page.element(id: "in-force")?.text.contains("The lamps of “IEC” and “ISO” say the same.") == true)
    let lapsed = try #require(page.element(id: "lapsed"))
    #expect(lapsed.text.contains("A text that was judged has changed"))
    #expect(lapsed.deleted.contains("what is gone"))
  }

  @Test("shows the definition that was adopted, and does not call those set aside wordings of it")
  func adopted() throws {
    let agreeing = try #require(try page(ReviewedTown.directory()).element(id: "agreeing")?.text)
    #expect(agreeing.contains("meter that counts energy, as IEC sees it"))
    #expect(!agreeing.contains("wordings"))
  }

  @Test("says nothing of all that before anybody has spoken")
  func before() throws {
    let page = try page(Samples.directory(Samples.town()))
    #expect(page.element(id: "progress") == nil)
    #expect(page.all("div", class: "review").isEmpty)
    #expect(page.all("svg").isEmpty)
  }

  @Test("shows what people typed as text, whatever it is")
  func hostile() throws {
    let hostile = "<script>alert(\"1\")</script>&amp;<img src='x' onerror=alert(2)>'\"--></style>"
    let page = try page(ReviewedTown.directory(author: hostile, reason: hostile, text: hostile))
    #expect(page.all("script").count == 1)
    #expect(page.all("img").isEmpty)
    #expect(page.elements.flatMap(\.attributes.keys).allSatisfy { !$0.hasPrefix("on") })
    #expect(page.all("bdi").contains { $0.text == hostile })
  }

  @Test("has its state in the table as well")
  func table() throws {
    let text = try Samples.export(ReviewedTown.directory(), with: ConflictTableExporter()).text
    let lines = text.split(separator: "\r\n")
    #expect(lines.first?.hasSuffix("state,outcome,owed by,level,since") == true)
    #expect(text.contains("agreed,adoptWithNote,,,2026-01-01"))
    #expect(text.contains("contested,,,J-SCTF,2026-01-01"))
  }
}
