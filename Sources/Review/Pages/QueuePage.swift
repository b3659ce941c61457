import Exporters
import Harmonisation
import Terminology

/// The queue: the cases that a filter lets through, the weightiest first, and how far the work is.
struct QueuePage {
  /// How many cases stand on a page.
  static let length = 50

  private let setting: PageSetting
  private let counts: CaseCounts
  private let cases: [QueuedCase]
  private let found: Int
  private let number: Int

  /// A page of the queue.
  ///
  /// - Parameters:
  ///   - ledger: the ledger.
  ///   - setting: where everything is.
  ///   - number: the number of the page, from 1.
  /// - Throws: ``LedgerError``
  init(_ ledger: Ledger, _ setting: PageSetting, number: Int) throws {
    self.setting = setting
    counts = try ledger.counts()
    let page = try ledger.page(setting.queue.filter, number: number, length: QueuePage.length)
    (cases, self.number, found) = (page.cases, page.number, page.count)
  }

  /// The page.
  func html(_ notices: [PageNotice]) -> String {
    let place = setting.queue.query.items.isEmpty ? "" : "?\(setting.queue.query.text)"
    return PageFrame(setting: setting, title: "Queue", notices: notices, place: place).page { html in
      html.element("h1", "Cases")
      writeProgress(to: &html)
      writeFilters(to: &html)
      writeCases(to: &html)
      writePaging(to: &html)
    }
  }

  private func writeProgress(to html: inout HTMLWriter) {
    html.tag("div", ["class": "progress"]) { html in
      html.tag("label", ["for": "settled"]) { html in
        html.element("b", "\(counts.settled)")
        html.plain(" of \(counts.total.counted("case")) settled")
      }
      html.tag(
        "progress", ["id": "settled", "value": String(counts.settled), "max": String(max(1, counts.total))]
      ) { $0.plain("\(counts.settled) of \(counts.total)") }
      html.tag("ul", ["class": "states"]) { html in
        for state in CaseState.allCases {
          let count = counts.states[state.rawValue] ?? 0
          html.tag("li", [:]) { html in
            html.tag("a", ["href": setting.links.queue(["state": state.rawValue])]) { html in
              html.tag("span", ["aria-hidden": "true"]) { $0.plain(PageWords.sign(of: state) + " ") }
              html.plain("\(ReportWords.name(of: state)) \(count)")
            }
          }
        }
        if let own = setting.identity?.organisation {
          html.tag("li", [:]) { html in
            html.tag("a", ["href": setting.links.queue(["owed": own])]) { html in
              html.plain("Owed by ")
              html.quote(own)
              html.plain(" \(counts.owed[own] ?? 0)")
            }
          }
        }
      }
    }
  }

  private func writeFilters(to html: inout HTMLWriter) {
    let query = setting.queue.query
    html.tag(
      "form", ["method": "get", "action": setting.links.queue(), "role": "search", "class": "filters"]
    ) { html in
      writeFilter(
        "state", "State", "Any",
        [("unsettled", "Not settled (\(counts.total - counts.settled))")]
          + CaseState.allCases.map { ($0.rawValue, "\(ReportWords.name(of: $0)) (\(counts.states[$0.rawValue] ?? 0))") },
        to: &html)
      writeFilter(
        "severity", "Severity", "Any",
        Severity.allCases.reversed().map {
          ($0.rawValue, "\(ReportWords.name(of: $0)) (\(counts.severities[$0.rawValue] ?? 0))")
        }, to: &html)
      writeFilter("kind", "Kind", "All", counted(counts.rules, ReportWords.title), to: &html)
      writeFilter("organisation", "Organisation", "All", counted(counts.organisations) { $0 }, to: &html)
      writeFilter("owed", "Owed by", "Anyone", counted(counts.owed) { $0 }, to: &html)
      writeFilter("language", "Language", "All", counted(counts.languages) { $0 }, to: &html)
      let levels = Dictionary(
        counts.levels.map { ($0.isEmpty ? setting.levels.first ?? "" : $0, $1) }, uniquingKeysWith: +)
      writeFilter("level", "Level", "All", counted(levels) { $0 }.filter { !$0.value.isEmpty }, to: &html)
      html.tag("div", [:]) { html in
        html.tag("label", ["for": "words"]) { $0.plain("Words") }
        html.open(
          "input",
          [
            "type": "search", "id": "words", "name": "words", "value": query["words"], "dir": "auto",
            "maxlength": "200", "aria-keyshortcuts": "/",
          ])
      }
      html.tag("div", ["class": "row"]) { html in
        html.tag("button", ["type": "submit", "class": "strong"]) { $0.plain("Show") }
        if !query.items.isEmpty { html.element("a", ["href": setting.links.queue()], "All cases") }
      }
    }
  }

