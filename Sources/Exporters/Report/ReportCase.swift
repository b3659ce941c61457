import Harmonisation
import Matching
import Terminology

/// One case as an article of the report: what it is, what the sources say side by side, what might be agreed.
package struct ReportCase {
  private let found: ConflictCase
  private let correspondences: [Correspondence]
  private let citations: EntryCitations

  /// An article on a case, with the correspondences between its members.
  package init(_ found: ConflictCase, correspondences: [Correspondence], citations: EntryCitations) {
    self.found = found
    self.correspondences = correspondences
    self.citations = citations
  }

  func write(to html: inout HTMLWriter) {
    html.element(
      "article",
      [
        "class": "case \(found.severity.rawValue)", "id": found.id, "data-severity": found.severity.rawValue,
        "data-kind": found.rule, "data-organisations": "|\(found.organisations.joined(separator: "|"))|",
        "data-languages": "|\(found.languages.map(\.value).joined(separator: "|"))|",
        "data-state": found.review?.state.rawValue ?? CaseState.open.rawValue,
      ]
    ) { html in
      html.element("p", ["class": "tags"]) { html in
        html.element("span", ["class": "severity"], ReportWords.name(of: found.severity))
        html.element("span", ["class": "kind"], ReportWords.title(ofRule: found.rule))
        if let review = found.review {
          html.element("span", ["class": "state \(review.state.rawValue)"], ReportWords.name(of: review.state))
        }
        for organisation in found.organisations { html.element("span", ["class": "organisation"], organisation) }
        for language in found.languages.prefix(6) { html.element("span", ["class": "language"], language.value) }
        html.element("a", ["class": "id", "href": "#\(found.id)"], found.id)
      }
      html.element("h3") { $0.sentence(found.message) }
      writeEvidence(to: &html)
      html.element("p", ["class": "suggestion"]) { html in
        html.element("strong", ResolutionWords.name(of: found.suggestion.outcome))
        html.raw(" ")
        html.sentence(found.suggestion.words)
      }
      found.review.map { ReportReview($0, citations: citations).write(to: &html) }
      writeReasons(to: &html)
    }
    html.raw("\n")
  }

  /// The texts, language by language, each with its owners; of two, both show what the other lacks.
  package func writeEvidence(to html: inout HTMLWriter) {
    var groups: [(language: LanguageTag?, items: [CaseEvidence])] = []
    for item in found.evidence {
      if let last = groups.indices.last, groups[last].language == item.language {
        groups[last].items.append(item)
      } else {
        groups.append((item.language, [item]))
      }
    }
    for group in groups {
      var differences = group.items.map { item in item.difference.flatMap { ReportCase.isWorthMarking($0) ? $0 : nil } }
      let isMarked = differences.contains { $0 != nil }
      let isPair = group.items.count == 2
      if isPair, isMarked {
        // A difference quotes the text that it leads to, so the first text needs its own.
        differences[0] = WordDifference(
          from: group.items[1].text, to: group.items[0].text, language: group.language ?? .undetermined)
      }
      html.element("div", ["class": "texts"]) { html in
        for (order, item) in group.items.enumerated() {
          let remark = order == 0 && !isPair && isMarked ? "marks in the others show what differs from this" : nil
          write(item, differences[order], isPair: isPair, remark: remark, to: &html)
        }
      }
    }
  }

  private func write(
    _ item: CaseEvidence, _ difference: WordDifference?, isPair: Bool, remark: String?, to html: inout HTMLWriter
  ) {
    html.element("figure") { html in
      html.element("figcaption") { html in
        for owner in item.owners.prefix(4) {
          html.element("span", ["class": "owner"]) { html in
            html.element("b", owner.organisation)
            html.plain(" \(citations.place(of: owner))")
          }
        }
        if item.owners.count > 4 { html.element("span", ["class": "owner"], "and \(item.owners.count - 4) more") }
        html.element("span", ["class": "label"]) { html in
          html.element("bdi", item.label)
          if let language = item.language { html.plain(" (\(language))") }
          if let remark { html.plain(" – \(remark)") }
        }
      }
      html.element("p", HTMLWriter.attributes(item.language)) { html in
        if item.text.isEmpty {
          html.element("em", ["lang": "en", "dir": "ltr"], "none")
        } else if let difference, isPair {
          writeMarked(difference, to: &html)
        } else if let difference {
          html.difference(difference)
        } else {
          html.plain(item.text)
        }
      }
    }
  }

  /// Marks in texts that have little in common help nobody.
  private static func isWorthMarking(_ difference: WordDifference) -> Bool { difference.commonShare >= 0.3 }

  /// One text of a pair: what the other lacks is marked, and stands only here.
  private func writeMarked(_ difference: WordDifference, to html: inout HTMLWriter) {
    for segment in difference.segments {
      switch segment.kind {
      case .same: html.plain(segment.text)
      case .removed: continue
      case .added: html.element("mark", segment.text)
      }
    }
  }

  /// Why matching takes the entries for one concept: evidence that adds up.
  package func writeReasons(to html: inout HTMLWriter) {
    guard !correspondences.isEmpty else { return }
    html.element("details") { html in
      html.element("summary", "Why these entries were compared")
      for correspondence in correspondences.prefix(3) {
        html.element("table", ["class": "evidence"]) { html in
          html.element("caption") { html in
            html.plain("\(citations.citation(of: correspondence.left)) ~ ")
            html.plain("\(citations.citation(of: correspondence.right)): ")
            html.element("b", "confidence \(ReportCase.percent(correspondence.confidence))")
          }
          for item in correspondence.evidence {
            html.element("tr") { html in
              html.element("td") { $0.sentence(item.statement) }
              html.element("td", ["class": "bits"], item.signedBits)
            }
          }
          html.element("tr", ["class": "total"]) { html in
            html.element("td", "sum, in bits")
            html.element("td", ["class": "bits"], Evidence.signed(correspondence.bits))
          }
        }
      }
      if correspondences.count > 3 { html.element("p", "… and \((correspondences.count - 3).counted("more pair"))") }
    }
  }

  private static func percent(_ value: Double) -> String { "\(Int((value * 100).rounded())) %" }
}
