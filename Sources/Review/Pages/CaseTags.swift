import Exporters
import Harmonisation

/// Small words about a case that stand in several places.
enum CaseTags {
  /// The state, with a sign that does not need colour.
  static func write(state: CaseState, to html: inout HTMLWriter) {
    html.tag("span", ["class": "state \(state.rawValue)", "title": PageWords.meaning(of: state)]) { html in
      html.tag("span", ["aria-hidden": "true"]) { $0.plain(PageWords.sign(of: state) + " ") }
      html.plain(ReportWords.name(of: state))
    }
  }
}