  private func counted(
    _ counts: [String: Int], _ words: (String) -> String
  ) -> [(value: String, words: String)] {
    counts.sorted { $0.key < $1.key }.map { ($0.key, "\(words($0.key)) (\($0.value))") }
  }

  private func writeFilter(
    _ name: String, _ label: String, _ all: String, _ options: [(value: String, words: String)],
    to html: inout HTMLWriter
  ) {
    html.tag("div", [:]) { html in
      html.choice(
        name, id: "filter-\(name)", label: label, [("", all)] + options, chosen: setting.queue.query[name])
    }
  }

  private func writeCases(to html: inout HTMLWriter) {
    let first = (number - 1) * QueuePage.length
    html.tag("h2", ["id": "cases"]) { html in
      html.plain(
        found == 0
          ? "No case is like that"
          : found <= cases.count
            ? found.counted("case") : "\(first + 1) to \(first + cases.count) of \(found.counted("case"))")
    }
    html.tag("ol", ["class": "queue", "start": String(first + 1), "aria-labelledby": "cases"]) { html in
      for item in cases {
        html.tag("li", ["class": "case \(item.severity.rawValue)"]) { write(item, to: &$0) }
      }
    }
  }

  private func write(_ item: QueuedCase, to html: inout HTMLWriter) {
    html.tag("a", ["href": setting.links.item(item.id, setting.queue.query), "class": "title"]) { html in
      html.sentence(item.message)
    }
    html.tag("p", ["class": "tags"]) { html in
      html.element("span", ["class": "severity"], ReportWords.name(of: item.severity))
      CaseTags.write(state: item.state, to: &html)
      html.element("span", ["class": "kind"], ReportWords.title(ofRule: item.rule))
      for organisation in item.organisations.prefix(8) { html.tag("span", [:]) { $0.quote(organisation) } }
      if !item.owed.isEmpty {
        html.tag("span", ["class": "owed"]) { html in
          html.plain("owed by ")
          html.quote(item.owed.listed)
        }
      }
      if let level = item.level {
        html.tag("span", [:]) { html in
          html.plain("at ")
          html.quote(level)
        }
      }
      html.element("span", ["class": "id"], item.id)
    }
  }

  private func writePaging(to html: inout HTMLWriter) {
    let last = max(1, (found + QueuePage.length - 1) / QueuePage.length)
    guard last > 1 else { return }
    func address(_ number: Int) -> String {
      var query = setting.queue.query
      query.add("page", String(number))
      return setting.links.queue(query)
    }
    html.tag("nav", ["aria-label": "Pages of the queue", "class": "paging"]) { html in
      if number > 1 {
        html.element("a", ["href": address(1)], "First")
        html.element("a", ["href": address(number - 1), "rel": "prev"], "Previous")
      }
      html.tag("span", ["aria-current": "page"]) { $0.plain("Page \(number) of \(last)") }
      if number < last {
        html.element("a", ["href": address(number + 1), "rel": "next"], "Next")
        html.element("a", ["href": address(last)], "Last")
      }
    }
  }
}
