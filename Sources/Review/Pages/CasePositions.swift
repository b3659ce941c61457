import Exporters
import Harmonisation
import Terminology

/// Who has said what, and who has not, side by side.
struct CasePositions {
  private let file: CaseFile
  private let citations: EntryCitations

  /// The positions on a case.
  init(_ file: CaseFile, _ citations: EntryCitations) {
    self.file = file
    self.citations = citations
  }

  /// Writes them.
  func write(to html: inout HTMLWriter) {
    html.tag("section", ["aria-labelledby": "positions-title"]) { html in
      html.element("h2", ["id": "positions-title"], "Positions")
      if let resolution = file.resolution {
        html.tag("p", ["class": "resolution"]) { html in
          html.element("strong", file.summary.state.isSettled ? "Agreed: " : "Proposed: ")
          html.sentence(ResolutionWords.sentence(resolution) { citations.citation(of: $0) })
        }
      }
      html.tag("ul", ["class": "positions"]) { html in
        let voters = file.voters
        for organisation in voters where !file.positions.contains(where: { $0.organisation == organisation }) {
          html.tag("li", [:]) { html in
            html.tag("b", [:]) { $0.quote(organisation) }
            html.element("p", file.summary.owed.contains(organisation) ? "owes a position" : "has said nothing itself")
          }
        }
        for position in file.positions {
          html.tag("li", ["class": position.isCurrent ? "said" : "said lapsed"]) { html in
            write(position, to: &html)
          }
        }
      }
    }
  }

  private func write(_ position: Position, to html: inout HTMLWriter) {
    html.tag("b", [:]) { $0.quote(position.organisation) }
    html.tag("p", [:]) { html in
      guard let resolution = position.stance.resolution else {
        return html.plain(ResolutionWords.verb(of: position.stance.kind))
      }
      html.sentence(ResolutionWords.sentence(resolution) { citations.citation(of: $0) })
    }
    if !position.reason.isEmpty { html.tag("blockquote", ["dir": "auto"]) { $0.plain(position.reason) } }
    html.tag("p", ["class": "who"]) { html in
      html.quote(position.author)
      html.plain(", ")
      html.element("time", ["datetime": position.date], PageWords.time(position.date))
    }
    if !position.isCurrent {
      html.element("p", ["class": "remark"], "Does not count: it judged a text that has changed since.")
      return
    }
    let represented = file.represented(by: position.organisation)
    let others = represented.filter { $0 != position.organisation }
    if represented.isEmpty {
      html.element("p", ["class": "remark"], "Is heard and does not count: no entry of the case is its own.")
    } else if !others.isEmpty {
      html.tag("p", ["class": "remark"]) { html in
        html.sentence("Counts for \(others.map { "“\($0)”" }.listed) too, by delegation.")
      }
    }
  }
}
