import Harmonisation
import Terminology

/// What experts have made of a case, below what the sources say.
struct ReportReview {
  private let review: CaseReview
  private let citations: EntryCitations

  /// The part of a case's article.
  init(_ review: CaseReview, citations: EntryCitations) {
    self.review = review
    self.citations = citations
  }

  func write(to html: inout HTMLWriter) {
    html.element("div", ["class": "review"]) { html in
      writeStanding(to: &html)
      for change in review.changes {
        html.element("p") { html in
          html.element("strong", "Changed since it was judged: ")
          html.plain("\(citations.citation(of: change.entry))\(change.language.map { " (\($0))" } ?? "")")
        }
        html.element("p", HTMLWriter.attributes(change.language)) { $0.change(change) }
      }
      writePositions(to: &html)
    }
  }

  /// What is proposed or agreed, where the case is, and who still has to answer.
  private func writeStanding(to html: inout HTMLWriter) {
    if let resolution = review.resolution {
      html.element("p") { html in
        html.element("strong", review.state.isSettled ? "Agreed: " : "Proposed: ")
        html.sentence(ResolutionWords.sentence(resolution, citation: citations.citation))
      }
    }
    for (words, id) in [
      ("Settled by the decision on ", review.settledBy), ("Follows the settled case ", review.follows),
    ] {
      guard let id else { continue }
      html.element("p") { html in
        html.plain(words)
        html.element("a", ["href": "#\(id)"], id)
      }
    }
    let facts = [
      review.owed.isEmpty ? nil : "Owed by \(review.owed.joined(separator: ", "))",
      review.level.map { "at the level \($0)" }, review.since.map { "found first on \($0)" },
    ].compactMap(\.self)
    if !facts.isEmpty { html.element("p", ["class": "when"], facts.joined(separator: "; ")) }
  }

  private func writePositions(to html: inout HTMLWriter) {
    guard !review.positions.isEmpty else { return }
    html.element("ul") { html in
      for position in review.positions {
        html.element("li") { html in
          html.element("b", position.organisation)
          html.plain(" \(ResolutionWords.verb(of: position.stance.kind)) ")
          if let resolution = position.stance.resolution, resolution == review.resolution {
            html.plain(review.state.isSettled ? "it" : "what is proposed")
          } else if let resolution = position.stance.resolution {
            html.sentence(ResolutionWords.sentence(resolution, citation: citations.citation))
          }
          if !position.reason.isEmpty {
            html.plain(" – ")
            html.element("bdi", position.reason)
          }
          html.element("span", ["class": "when"]) { html in
            html.plain(" (")
            html.element("bdi", position.author)
            html.plain(", \(position.date.prefix(10))\(position.isCurrent ? "" : "; on a text that has changed"))")
          }
        }
      }
    }
  }
}
