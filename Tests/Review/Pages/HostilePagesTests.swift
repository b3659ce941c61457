import Files
import Terminology
import TestSupport
import Testing

@testable import Review

@Suite("Hostile texts on the pages")
struct HostilePagesTests {
  private static let own = [
    "<script>alert(1)</script>", "</textarea><img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>", "' onclick='x",
    "</title><script>1</script>", "</option></select><b>", "<!-- ", "]]>", "&amp;lt;", "\u{202E}desrever\u{202C}",
    "”<i>“”", "‏مدينة ذكية", "javascript:alert(1)", "{{7*7}}", "\u{0}\u{1}\u{1B}[31m", "\u{FEFF}\u{200B}x",
  ]

  private func check(_ strings: [String]) throws {
    func glossaries(_ suffix: String) -> [Glossary] {
      ["IEC", "ISO <b>"].map { organisation in
        glossary(
          organisation, in: "list",
          strings.enumerated().map { number, text in
            let definition = organisation == "IEC" ? "tool \(text)" : "book \(text) of many pages"
            var made = entry("\(number)", section("en", "thing\(number) \(text)", defined: definition))
            made.languageSections[0].notes = [SourcedText(text)]
            return made
          })
      }
    }
    try withPages(glossaries("")) { pages in
      pages.cookie =
        "concord=\(FormFields.encoded(FormFields(dictionaryLiteral: ("author", "<i>"), ("organisation", "IEC")).text))"
      let names = Set(try pages.get("").html().elements.map(\.name))
      let known: Set = [
        "html", "head", "meta", "title", "link", "script", "body", "a", "header", "p", "nav", "details", "summary", "b",
        "bdi", "form", "input", "div", "label", "select", "option", "button", "main", "h1", "h2", "h3", "progress",
        "ul", "li", "span", "ol", "dialog", "dl", "dt", "dd", "kbd", "section", "figure", "figcaption", "strong",
        "em", "table", "caption", "tr", "td", "mark", "ins", "del", "code", "time", "fieldset", "legend", "textarea",
        "blockquote",
      ]
      #expect(names.isSubset(of: known))
      for (number, item) in try pages.ledger.cases().enumerated() {
        let text = strings[number % strings.count]
        let form = try pages.form(
          item.id, number % 2 == 0 ? "comment" : "position", as: "<i>",
          [
            "comment": text + "x", "reason": text, "choice": "draftTogether", "text": text + "x", "drafted-en": text,
          ])
        #expect([303, 422].contains(pages.post("case/\(item.id)", form).status))
        let typed = try pages.form(item.id, "position", as: "<i>", ["choice": "none", "reason": text, "comment": text])
        for page in [pages.get("case/\(item.id)"), pages.post("case/\(item.id)", typed)].map(\.text) {
          let page = try HTMLPage(page)
          #expect(Set(page.elements.map(\.name)).isSubset(of: known))
          #expect(page.all("script").count == 1 && page.all("title").count == 1)
          #expect(page.elements.flatMap(\.attributes.keys).allSatisfy { !$0.hasPrefix("on") && $0 != "style" })
          #expect(page.all("a").allSatisfy { $0.attributes["href"]?.hasPrefix("javascript") != true })
        }
      }
      for text in strings {
        let page = try pages.get("", ["words": text]).html()
        #expect(Set(page.elements.map(\.name)).isSubset(of: known))
        #expect(page.element(id: "words")?.attributes["value"] == FilterFields(["words": text]).filter.words)
      }
    }
  }

  @Test("stand there as text")
  func own() throws { try check(Self.own) }

  @Test("of the big list of naughty strings stand there as text", .enabled(if: Corpora.isThere, "\(Corpora.absence)"))
  func naughty() throws {
    var stream = try FileStream(path: "\(Corpora.path)/hostile/blns/blns.txt")
    let lines = String(decoding: try stream.readAll(), as: UTF8.self).split(whereSeparator: \.isNewline).map(
      String.init)
    let strings = lines.filter { !$0.hasPrefix("#") }
    #expect(strings.count > 300)
    // Some in each case, so that few pages hold all of them.
    let bundles = stride(from: 0, to: strings.count, by: 40).map { place in
      strings[place..<min(place + 40, strings.count)].joined(separator: " ")
    }
    try check(bundles)
  }
}
