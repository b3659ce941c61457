import Exporters
import Harmonisation
import Terminology

/// How the pages are used, and what the words on them mean.
enum HelpText {
  /// The keys of outcomes, in the order of their weight, and of what else can be said.
  static let choices: [(key: String, value: String)] =
    zip(1...7, Outcome.allCases).map { (String($0), $1.rawValue) }
    + [("n", Outcome.notTheSame.rawValue), ("c", "consent"), ("o", "object"), ("w", "waive")]

  private static let keys: [(keys: [String], words: String)] = [
    (["j", "k"], "to the next and the previous case"),
    (["Enter"], "opens the case, in the queue"),
    (["1", "…", "7"], "chooses an outcome"),
    (["n"], "not the same concept"),
    (["c"], "consents to what is proposed"),
    (["o"], "does not consent"),
    (["w"], "leaves the case to the others"),
    (["r"], "to the reason"),
    (["p"], "what would this change"),
    (["s"], "keeps the position"),
    (["u"], "takes back what you said last"),
    (["/"], "looks for words"),
    (["q"], "back to the queue"),
    (["?"], "this help"),
  ]

  /// Writes the help.
  static func write(to html: inout HTMLWriter, heading: String) {
    html.element(heading, ["id": heading == "h1" ? "help-page" : "help-title", "tabindex": "-1"], "Help")
    html.element(
      "p", "Every key has a link, a button or a field that does the same. In a field, keys write; Escape leaves it.")
    html.tag("dl", ["class": "keys"]) { html in
      for item in keys {
        html.tag("dt", [:]) { html in
          for key in item.keys { html.element(key == "…" ? "span" : "kbd", key) }
        }
        html.element("dd", item.words)
      }
    }
    html.element(heading == "h1" ? "h2" : "h3", "Outcomes")
    html.tag("dl", ["class": "legend"]) { html in
      for outcome in Outcome.allCases {
        html.element("dt", ResolutionWords.name(of: outcome))
        html.element("dd", ResolutionWords.meaning(of: outcome))
      }
    }
    html.element(heading == "h1" ? "h2" : "h3", "States")
    html.tag("dl", ["class": "legend"]) { html in
      for state in CaseState.allCases {
        html.tag("dt", [:]) { html in
          html.tag("span", ["aria-hidden": "true"]) { $0.plain(PageWords.sign(of: state) + " ") }
          html.plain(ReportWords.name(of: state))
        }
        html.element("dd", "\(PageWords.meaning(of: state))")
      }
    }
    html.element("p", "What all organisations of a case consent to takes effect in the next merge.")
  }
}
