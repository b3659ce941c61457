import Harmonisation
import Terminology
import TestSupport
import Testing

@testable import Review

@Suite("The queue")
struct QueuePageTests {
  @Test("shows the cases that a filter lets through, and counts them")
  func filters() throws {
    try withPages { pages in
      let all = try pages.get("").html().all("a", class: "title").count
      #expect(try all == pages.ledger.counts().total)
      var lamps = CaseFilter()
      lamps.words = "lamp"
      let shown = try pages.get("", ["words": "ＬＡＭＰ"]).html().all("a", class: "title")
      #expect(try shown.count == pages.ledger.cases(lamps).count)
      #expect(!shown.isEmpty && shown.count < all)
      let owed = try pages.ledger.counts().owed["ITU"] ?? 0
      #expect(try pages.get("", ["owed": "ITU"]).html().all("a", class: "title").count == owed)
      #expect(try pages.get("", ["state": "agreed"]).html().all("a", class: "title").isEmpty)
      #expect(try pages.get("", ["state": "unsettled"]).html().all("a", class: "title").count == all)
      #expect(try pages.get("", ["severity": "x", "page": "-3"]).html().all("a", class: "title").count == all)
      let options = try pages.get("").html().all("option").map(\.text)
      #expect(options.contains("ITU (\(owed))") && options.contains("Open (\(all))"))
    }
  }

  @Test("counts what was said meanwhile, by whichever program")
  func counts() throws {
    try withPages { pages in
      func proposed() throws -> Bool { try pages.get("").html().all("a").contains { $0.text.hasSuffix("Proposed 1") } }
      #expect(try !proposed())
      let id = try pages.caseID("lamp")
      // Through another connection than that of the pages, and then through theirs.
      let record = try pages.ledger.take(
        Contribution(
          caseID: id, organisation: "ISO", author: "Bo",
          content: .position(.supports(Resolution(.deferred)), reason: "")))
      #expect(try proposed())
      let form = try pages.form(id, "undo", as: "Bo", of: "ISO", ["record": record.id])
      #expect(pages.post("case/\(id)", form).status == 303)
      #expect(try !proposed())
    }
  }

  @Test("goes on page by page")
  func paging() throws {
    let glossaries = ["IEC", "ISO"].map { organisation in
      glossary(
        organisation,
        (0..<60).map { number in
          let definition = organisation == "IEC" ? "tool of kind \(number) for rivers" : "book on subject \(number)"
          return entry("\(number)", section("en", "thing\(number)", defined: definition))
        })
    }
    try withPages(glossaries) { pages in
      let total = try pages.ledger.counts().total
      #expect(total > QueuePage.length)
      let first = try pages.get("", ["state": "open"]).html()
      let second = try pages.get("", ["state": "open", "page": "2"]).html()
      let ids = [first, second].flatMap { $0.all("a", class: "title").compactMap { $0.attributes["href"] } }
      #expect(Set(ids).count == min(total, 2 * QueuePage.length) && ids.count == Set(ids).count)
      #expect(
        first.all("a").contains {
          $0.attributes["rel"] == "next" && $0.attributes["href"]?.contains("state=open") == true
        })
    }
  }

  @Test("lets an organisation consent to all editorial differences that stood on the screen")
  func editorial() throws {
    let glossaries = [("IEC", "thing that gives light"), ("ISO", "Thing that gives light.")].map { organisation, text in
      glossary(organisation, entry("1", section("en", "lamp", defined: text)))
    }
    try withPages(glossaries) { pages in
      pages.cookie = "concord=author%3DAna%26organisation%3DIEC"
      let page = try pages.get("editorial").html()
      #expect(page.all("p", class: "consents").map(\.text) == ["Adopt as it is; definition of IEC, list, 1"])
      let plan = page.all("input").first { $0.attributes["name"] == "plan" }?.attributes["value"] ?? ""
      #expect(pages.post("editorial", ["author": "Ana", "organisation": "IEC", "plan": "x"]).status == 409)
      let answer = pages.post("editorial", ["author": "Ana", "organisation": "IEC", "plan": plan])
      #expect(answer.status == 303 && answer.value("Location")?.hasSuffix("accepted=1") == true)
      #expect(try pages.ledger.counts().states["proposed"] == 1)
      #expect(try pages.get("", ["accepted": "1"]).html().element(id: "notice")?.text.contains("1 case") == true)
    }
  }
}
