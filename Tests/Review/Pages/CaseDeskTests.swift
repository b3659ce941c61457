import Harmonisation
import Terminology
import TestSupport
import Testing

@testable import Review

@Suite("The page of a case")
struct CaseDeskTests {
  @Test("shows the texts side by side, and forms for who has said who it is")
  func page() throws {
    try withPages { pages in
      let id = try pages.caseID("lamp")
      #expect(try pages.get("case/\(id)").html().element(id: "decide") == nil)
      let answer = pages.post("identity", ["author": " Ana  Silva", "organisation": "IEC", "return": "case/\(id)"])
      #expect(answer.status == 303 && answer.value("Location")?.hasSuffix("/case/\(id)") == true)
      let cookie = answer.value("Set-Cookie")
      #expect(cookie?.contains("HttpOnly; SameSite=Strict") == true)
      #expect(cookie?.contains("Path=/\(PagesUnderTest.token.text)/;") == true)
      pages.cookie = cookie?.split(separator: ";").first.map(String.init)
      let page = try pages.get("case/\(id)").html()
      #expect(page.all("figure").map(\.text).contains { $0.contains("thing that gives light") })
      #expect(page.element(id: "decide")?.attributes["method"] == "post")
      #expect(page.all("input").filter { $0.attributes["name"] == "choice" }.count == 10)
      #expect(page.all("input").contains { $0.attributes["value"] == "Ana Silva" })
    }
  }

  @Test("asks again who does not say who it is, with what was typed and what is missing")
  func nameless() throws {
    try withPages { pages in
      let id = try pages.caseID("lamp")
      for (author, organisation, words) in [
        ("  ", "ISO", "Write your name."), ("Ana", "", "Choose the organisation"),
        ("Ana", "Nobody", "Choose the organisation"), (String(repeating: "a", count: 101), "ISO", "at most 100"),
      ] {
        let answer = pages.post(
          "identity", ["author": author, "organisation": organisation, "return": "case/\(id)"])
        #expect(answer.status == 422 && answer.value("Set-Cookie") == nil)
        let page = try answer.html()
        #expect(page.element(id: "notice")?.text.contains(words) == true)
        #expect(page.element(id: "who")?.attributes["value"] == author)
        #expect(page.all("input").contains { $0.attributes["value"] == "case/\(id)" }, "and goes on from there")
      }
    }
  }

