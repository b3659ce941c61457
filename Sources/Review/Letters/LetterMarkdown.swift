import Terminology

/// Writes the parts of a letter as Markdown (CommonMark, and tables as GitHub and others have them).
struct LetterMarkdown {
  /// What was written.
  private(set) var text = ""

  /// Adds a part of a letter.
  mutating func write(_ block: LetterBlock) {
    if !text.isEmpty { text += "\n" }
    switch block {
    case .heading(let level, let spans, _):
      text += "\(String(repeating: "#", count: level)) \(MarkdownText.line(inline(spans)))\n"
    case .paragraph(let spans): text += "\(MarkdownText.line(inline(spans)))\n"
    case .list(let items):
      for item in items { text += "- \(MarkdownText.line(inline(item)))\n" }
    case .quotation(let quoted, _, let owners):
      text += "> \(MarkdownText.line(inline(owners))):\n>\n"
      let lines = quoted.isEmpty ? ["*none*"] : MarkdownText.lines(quoted)
      text += lines.map { "> \($0)" }.joined(separator: "\\\n") + "\n"
    case .table(let headings, let rows):
      text += "| \(headings.joined(separator: " | ")) |\n|\(String(repeating: " --- |", count: headings.count))\n"
      for row in rows { text += "| \(row.map(inline).joined(separator: " | ")) |\n" }
    }
  }

  private func inline(_ spans: [LetterSpan]) -> String {
    spans.map { span in
      switch span {
      case .words(let words): MarkdownText.sentence(words)
      case .strong(let words): "**\(MarkdownText.escaped(words))**"
      case .quoted(let words, _): "“\(MarkdownText.isolated(words))”"
      }
    }.joined()
  }
}
