import Exporters
import Terminology

/// All that a source entry says in its languages, to be unfolded.
struct EntryDetails {
  private let entry: ConceptEntry

  /// The details of an entry.
  init(_ entry: ConceptEntry) { self.entry = entry }

  /// Writes them.
  func write(to html: inout HTMLWriter) {
    html.tag("details", [:]) { html in
      html.element("summary", "All that it says")
      html.tag("dl", [:]) { html in
        for section in entry.languageSections {
          let language = section.language
          for designation in section.designations where !designation.text.isEmpty {
            line(
              "\(designation.status?.rawValue ?? "designation") (\(language))", designation.text, language, to: &html)
          }
          for text in section.definitions { line("definition (\(language))", text.text, language, to: &html) }
          for text in section.notes { line("note (\(language))", text.text, language, to: &html) }
          for text in section.examples { line("example (\(language))", text.text, language, to: &html) }
        }
        for text in entry.definitions { line("definition", text.text, text.language, to: &html) }
        for text in entry.notes { line("note", text.text, text.language, to: &html) }
      }
    }
  }

  private func line(_ label: String, _ text: String, _ language: LanguageTag?, to html: inout HTMLWriter) {
    html.element("dt", label)
    html.source("dd", text, language)
  }
}