  @Test("has a label for every field, one main, and every id once")
  func accessibility() throws {
    try withPages { pages in
      let id = try pages.caseID("gate")
      _ = pages.post(
        "case/\(id)", try pages.form(id, "position", of: "ISO", ["choice": "adoptAsIs", "definition": "1"]))
      let form = try pages.form(id, "preview", ["choice": "consent"])
      let texts = [pages.post("case/\(id)", form), pages.get(""), pages.get("help"), pages.get("editorial")]
      for page in try texts.map({ try $0.html() }) {
        #expect(page.all("main").count == 1 && page.all("h1").count == 1)
        let ids = page.elements.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count, "\(ids.filter { one in ids.filter { $0 == one }.count > 1 })")
        let labelled = Set(page.all("label").compactMap { $0.attributes["for"] })
        let fields = page.elements.filter { ["input", "select", "textarea"].contains($0.name) }
        for field in fields where field.attributes["type"] != "hidden" {
          #expect(field.attributes["id"].map(labelled.contains) == true, "\(field)")
        }
        let references = page.elements.flatMap { element in
          ["aria-labelledby", "aria-describedby"].compactMap { element.attributes[$0] }
        }
        #expect(references.allSatisfy(ids.contains))
        #expect(page.elements.allSatisfy { $0.attributes["style"] == nil })
      }
    }
  }

  @Test("keeps a position, goes on to the next case that owes one, and takes it back")
  func position() throws {
    try withPages { pages in
      let id = try pages.caseID("lamp")
      let fields: KeyValuePairs = [
        "choice": "adoptAsIs", "definition": "2", "text": "left over", "reason": "It is\r\nbetter.",
      ]
      let answer = pages.post("case/\(id)", try pages.form(id, "position", fields))
      #expect(answer.status == 303)
      let location = try #require(answer.value("Location"))
      #expect(!location.contains("/case/\(id)?") && location.contains("in=\(id)"))
      let file = try pages.ledger.file(id)
      #expect(file.summary.state == .proposed && file.summary.owed == ["ISO"])
      let position = try #require(file.positions.first)
      #expect(position.stance.resolution?.definition == key("ISO", "1"))
      #expect(position.stance.resolution?.text == nil)
      #expect(position.reason == "It is\nbetter.")
      let record = try #require(file.history.last?.record.id)
      pages.cookie = "concord=author%3DAna%26organisation%3DIEC"
      let notice = try pages.get("", ["done": record, "in": id]).html()
      #expect(notice.element(id: "notice")?.text.contains("Adopt as it is") == true)
      let undo = pages.post("case/\(id)", ["action": "undo", "author": "Ana", "organisation": "IEC", "record": record])
      #expect(undo.status == 303)
      #expect(try pages.ledger.file(id).positions.isEmpty)
      #expect(pages.post("case/\(id)", try pages.form(id, "undo", ["record": record])).status == 422)
    }
  }

  @Test("fills the form with what the organisation said before")
  func prefilled() throws {
    try withPages { pages in
      let id = try pages.caseID("gate")
      let form = try pages.form(
        id, "position", of: "ITU", ["choice": "adoptWithNote", "definition": "3", "text": "Ships, too.", "apart": "2"])
      #expect(pages.post("case/\(id)", form).status == 303)
      pages.cookie = "concord=author%3DEva%26organisation%3DITU"
      let page = try pages.get("case/\(id)").html()
      #expect(page.element(id: "choice-adoptWithNote")?.attributes["checked"] != nil)
      #expect(page.element(id: "definition-3")?.attributes["checked"] != nil)
      #expect(page.element(id: "apart-2")?.attributes["checked"] != nil)
      #expect(page.element(id: "text")?.text == "\nShips, too.")
    }
  }

  @Test(
    "says the same again when it is sent back as it came, whatever was said elsewhere",
    arguments: [
      Resolution(.distinctConcepts, concepts: [[key("IEC", "3"), key("ITU", "3")], [key("ISO", "3")]]),
      Resolution(
        .draftTogether, concepts: [["IEC", "ISO", "ITU"].map { key($0, "3") }], text: "Tor",
        language: LanguageTag("de"),
        preferred: [LanguageTag(canonical: "de"): "Tor", LanguageTag(canonical: "en"): "sluice"]),
      Resolution(
        .notTheSame, concepts: [[key("IEC", "3")], [key("ISO", "3")], [key("ITU", "3")]]),
    ])
  func sentBack(_ said: Resolution) throws {
    try withPages { pages in
      let id = try pages.caseID("gate")
      try pages.ledger.say(.position(.supports(said), reason: ""), "ITU", on: id)
      pages.cookie = "concord=author%3DEva%26organisation%3DITU"
      let page = try pages.get("case/\(id)").html()
      var form = try pages.form(id, "position", of: "ITU")
      let decide = try #require(page.elements.firstIndex { $0.attributes["id"] == "decide" })
      for (place, field) in page.elements.enumerated() where field.ancestors.contains(decide) {
        guard let name = field.attributes["name"], field.attributes["type"] != "hidden" else { continue }
        switch field.name {
        case "input" where ["radio", "checkbox"].contains(field.attributes["type"] ?? ""):
          if field.attributes["checked"] != nil { form.add(name, field.attributes["value"]) }
        case "input": form.add(name, field.attributes["value"])
        case "textarea": form.add(name, String(field.text.dropFirst()))
        case "select":
          let options = page.elements.filter { $0.ancestors.last == place }
          let chosen = options.first { $0.attributes["selected"] != nil } ?? options.first
          form.add(name, chosen?.attributes["value"])
        default: break
        }
      }
      #expect(pages.post("case/\(id)", form).status == 303)
      #expect(try pages.ledger.stance("ITU", on: id) == .supports(said))
    }
  }

  @Test("lets who spoke in a window speak on in it, though another has spoken in the same browser")
  func windows() throws {
    try withPages { pages in
      let id = try pages.caseID("lamp")
      pages.cookie = "concord=author%3DBo%26organisation%3DISO"
      let answer = pages.post("case/\(id)", try pages.form(id, "position", ["choice": "adoptAsIs", "definition": "2"]))
      #expect(answer.value("Set-Cookie")?.contains("IEC") == true)
      #expect(try pages.ledger.file(id).positions.map(\.organisation) == ["IEC"])
    }
  }

  @Test("tells who has no entry in the case that it is heard, before it speaks")
  func heard() throws {
    try withPages { pages in
      pages.cookie = "concord=author%3DEva%26organisation%3DITU"
      let (lamp, gate) = (try pages.caseID("lamp"), try pages.caseID("gate"))
      #expect(pages.get("case/\(lamp)").text.contains("is heard and does not count"))
      #expect(!pages.get("case/\(gate)").text.contains("is heard and does not count"))
    }
  }

  @Test("tells a delegate for whom it speaks, as long as that one has not spoken itself")
  func delegate() throws {
    try withPages { pages in
      pages.cookie = "concord=author%3DEva%26organisation%3DITU"
      let id = try pages.caseID("lamp")
      try pages.ledger.delegate("ISO", to: "ITU", author: "Bo")
      #expect(pages.get("case/\(id)").text.contains("It speaks for “<bdi>ISO</bdi>” here."))
      let preview = try pages.form(id, "preview", of: "ITU", ["choice": "object"])
      #expect(!pages.post("case/\(id)", preview).text.contains("does not count"))
      try pages.ledger.say(.position(.objects, reason: ""), "ITU", on: id)
      let heard = pages.get("case/\(id)").text
      #expect(heard.contains("Counts for “<bdi>ISO</bdi>” too") && !heard.contains("does not count"))
      try pages.ledger.say(.position(.waives, reason: ""), "ISO", on: id)
      let spoken = pages.get("case/\(id)").text
      #expect(spoken.contains("it says is heard and does not count") && spoken.contains("Is heard and does not count"))
      #expect(pages.post("case/\(id)", preview).text.contains("it is heard, and does not count"))
    }
  }

  @Test("offers definitions in the language in which they are quoted first")
  func definitionLanguage() throws {
    let definitions = [
      ("IEC", "thing that gives light", "شيء يعطي الضوء"), ("ISO", "source of light with a shade", "مصدر ضوء"),
    ]
    let glossaries = definitions.map { organisation, english, arabic in
      glossary(
        organisation, entry("1", section("ar", "مصباح", defined: arabic), section("en", "lamp", defined: english)))
    }
    try withPages(glossaries) { pages in
      pages.cookie = "concord=author%3DEva%26organisation%3DIEC"
      let page = try pages.get("case/\(try pages.caseID("lamp"))").html()
      let meanings = page.all("span", class: "meaning").map(\.text)
      #expect(meanings.contains("thing that gives light"), "\(meanings)")
      #expect(!meanings.contains("شيء يعطي الضوء"))
    }
  }

  @Test("keeps what was typed when something is missing, and says what")
  func incomplete() throws {
    try withPages { pages in
      let id = try pages.caseID("lamp")
      let answer = pages.post(
        "case/\(id)",
        try pages.form(id, "position", ["choice": "adoptWithNote", "definition": "1", "reason": "Because <b>"]))
      #expect(answer.status == 422)
      let page = try answer.html()
      let alert = try #require(page.element(id: "notice"))
      #expect(alert.attributes["role"] == "alert" && alert.text.contains("Write the note"))
      #expect(page.element(id: "reason")?.text == "\nBecause <b>")
      #expect(page.element(id: "choice-adoptWithNote")?.attributes["checked"] != nil)
      #expect(try pages.ledger.file(id).history.isEmpty)
      #expect(pages.post("case/\(id)", try pages.form(id, "position")).status == 422)
      #expect(pages.post("case/\(id)", try pages.form(id, "comment")).status == 422)
      #expect(pages.post("case/\(id)", try pages.form(id, "position", as: " ", ["choice": "waive"])).status == 422)
      #expect(pages.post("case/\(id)", try pages.form(id, "comment", of: "Nobody", ["comment": "x"])).status == 422)
      #expect(try pages.ledger.file(id).history.isEmpty)
      #expect(pages.get("case/none").status == 404)
      #expect(pages.get("nothing").status == 404)
    }
  }

  @Test("two browsers see each other, and neither loses what was typed")
  func stale() throws {
    try withPages { pages in
      let id = try pages.caseID("lamp")
      let first = try pages.form(id, "position", as: "Ana", ["choice": "distinctConcepts", "reason": "Two things."])
      let second = try pages.form(id, "position", as: "Bo", ["choice": "deferred", "reason": "Not now."])
      let other = try pages.form(id, "position", as: "Cy", of: "ISO", ["choice": "deferred"])
      #expect(pages.post("case/\(id)", first).status == 303)
      // Another organisation is not overtaken by this.
      #expect(pages.post("case/\(id)", other).status == 303)
      let answer = pages.post("case/\(id)", second)
      #expect(answer.status == 409)
      let page = try answer.html()
      #expect(page.element(id: "notice")?.text.contains("Ana has taken a position") == true)
      #expect(page.element(id: "reason")?.text == "\nNot now.")
      #expect(page.all("blockquote").contains { $0.text == "Two things." })
      #expect(try pages.ledger.file(id).positions.map(\.author) == ["Ana", "Cy"])
      let changes = pages.get("changes", ["after": "0"]).text
      #expect(changes.contains("“Ana” (IEC) supports") && changes.contains("“Cy” (ISO) supports"))
      pages.cookie = "concord=author%3DAna%26organisation%3DIEC"
      #expect(!pages.get("changes", ["after": "0"]).text.contains("Ana"))
      var old = try pages.form(id, "position", ["choice": "waive"])
      old = FormFields(old.text.replacing("judgement=", with: "judgement=0").utf8)
      #expect(pages.post("case/\(id)", old).status == 409)
      #expect(pages.post("case/\(id)", ["action": "position", "author": "Ana", "organisation": "IEC"]).status == 409)
    }
  }

  @Test("tells what a position would change, and changes nothing")
  func preview() throws {
    try withPages { pages in
      let id = try pages.caseID("lamp")
      func preview(_ organisation: String, _ fields: KeyValuePairs<String, String>) throws -> String {
        try pages.post("case/\(id)", pages.form(id, "preview", of: organisation, fields)).html()
          .element(id: "preview")?.text ?? ""
      }
      let first = try preview("IEC", ["choice": "adoptAsIs", "definition": "1"])
      #expect(first.contains("would be proposed: “ISO” would still owe"))
      #expect(first.contains("thing that gives light"))
      #expect(try pages.ledger.file(id).history.isEmpty)
      _ = pages.post("case/\(id)", try pages.form(id, "position", ["choice": "adoptAsIs", "definition": "1"]))
      #expect(try preview("ISO", ["choice": "consent"]).contains("would be agreed"))
      #expect(try preview("ISO", ["choice": "object"]).contains("would be contested"))
      #expect(try preview("ISO", ["choice": "deferred"]).contains("“IEC” wants something else: Adopt as it is"))
      #expect(try preview("ITU", ["choice": "object"]).contains("does not count"))
      var request = pages.request("case/\(id)", form: try pages.form(id, "preview", of: "ISO", ["choice": "consent"]))
      request.headers.append(("Accept", "application/json"))
      #expect(pages.answer(request).text.hasPrefix("{\"sentences\":[\"The case would be agreed.\""))
      #expect(try pages.ledger.file(id).history.count == 1)
    }
  }

  @Test("moves a case up and down with a reason")
  func levels() throws {
    try withPages { pages in
      let id = try pages.caseID("lamp")
      #expect(pages.post("case/\(id)", try pages.form(id, "move", ["level": "board"])).status == 422)
      #expect(pages.post("case/\(id)", try pages.form(id, "move", ["level": "x", "move-reason": "y"])).status == 422)
      let form = try pages.form(id, "move", ["level": "task force", "move-reason": "Nobody yields."])
      #expect(pages.post("case/\(id)", form).status == 303)
      #expect(try pages.ledger.file(id).summary.level == "task force")
      #expect(try pages.get("", ["level": "task force"]).html().all("a", class: "title").count == 1)
    }
  }
}
