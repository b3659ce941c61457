import Exporters
import Harmonisation
import Terminology

/// All that was said about a case, the latest first.
struct CaseHistory {
  private let file: CaseFile
  private let citations: EntryCitations

  /// The history of a case.
  init(_ file: CaseFile, _ citations: EntryCitations) {
    self.file = file
    self.citations = citations
  }

  /// Writes it.
  func write(to html: inout HTMLWriter) {
    html.tag("section", ["aria-labelledby": "history-title", "class": "history"]) { html in
      html.element("h2", ["id": "history-title"], "History")
      guard !file.history.isEmpty else {
        html.element("p", ["class": "hint"], "Nobody has said anything yet.")
        return
      }
      html.tag("ol", ["reversed": ""]) { html in
        for entry in file.history.reversed() { html.tag("li", [:]) { write(entry, to: &$0) } }
      }
    }
  }

  private func write(_ entry: CaseFile.Entry, to html: inout HTMLWriter) {
    let record = entry.record
    html.tag("p", ["class": "who"]) { html in
      html.element("time", ["datetime": record.date], PageWords.time(record.date))
    }
    html.tag("p", ["class": entry.isUndone ? "undone" : nil]) { html in
      html.quote(record.author)
      if !record.organisation.isEmpty {
        html.plain(" for ")
        html.quote(record.organisation)
      }
      html.plain(" ")
      html.sentence(entry.words { citations.citation(of: $0) })
      if entry.isUndone { html.element("em", " – taken back") }
    }
    if !record.words.isEmpty { html.tag("blockquote", ["dir": "auto"]) { $0.plain(record.words) } }
  }
}
