import Exporters
import Terminology

/// Writes the parts of a letter as HTML; texts of sources carry their language and direction.
enum LetterHTML {
  /// Adds a part of a letter.
  static func write(_ block: LetterBlock, to html: inout HTMLWriter) {
    switch block {
    case .heading(let level, let spans, let anchor):
      if let anchor {
        html.element("h\(level)", ["id": anchor]) { write(spans, to: &$0) }
      } else {
        html.element("h\(level)") { write(spans, to: &$0) }
      }
    case .paragraph(let spans): html.element("p") { write(spans, to: &$0) }
    case .list(let items):
      html.element("ul") { html in
        for item in items { html.element("li") { write(item, to: &$0) } }
      }
    case .quotation(let text, let language, let owners):
      html.element("figure") { html in
        html.element("figcaption") { write(owners, to: &$0) }
        html.element("blockquote", HTMLWriter.attributes(language)) { html in
          if text.isEmpty {
            html.element("em", ["lang": "en", "dir": "ltr"], "none")
          } else {
            html.plain(text)
          }
        }
      }
    case .table(let headings, let rows):
      html.element("table") { html in
        html.element("thead") { html in
          html.element("tr") { html in for heading in headings { html.element("th", ["scope": "col"], heading) } }
        }
        html.element("tbody") { html in
          for row in rows {
            html.element("tr") { html in for cell in row { html.element("td") { write(cell, to: &$0) } } }
          }
        }
      }
    }
    html.raw("\n")
  }

  private static func write(_ spans: [LetterSpan], to html: inout HTMLWriter) {
    for span in spans {
      switch span {
      case .words(let words): html.sentence(words)
      case .strong(let words): html.element("strong") { $0.sentence(words) }
      case .quoted(let words, let language):
        html.plain("“")
        html.element("bdi", HTMLWriter.attributes(language), words)
        html.plain("”")
      }
    }
  }
}
