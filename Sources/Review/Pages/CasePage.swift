import Exporters
import Harmonisation
import Terminology

/// One case: what the sources say side by side, who has said what, and the forms in which to say something.
struct CasePage {
  /// What the page shows beside the case.
  struct Content {
    /// What stands above it.
    var notices: [PageNotice] = []
    /// A form as it was sent; nil where none was.
    var typed: FormFields?
    /// What the position in the form would change.
    var preview: [String]?
  }

  private let file: CaseFile
  private let setting: PageSetting
  private let neighbours: (previous: String?, next: String?)
  private let content: Content
  private let citations: EntryCitations

  /// The page of a case.
  init(_ file: CaseFile, _ setting: PageSetting, neighbours: (previous: String?, next: String?), _ content: Content) {
    self.file = file
    self.setting = setting
    self.neighbours = neighbours
    self.content = content
    citations = file.citations
  }

  private var query: FormFields { setting.queue.query }

  /// The page.
  var html: String {
    let summary = file.summary
    let place = "case/\(FormFields.encoded(summary.id))\(query.items.isEmpty ? "" : "?\(query.text)")"
    return PageFrame(
      setting: setting, title: summary.message, notices: content.notices, caseID: summary.id, place: place
    ).page { html in
      html.tag("div", ["class": "case \(summary.severity.rawValue) whole"]) { html in
        writeNavigation(to: &html)
        writeHeading(to: &html)
        writeTexts(to: &html)
        writeEntries(to: &html)
        writeChanges(to: &html)
        CasePositions(file, citations).write(to: &html)
        html.tag("div", ["class": "columns"]) { html in
          html.tag("section", ["aria-labelledby": "decide-title"]) { html in
            DecisionFormPart(file, setting, citations, content).write(to: &html)
          }
          html.tag("div", [:]) { html in
            CaseSideForms(file, setting, content.typed ?? FormFields()).write(to: &html)
            CaseHistory(file, citations).write(to: &html)
          }
        }
      }
    }
  }

  private func writeNavigation(to html: inout HTMLWriter) {
    html.tag("nav", ["aria-label": "Cases", "class": "paging"]) { html in
      html.element("a", ["href": setting.links.queue(query), "id": "to-queue", "aria-keyshortcuts": "q"], "Queue")
      if let previous = neighbours.previous {
        html.tag(
          "a", ["href": setting.links.item(previous, query), "rel": "prev", "aria-keyshortcuts": "k"]
        ) { $0.plain("Previous case") }
      }
      if let next = neighbours.next {
        html.tag(
          "a", ["href": setting.links.item(next, query), "rel": "next", "aria-keyshortcuts": "j"]
        ) { $0.plain("Next case") }
      }
    }
  }

  private func writeHeading(to html: inout HTMLWriter) {
    let summary = file.summary
    html.tag("p", ["class": "tags"]) { html in
      html.tag("span", ["class": "severity", "title": ReportWords.meaning(of: summary.severity)]) { html in
        html.plain(ReportWords.name(of: summary.severity))
      }
      CaseTags.write(state: summary.state, to: &html)
      html.element("span", ["class": "kind"], ReportWords.title(ofRule: summary.rule))
      html.tag("span", [:]) { html in
        html.plain("at ")
        html.quote(summary.level ?? setting.levels.first ?? "the lowest level")
      }
      html.tag("span", [:]) { html in
        html.plain("since ")
        html.element("time", ["datetime": summary.since], summary.since)
      }
      html.element("span", ["class": "id"], summary.id)
    }
    html.tag("h1", [:]) { $0.sentence(summary.message) }
    if !file.isFound { html.element("p", ["class": "lead"], "The last merge did not find it any more.") }
  }

  private func writeTexts(to html: inout HTMLWriter) {
    let part = ReportCase(file.found, correspondences: file.correspondences, citations: citations)
    html.tag("section", ["aria-labelledby": "texts-title"]) { html in
      html.element("h2", ["id": "texts-title"], "What the sources say")
      part.writeEvidence(to: &html)
      html.tag("p", ["class": "suggestion"]) { html in
        html.plain("Suggested: ")
        html.element("strong", ResolutionWords.name(of: file.found.suggestion.outcome))
        html.raw(" ")
        html.sentence(file.found.suggestion.words)
      }
      part.writeReasons(to: &html)
    }
  }

  private func writeEntries(to html: inout HTMLWriter) {
    html.tag("section", ["aria-labelledby": "entries-title"]) { html in
      html.element("h2", ["id": "entries-title"], "Source entries")
      html.tag("ol", ["class": "entries"]) { html in
        for item in file.entries { html.tag("li", [:]) { write(item.key, item.entry, to: &$0) } }
      }
    }
  }

  private func write(_ key: EntryKey, _ entry: ConceptEntry?, to html: inout HTMLWriter) {
    if let entry {
      let label = entry.label
      let language = entry.languageSections.first { $0.designations.contains { $0.text == label } }?.language
      html.tag("b", [:]) { $0.source("bdi", label, language) }
    } else {
      html.element("b", "in no source any more")
    }
    html.tag("span", ["class": "citation"]) { $0.quote(citations.citation(of: key)) }
    if let status = entry?.status { html.element("span", ["class": "status"], status.rawValue) }
    html.element("code", key.description)
    if let entry { EntryDetails(entry).write(to: &html) }
  }

  private func writeChanges(to html: inout HTMLWriter) {
    guard !file.changes.isEmpty else { return }
    html.tag("section", ["aria-labelledby": "changes-title"]) { html in
      html.element("h2", ["id": "changes-title"], "Changed since it was judged")
      html.tag("div", ["class": "texts"]) { html in
        for change in file.changes {
          html.tag("figure", [:]) { html in
            html.tag("figcaption", [:]) { html in
              html.tag("b", [:]) { $0.quote(citations.citation(of: change.entry)) }
            }
            html.tag("p", ["lang": change.language?.value, "dir": change.language?.direction ?? "auto"]) { html in
              html.change(change)
            }
          }
        }
      }
    }
  }
}
